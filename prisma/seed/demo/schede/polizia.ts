import { alMassimo, almeno, contesto, entro, esattamente, piuDi, presunto, type SchedaDemo, siNo } from '../scheda';

/** Settore 09: its weights pass the hundred by five points. */
export const POLIZIA: readonly SchedaDemo[] = [
  {
    codice: '09_501',
    titolo: 'Sicurezza stradale',
    priorita: 'ALTA',
    operativo: '1.3.2',
    descrizione:
      'Controlli di velocità e di alcol nelle strade con più incidenti, scelti sui dati dell’osservatorio provinciale.',
    obiettivi: [
      {
        titolo: 'Ridurre gli incidenti con feriti',
        peso: 25,
        pesoPrimoAnno: 30,
        tipo: 'STRATEGICO',
        indicatori: [
          alMassimo('Incidenti con feriti', '95 85 80', 'incidenti', 40, { baseline: '104' }),
          almeno('Servizi di controllo della velocità', '120 140', 'servizi', 30),
          almeno('Conducenti controllati con etilometro', '1500 1800', 'conducenti', 30),
        ],
        fasi: [
          ['01-01/02-28', 'Mappa dei tratti pericolosi', 20],
          ['03-01/12-31', 'Servizi di controllo', 80],
        ],
      },
    ],
    budget: [['10710', 'Strumenti di controllo e tarature', '67000']],
  },
  {
    codice: '09_504',
    titolo: 'Presidio dei quartieri',
    operativo: '1.3.1',
    descrizione: 'Un agente di riferimento per quartiere, a piedi o in bicicletta, con un orario pubblicato.',
    obiettivi: [
      {
        titolo: 'Essere presenti dove i cittadini chiedono',
        peso: 20,
        indicatori: [
          almeno('Ore di presidio appiedato', '3600 4200', 'ore', 60, {
            parti: { 'Centro storico': '1500 1700', 'Borgo Ponte': '1100 1300', Fornaci: '1000 1200' },
          }),
          alMassimo('Tempo di risposta alle segnalazioni', '6 5', 'giorni', 40),
        ],
        fasi: [
          ['01-15/03-31', 'Turni e incontri con i comitati', 30],
          ['04-01/12-31', 'Presidio', 70],
        ],
      },
    ],
    budget: [['10714', 'Vestiario e dotazioni del presidio', '31000']],
  },
  {
    codice: '09_507',
    titolo: 'Controlli sul trasporto pesante',
    operativo: '1.3.2',
    descrizione: 'Pattuglie miste sulla provinciale 12 per fermare i mezzi oltre peso che attraversano il centro.',
    obiettivi: [
      {
        titolo: 'Fermare i mezzi fuori norma',
        peso: 20,
        indicatori: [
          almeno('Veicoli pesanti controllati', '180 240', 'veicoli', 60),
          almeno('Pattuglie miste con la polizia stradale', '10 12', 'pattuglie', 40),
        ],
        fasi: [
          ['02-01/04-30', 'Accordo con la polizia stradale', 40],
          ['03-01/11-30', 'Pattuglie', 60],
        ],
      },
    ],
    budget: [['10716', 'Noleggio della pesa mobile', '14500']],
  },
  {
    codice: '09_510',
    titolo: 'Mercati e attività produttive',
    operativo: '4.2.1',
    finalita: 'Regole chiare per chi lavora e controlli che non intralciano chi è in regola.',
    obiettivi: [
      {
        titolo: 'Controllare mercati e pubblici esercizi',
        peso: 10,
        tipo: 'ORDINARIO',
        indicatori: [
          esattamente('Mercati controllati ogni settimana', '3', 'mercati', 30),
          almeno('Esercizi controllati', '110 130', 'esercizi', 40),
          presunto('Sanzioni annullate su ricorso', '6 5', '%', 30, {
            valorePrevistoStampato: '5%',
            confermata: '<=',
          }),
        ],
        fasi: [
          ['01/06', 'Controlli sui dehors', 50],
          ['07/12', 'Controlli sugli orari e sul rumore', 50],
        ],
      },
    ],
  },
  {
    codice: '09_513',
    titolo: 'Piano di protezione civile',
    tipo: 'PROGETTO',
    operativo: '1.2.2',
    descrizione:
      'Il piano del 2016 si riscrive con le nuove aree di attesa e un’esercitazione nelle scuole. I volontari ricevono la formazione prevista dalla Regione.',
    obiettivi: [
      {
        titolo: 'Aggiornare il piano e provarlo',
        peso: 10,
        indicatori: [
          entro('Piano approvato dal Consiglio', '10-31', 40, { codice: '09_513_1' }),
          almeno('Volontari formati', '40 60', 'volontari', 30, { codice: 'VOL 60' }),
          siNo('Esercitazione svolta', 30),
        ],
        fasi: [
          ['01-15/06-30', 'Nuove aree di attesa', 50],
          ['09-30/09-01', 'Esercitazione nelle scuole', 50],
        ],
      },
    ],
    budget: [['10720', 'Protezione civile e volontariato', '42000']],
  },
  {
    codice: '09_516',
    titolo: 'Educazione stradale',
    operativo: '1.3.2',
    priorita: 'BASSA',
    descrizione: 'Lezioni nelle quinte primarie e il patentino per lo scooter nelle secondarie.',
    obiettivi: [
      {
        titolo: 'Incontrare tutte le quinte',
        peso: 5,
        indicatori: [
          almeno('Classi incontrate', '22 24', 'classi', 70),
          almeno('Gradimento degli insegnanti', '4', 'punti', 30),
          contesto('Ragazzi incontrati', '520 548', 'ragazzi'),
        ],
        fasi: [
          ['02-01/05-31', 'Lezioni di primavera', 60],
          ['10-01/12-15', 'Lezioni d’autunno', 40],
        ],
      },
    ],
    budget: [['10725', 'Educazione stradale', '4000']],
  },
  {
    codice: '09_519',
    titolo: 'Riscossione delle sanzioni',
    operativo: '3.1.2',
    anni: [2026],
    descrizione: 'Notifica digitale, un solo avviso bonario e la riscossione coattiva entro l’anno successivo.',
    obiettivi: [
      {
        titolo: 'Riscuotere di più e prima',
        peso: 10,
        indicatori: [
          piuDi('Sanzioni riscosse sull’accertato', '62', '%', 60),
          almeno('Verbali notificati in digitale', '40', '%', 40),
        ],
        fasi: [
          ['01-15/05-31', 'Convenzione con la piattaforma delle notifiche', 50],
          ['05-01/12-31', 'Avvisi e riscossione coattiva', 50],
        ],
      },
    ],
    budget: [['30310', 'Sanzioni per violazioni del codice della strada', '780000', 'EC']],
  },
];
