import { alMassimo, almeno, entro, fra, type SchedaDemo, siNo } from '../scheda';

/** Settore 03, headed ad interim. */
export const PERSONALE: readonly SchedaDemo[] = [
  {
    codice: '03_201',
    titolo: 'Assunzioni e concorsi',
    priorita: 'ALTA',
    operativo: '3.3.2',
    descrizione:
      'In tre anni escono 31 persone. I concorsi si fanno con gli altri comuni della valle e le prove al computer.',
    obiettivi: [
      {
        titolo: 'Coprire i posti del piano dei fabbisogni',
        peso: 25,
        pesoPrimoAnno: 35,
        tipo: 'STRATEGICO',
        indicatori: [
          almeno('Posti coperti', '8 11 12', 'posti', 60),
          alMassimo('Durata media di un concorso', '150 120', 'giorni', 40),
        ],
        fasi: [
          ['01-15/05-31', 'Bandi e prove', 60],
          ['06-01/12-31', 'Graduatorie e assunzioni', 40],
        ],
      },
    ],
    budget: [['10050', 'Concorsi e selezioni', '27000']],
  },
  {
    codice: '03_204',
    titolo: 'Quaranta ore di formazione per ciascuno',
    operativo: '3.3.2',
    descrizione:
      'La direttiva nazionale chiede quaranta ore l’anno: un catalogo di corsi in rete e due giornate in presenza.',
    obiettivi: [
      {
        titolo: 'Far crescere le competenze',
        peso: 20,
        tags: ['formazione'],
        indicatori: [
          almeno('Dipendenti con quaranta ore di formazione', '70 85', '%', 70),
          almeno('Gradimento dei corsi', '4', 'punti', 30),
        ],
        fasi: [
          ['02/04', 'Piano della formazione', 30],
          ['04/12', 'Corsi', 70],
        ],
      },
    ],
    budget: [['10055', 'Formazione del personale', '33000']],
  },
  {
    codice: '03_207',
    titolo: 'Lavoro agile',
    operativo: '3.3.2',
    priorita: 'BASSA',
    descrizione: 'Accordi individuali rinnovati con obiettivi misurabili e una giornata comune in presenza.',
    obiettivi: [
      {
        titolo: 'Rinnovare gli accordi di lavoro agile',
        peso: 10,
        tags: ['pari-opportunità'],
        indicatori: [
          fra('Dipendenti in lavoro agile', '20..35', '%', 50),
          almeno('Accordi con obiettivi misurabili', '80 100', '%', 50),
        ],
        fasi: [['01-01/04-30', 'Rinnovo degli accordi', 100]],
      },
    ],
  },
  {
    codice: '03_210',
    titolo: 'Salute e sicurezza sul lavoro',
    operativo: '3.3.2',
    descrizione:
      'Visite mediche in regola, prove di evacuazione in ogni sede, un piano per ridurre gli infortuni degli operai.',
    obiettivi: [
      {
        titolo: 'Prevenire gli infortuni',
        peso: 15,
        tipo: 'ORDINARIO',
        indicatori: [
          almeno('Sedi con prova di evacuazione', '12 16', 'sedi', 40),
          almeno('Visite mediche alla scadenza', '95 98', '%', 30),
          alMassimo('Infortuni', '5 4', 'infortuni', 30),
        ],
        fasi: [
          ['03-01/06-15', 'Prove di primavera', 50],
          ['09-15/11-30', 'Prove d’autunno', 50],
        ],
      },
    ],
    budget: [['10060', 'Sicurezza sul lavoro e medico competente', '38500']],
  },
  {
    codice: '03_213',
    titolo: 'Benessere organizzativo e pari opportunità',
    operativo: '3.3.2',
    anni: [2026],
    descrizione: 'Indagine sul clima, sportello di ascolto e piano per l’uguaglianza di genere.',
    obiettivi: [
      {
        titolo: 'Ascoltare chi lavora e rimuovere gli ostacoli',
        peso: 10,
        tags: ['pari-opportunità'],
        indicatori: [
          almeno('Risposte all’indagine sul clima', '60', '%'),
          entro('Piano per l’uguaglianza di genere in Giunta', '+02-28', 60),
          siNo('Sportello di ascolto aperto', 40),
        ],
        fasi: [
          ['02-01/05-31', 'Indagine sul clima', 50],
          ['06-01/11-30', 'Piano per l’uguaglianza di genere', 50],
        ],
      },
    ],
    budget: [['10062', 'Benessere organizzativo', '6000']],
  },
];
