import { alMassimo, almeno, contesto, entro, fra, presunto, type SchedaDemo, siNo } from '../scheda';

/** Settore 04: the cards of the dirigente of the demo, with one of each thing she meets. */
export const TERRITORIO: readonly SchedaDemo[] = [
  {
    codice: '04_112',
    titolo: 'Riqualificazione energetica degli edifici scolastici',
    tipo: 'PROGETTO',
    priorita: 'ALTA',
    operativo: '2.1.1 1.2.1',
    date: ['02-01', '++06-30'],
    assessori: ['Assessore ai lavori pubblici'],
    descrizione:
      'Il progetto riduce i consumi di dodici edifici scolastici con l’isolamento delle coperture, la sostituzione dei serramenti e il rinnovo delle centrali termiche.\n\n- Lotto A: sei scuole primarie.\n- Lotto B: quattro scuole dell’infanzia e due secondarie.',
    finalita: 'Scuole più calde d’inverno, bollette più leggere e **meno emissioni** entro il triennio.',
    vincoli: 'I lavori nelle aule si fanno solo a scuole chiuse.',
    antefatto: 'Diagnosi energetica di dodici edifici',
    obiettivi: [
      {
        titolo: 'Ridurre i consumi energetici delle scuole',
        peso: 15,
        pesoPrimoAnno: 25,
        tags: ['PNRR'],
        indicatori: [
          almeno('Edifici scolastici riqualificati', '2 6 9 12', 'edifici', 40),
          presunto('Riduzione dei consumi termici', '8 15 20', '%', 30, { valorePrevistoStampato: '15' }),
          alMassimo('Tempo medio di chiusura delle segnalazioni di guasto', '14 10 10', 'giorni', 20),
          contesto('Alunni negli edifici interessati', '1902 1846', 'alunni'),
        ],
        fasi: [
          ['02-01/04-15', 'Progetto esecutivo e validazione', 20, 'Progetto validato'],
          ['04-16/06-30', 'Gara e affidamento dei lavori', 20, 'Contratto firmato'],
          ['06-15/10-15', 'Lavori del lotto A', 40, 'Sei edifici consegnati'],
          ['10-15/12-31', 'Collaudo e attestato di prestazione energetica', 20, 'Sei attestati'],
        ],
      },
      {
        titolo: 'Ottenere i contributi del Conto termico',
        peso: 5,
        tipo: 'PRIORITARIO',
        indicatori: [entro('Rendicontazione al gestore dei contributi', '11-30', 100)],
      },
    ],
    budget: [
      ['20412', 'Riqualificazione scuole, lotto A', '1250000', 'SI'],
      ['10310', 'Manutenzione impianti termici delle scuole', '86500'],
      ['40250', 'Contributo Conto termico', '420000', 'EI'],
    ],
  },
  {
    codice: '04_101',
    titolo: 'Tempi dei permessi di costruire',
    priorita: 'ALTA',
    operativo: '3.1.1',
    descrizione:
      'Lo sportello unico per l’edilizia rilascia i permessi nei tempi promessi e porta le pratiche in digitale.',
    obiettivi: [
      {
        titolo: 'Ridurre i tempi di rilascio dei permessi',
        peso: 12,
        tags: ['digitalizzazione'],
        indicatori: [
          alMassimo('Tempo medio di rilascio', '52 45 40', 'giorni', 50),
          almeno('Pratiche digitali complete', '65 80 90', '%', 30),
          entro('Regolamento edilizio in Consiglio', '09-30', 20),
          contesto('Pratiche pervenute', '386 400', 'pratiche'),
        ],
        fasi: [
          ['01-15/05-31', 'Revisione della modulistica', 50, 'Modulistica unificata'],
          ['03-01/09-30', 'Formazione degli istruttori', 50],
        ],
      },
    ],
    budget: [['10220', 'Software per lo sportello edilizia', '0']],
  },
  {
    codice: '04_104',
    titolo: 'Adozione del piano urbanistico generale',
    tipo: 'PROGETTO',
    priorita: 'ALTA',
    operativo: '3.1.1',
    date: ['01-01', '+12-31'],
    assessori: ['Assessora all’urbanistica'],
    descrizione:
      'Il piano regolatore del 1998 lascia il posto al piano urbanistico generale: meno consumo di suolo, riuso dei capannoni vuoti di via Fornaci, tutela della collina.',
    antefatto: 'Quadro conoscitivo consegnato nel 2024 e discusso in sei assemblee di frazione',
    obiettivi: [
      {
        titolo: 'Portare il piano in Consiglio per l’adozione',
        peso: 10,
        tipo: 'STRATEGICO',
        indicatori: [
          entro('Proposta di piano assunta dalla Giunta', '07-31', 60),
          almeno('Osservazioni istruite su quelle pervenute', '60 90', '%', 40),
        ],
        fasi: [
          ['01/04', 'Valutazione ambientale e territoriale', 30, 'Rapporto ambientale'],
          ['03/07', 'Redazione delle norme e delle tavole', 50, 'Proposta di piano'],
          ['09/12', 'Deposito e raccolta delle osservazioni', 20],
        ],
      },
    ],
    budget: [['20118', 'Incarichi per il piano urbanistico generale', '148000', 'SI']],
  },
  {
    codice: '04_108',
    titolo: 'Manutenzione programmata delle strade',
    priorita: 'MEDIA',
    operativo: '1.1.1',
    descrizione: 'Rifacimento dei manti stradali secondo il programma triennale e risposta alle segnalazioni di buche.',
    obiettivi: [
      {
        titolo: 'Mantenere sicure le strade comunali',
        peso: 10,
        tipo: 'ORDINARIO',
        indicatori: [
          almeno('Chilometri di manto rifatti', '15 18 20', 'km', 60),
          fra('Segnalazioni di buche chiuse entro cinque giorni', '75..100 80..100', '%', 40),
        ],
      },
    ],
    fasi: [
      ['01-01/03-31', 'Programma degli interventi'],
      ['04-01/11-30', 'Esecuzione dei lavori'],
    ],
    budget: [
      ['20310', 'Manutenzione straordinaria delle strade', '2480000', 'SI'],
      ['10315', 'Segnaletica e piccole riparazioni', '112000'],
      ['40110', 'Proventi dei permessi di costruire destinati alle strade', '600000', 'EI'],
    ],
  },
  {
    codice: '04_115',
    titolo: 'Verifiche di vulnerabilità sismica',
    tipo: 'PROGETTO',
    operativo: '1.2.1',
    date: ['01-15', '+06-30'],
    descrizione:
      'Sei edifici strategici (municipio, due scuole, palestra, magazzino comunale e centro operativo) aspettano la verifica che la legge chiede dal 2003. Le indagini si affidano in un solo lotto.',
    obiettivi: [
      {
        titolo: 'Verificare gli edifici strategici',
        peso: 10,
        tipo: 'PRIORITARIO',
        indicatori: [
          almeno('Edifici verificati', '1 6', 'edifici', 70),
          alMassimo('Costo medio di una verifica', '19500 18000', 'euro', 30),
        ],
        fasi: [
          ['01-15/03-15', 'Affidamento delle indagini', 25],
          ['03-16/09-30', 'Prove sui materiali e modelli di calcolo', 50],
          ['10-01/+02-28', 'Relazioni finali', 25, 'Sei relazioni'],
        ],
      },
    ],
    budget: [['20416', 'Verifiche sismiche degli edifici pubblici', '108000', 'SI']],
  },
  {
    codice: '04_117',
    titolo: 'Abbattimento delle barriere architettoniche',
    operativo: '1.1.1 3.2.3',
    priorita: 'ALTA',
    assessori: ['Assessore ai lavori pubblici', 'Assessora al welfare'],
    descrizione:
      'Il piano per l’eliminazione delle barriere (PEBA) elenca 41 punti critici fra marciapiedi, fermate e ingressi. Quest’anno si comincia dal tragitto fra la stazione, il poliambulatorio e la biblioteca.',
    obiettivi: [
      {
        titolo: 'Rendere accessibili i percorsi principali',
        peso: 10,
        tags: ['pari-opportunità'],
        indicatori: [
          almeno('Punti critici risolti', '6 12 14', 'punti critici', 60),
          entro('Collaudo del percorso stazione–poliambulatorio', '08-31', 40),
        ],
        fasi: [
          ['02-01/04-30', 'Progetto e parere delle associazioni', 30],
          ['05-01/11-15', 'Lavori', 70, 'Percorso collaudato'],
        ],
      },
    ],
    budget: [['20322', 'Abbattimento delle barriere architettoniche', '260000', 'SI']],
  },
  {
    codice: '04_119',
    titolo: 'Misure anticorruzione negli appalti',
    operativo: '3.1.3',
    obiettivi: [
      {
        titolo: 'Attuare le misure del piano anticorruzione',
        peso: null,
        tipo: 'ORDINARIO',
        tags: ['anticorruzione'],
        indicatori: [
          presunto('Affidamenti controllati a campione', '10', '%', undefined, { valorePrevistoStampato: '10 %' }),
        ],
      },
    ],
  },
  {
    codice: '04_121',
    titolo: 'Nuova palestra della scuola secondaria di via Olmi',
    tipo: 'PROGETTO',
    priorita: 'ALTA',
    operativo: '4.1.2',
    date: ['01-01', '+08-31'],
    assessori: ['Assessore ai lavori pubblici'],
    descrizione:
      'Una palestra in legno lamellare, omologata per la pallavolo e aperta alle società sportive il pomeriggio. La spesa è finanziata dal PNRR per tre quarti.',
    noteContabili: 'Finanziamento PNRR, missione 4, componente 1. VEGG. CAP/E 40310.',
    obiettivi: [
      {
        titolo: 'Rispettare le milestone del finanziamento',
        peso: 8,
        tags: ['PNRR'],
        tipo: 'INNOVATIVO',
        indicatori: [
          almeno('Avanzamento dei lavori certificato', '20 70 100', '%', 60),
          alMassimo('Varianti in corso d’opera sul valore del contratto', '5', '%', 40),
        ],
        fasi: [
          ['01-01/03-31', 'Fondazioni', 30],
          ['04-01/10-31', 'Struttura e copertura', 50],
          ['11-01/+03-31', 'Finiture e impianti', 20],
        ],
      },
    ],
    budget: [
      ['20431', 'Costruzione della palestra di via Olmi', '1960000', 'SI'],
      ['40310', 'Contributo PNRR per la palestra di via Olmi', '1470000', 'EI'],
    ],
  },
  {
    codice: '04_126',
    titolo: 'Ripristino degli alloggi pubblici sfitti',
    operativo: '3.2.3',
    descrizione:
      'Ventidue alloggi sono vuoti da più di sei mesi per lavori mai iniziati. Con un accordo quadro si rimettono a posto impianti e infissi e si riconsegnano alla graduatoria.',
    obiettivi: [
      {
        titolo: 'Riconsegnare gli alloggi alla graduatoria',
        peso: 5,
        indicatori: [almeno('Alloggi ripristinati', '5 8 9', 'alloggi', 70), siNo('Accordo quadro in esecuzione', 30)],
        fasi: [
          ['01/03', 'Accordo quadro', 40, 'Contratto'],
          ['04/12', 'Lavori negli alloggi', 60],
        ],
      },
    ],
    budget: [['20440', 'Ripristino degli alloggi di edilizia pubblica', '310000', 'SI']],
  },
  {
    codice: '04_131',
    titolo: 'Comunità energetica dei tetti comunali',
    tipo: 'PROGETTO',
    operativo: '2.1.2',
    anni: [2026],
    obiettivi: [
      {
        titolo: 'Costituire la comunità energetica',
        peso: 5,
        indicatori: [
          almeno('Soci aderenti', '', 'soci', 100),
          contesto('Potenza installabile sui tetti comunali', '640', 'kW'),
        ],
      },
      { titolo: 'Installare il primo impianto condiviso', peso: null, indicatori: [] },
    ],
    fasi: [['10-01/+06-30', 'Costituzione e primo impianto']],
  },
];
