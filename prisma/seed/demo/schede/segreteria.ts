import { alMassimo, almeno, contesto, entro, fra, type SchedaDemo, siNo } from '../scheda';

/** Settore 01: the Segretaria's own cards, and those of the whole ente. */
export const SEGRETERIA: readonly SchedaDemo[] = [
  {
    codice: '00_001',
    titolo: 'Ciclo della performance e PIAO',
    tipo: 'SCHEDA',
    isGenerale: true,
    operativo: '3.3.2',
    descrizione:
      'Un solo calendario per obiettivi, monitoraggi e valutazione, con i documenti pubblicati nei termini di legge.',
    obiettivi: [
      {
        titolo: 'Approvare il PIAO e la Relazione nei termini',
        peso: { '01': 10, '02': 5, '03': 10 },
        intersettoriale: true,
        indicatori: [
          entro('PIAO approvato dalla Giunta', '01-31', 50),
          entro('Relazione sulla performance validata', '06-30', 50),
        ],
        fasi: [
          ['01/01', 'Approvazione del PIAO', 40],
          ['04/06', 'Relazione e validazione', 60],
        ],
      },
    ],
  },
  {
    codice: '01_101',
    titolo: 'Prevenzione della corruzione e trasparenza',
    priorita: 'ALTA',
    operativo: '3.1.3',
    assessori: ['Sindaca'],
    descrizione:
      'Le misure del piano anticorruzione diventano controlli veri: campioni estratti a sorte, rotazione negli uffici a rischio, Amministrazione trasparente completa.',
    obiettivi: [
      {
        titolo: 'Attuare le misure in tutti i settori',
        descrizione: 'Ogni settore rendiconta la propria parte; il RPCT raccoglie gli esiti.',
        peso: { '01': 20, '02': 5, '03': 10, '04': 5, '05': 5, '07': 5, '09': 5 },
        intersettoriale: true,
        tags: ['anticorruzione', 'trasparenza'],
        tipo: 'STRATEGICO',
        indicatori: [
          almeno('Misure attuate nei termini', '90 95', '%', 60),
          almeno('Obblighi di pubblicazione completi', '92 96', '%', 40, {
            fonte: 'Griglia dell’organismo di valutazione',
          }),
        ],
        fasiDi: {
          '01': [
            ['01-01/05-31', 'Griglia di rilevazione degli obblighi', 50],
            ['06-01/12-15', 'Controlli a campione e relazione annuale', 50],
          ],
          '02': [['02-01/11-30', 'Verifica delle pubblicazioni sui pagamenti', 100]],
        },
      },
    ],
    budget: [['10015', 'Formazione anticorruzione e piattaforma delle segnalazioni', '7800']],
  },
  {
    codice: '01_104',
    titolo: 'Controllo successivo sugli atti',
    operativo: '3.1.3 3.3.3',
    descrizione: 'Un campione di determine ogni trimestre, con una relazione che dice che cosa correggere.',
    obiettivi: [
      {
        titolo: 'Migliorare la qualità degli atti',
        peso: 15,
        tags: ['anticorruzione'],
        indicatori: [
          almeno('Relazioni sui controlli', '4', 'relazioni', 40),
          fra('Determine controllate', '5..10', '%', 30),
          alMassimo('Atti con rilievi sostanziali', '4 3', '%', 30),
        ],
        fasi: [
          ['01/03', 'Nuova scheda di controllo', 30],
          ['04/12', 'Controlli trimestrali', 70],
        ],
      },
    ],
  },
  {
    codice: '01_107',
    titolo: 'Atti pubblicati in tempo',
    operativo: '3.3.3',
    descrizione: 'Dalla firma all’albo pretorio in pochi giorni, con un flusso tutto digitale e senza copie di carta.',
    obiettivi: [
      {
        titolo: 'Ridurre il tempo fra la seduta e la pubblicazione',
        peso: 10,
        tags: ['trasparenza', 'digitalizzazione'],
        tipo: 'ORDINARIO',
        indicatori: [
          alMassimo('Giorni fra la seduta e la pubblicazione', '8 6', 'giorni', 70),
          almeno('Atti nativi digitali', '97 99', '%', 30),
        ],
        fasi: [['01-01/12-31', 'Controllo mensile delle pubblicazioni', 100]],
      },
    ],
    budget: [['10018', 'Programma per la gestione degli atti', '16500']],
  },
  {
    codice: '01_110',
    titolo: 'Sportello polifunzionale',
    priorita: 'MEDIA',
    operativo: '3.3.1',
    descrizione:
      'Un solo banco per anagrafe, tributi e scuola, su appuntamento e senza appuntamento la mattina. La carta dei servizi dice i tempi e cosa fare quando non sono rispettati.',
    obiettivi: [
      {
        titolo: 'Servire le persone in un solo passaggio',
        peso: 15,
        pesoPrimoAnno: 20,
        indicatori: [
          alMassimo('Attesa media allo sportello', '14 10', 'minuti', 50),
          almeno('Richieste chiuse al primo contatto', '75 82', '%', 50),
          contesto('Persone servite', '31800 33500', 'persone'),
        ],
        fasi: [
          ['01-01/04-30', 'Formazione degli operatori', 40],
          ['05-01/12-31', 'Apertura del banco unico', 60],
        ],
      },
    ],
    budget: [['10022', 'Sportello polifunzionale', '58000']],
  },
  {
    codice: '01_113',
    titolo: 'Servizi demografici: carta d’identità in dieci giorni',
    operativo: '3.3.1',
    descrizione: 'Due aperture straordinarie al mese e un secondo lettore per le impronte riducono l’attesa.',
    obiettivi: [
      {
        titolo: 'Rilasciare la carta d’identità in dieci giorni',
        peso: 10,
        indicatori: [alMassimo('Attesa per l’appuntamento', '18 10', 'giorni', 100)],
        fasi: [
          ['01-15/03-31', 'Secondo posto di acquisizione', 60],
          ['04-01/12-31', 'Aperture straordinarie', 40],
        ],
      },
    ],
    budget: [['30150', 'Diritti per le carte d’identità', '41000', 'EC']],
  },
  {
    codice: '01_116',
    titolo: 'Protezione dei dati e accesso civico',
    operativo: '3.1.3',
    descrizione: 'Registro dei trattamenti aggiornato ufficio per ufficio e risposte all’accesso civico nei termini.',
    obiettivi: [
      {
        titolo: 'Trattare i dati secondo le regole',
        peso: 10,
        tags: ['privacy', 'trasparenza'],
        indicatori: [
          almeno('Trattamenti rivisti nel registro', '70 100', '%', 50),
          almeno('Accessi civici evasi entro trenta giorni', '95 100', '%', 50),
        ],
        fasi: [
          ['02/06', 'Interviste agli uffici', 60],
          ['07/11', 'Aggiornamento delle informative', 40],
        ],
      },
    ],
    budget: [['10025', 'Responsabile della protezione dei dati', '9500']],
  },
  {
    codice: '01_119',
    titolo: 'Contenzioso e contratti',
    operativo: '3.3.3',
    anni: [2026],
    descrizione: 'Le liti si seguono con un fondo rischi aggiornato ogni semestre; i contratti si firmano in digitale.',
    obiettivi: [
      {
        titolo: 'Tenere sotto controllo il rischio delle liti',
        peso: 5,
        indicatori: [
          siNo('Fondo rischi aggiornato due volte', 40),
          almeno('Contratti firmati in digitale', '95', '%', 60),
        ],
        fasi: [
          ['01-01/06-30', 'Ricognizione delle liti', 50],
          ['07-01/12-31', 'Aggiornamento del fondo', 50],
        ],
      },
    ],
    budget: [['10030', 'Spese legali', '52000']],
  },
];
