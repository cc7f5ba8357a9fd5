import { alMassimo, almeno, aParole, contesto, entro, piuDi, type SchedaDemo, siNo } from '../scheda';

/** Settore 07, second half: library, young people, culture, sport. */
export const CULTURA: readonly SchedaDemo[] = [
  {
    codice: '07_314',
    titolo: 'Biblioteca aperta anche la sera',
    operativo: '4.1.1',
    assessori: ['Assessora alla cultura'],
    descrizione:
      'Due aperture serali a settimana, una sala studio con accesso in autonomia e il prestito di audiolibri.',
    obiettivi: [
      {
        titolo: 'Ampliare gli orari e le presenze',
        peso: 10,
        tipo: 'INNOVATIVO',
        indicatori: [
          almeno('Ore di apertura settimanali', '42 50', 'ore', 40, { calcolo: 'Media delle settimane di apertura' }),
          piuDi('Prestiti', '38000 41000 43000', 'prestiti', 40),
          almeno('Iscritti attivi', '6200 6500', 'iscritti', 20),
        ],
        fasi: [
          ['01-01/03-31', 'Sistema di accesso in autonomia', 50],
          ['04-01/12-31', 'Aperture serali', 50],
        ],
      },
    ],
    budget: [
      ['10510', 'Acquisto di libri e audiolibri', '48000'],
      ['10512', 'Aperture serali della biblioteca', '29500'],
    ],
  },
  {
    codice: '07_317',
    titolo: 'Centro giovani «La Filanda»',
    operativo: '4.1.1',
    descrizione:
      'La gestione passa a un patto di collaborazione con le associazioni. Sala prove, aula studio e uno sportello per il lavoro.',
    obiettivi: [
      {
        titolo: 'Far vivere il centro tutto l’anno',
        peso: 5,
        indicatori: [
          almeno('Presenze nell’anno', '5200 6000', 'presenze', 50),
          aParole('Attività con le scuole superiori', 'in base al numero di adesioni raccolte entro ottobre', 20),
          almeno('Giovani orientati allo sportello lavoro', '80 110', 'giovani', 30),
        ],
        fasi: [
          ['01-01/04-30', 'Patto di collaborazione', 50, 'Patto firmato'],
          ['05-01/12-31', 'Programma delle attività', 50],
        ],
      },
    ],
    budget: [['10525', 'Attività per i giovani', '54000']],
  },
  {
    codice: '07_320',
    titolo: 'Stagione culturale e sagra di San Vito',
    operativo: '4.1.1',
    priorita: 'BASSA',
    descrizione: 'Teatro d’inverno, cinema all’aperto d’estate e la sagra di giugno con le associazioni.',
    obiettivi: [
      {
        titolo: 'Realizzare il cartellone nei costi previsti',
        peso: 5,
        tipo: 'ORDINARIO',
        indicatori: [
          almeno('Spettatori', '9500 10500', 'spettatori', 50),
          alMassimo('Costo medio a spettatore', '11 10.5', 'euro', 50, { fonte: 'Contabilità analitica' }),
        ],
      },
    ],
    fasi: [
      ['01-01/04-15', 'Stagione teatrale'],
      ['06-01/09-10', 'Cinema all’aperto e sagra'],
      ['10-01/12-31', 'Bando per il nuovo cartellone'],
    ],
    budget: [
      ['10530', 'Stagione teatrale e cinema all’aperto', '96000'],
      ['30410', 'Sponsorizzazioni culturali', '15000', 'EC'],
    ],
  },
  {
    codice: '07_323',
    titolo: 'Impianti sportivi: nuove convenzioni',
    operativo: '4.1.2',
    anni: [2026],
    descrizione:
      'Sette convenzioni con le società sportive scadono a giugno: si rinnovano con tariffe sociali uguali per tutti.',
    obiettivi: [
      {
        titolo: 'Affidare gli impianti con regole uguali',
        peso: 5,
        indicatori: [
          almeno('Convenzioni firmate', '7', 'convenzioni', 60),
          entro('Nuove tariffe in Giunta', '05-31', 40),
          contesto('Tesserati delle società convenzionate', '2310', 'tesserati'),
        ],
        fasi: [
          ['02-01/05-31', 'Avviso pubblico', 60],
          ['06-01/07-31', 'Firma delle convenzioni', 40],
        ],
      },
    ],
    budget: [['10560', 'Contributi per la gestione degli impianti sportivi', '121000']],
  },
  {
    codice: '07_329',
    titolo: 'Patto per la lettura',
    operativo: '4.1.1',
    anni: [2026],
    descrizione: 'Scuole, librerie e pediatri firmano un patto per leggere ad alta voce ai bambini sotto i sei anni.',
    obiettivi: [
      {
        titolo: 'Avviare il patto',
        peso: null,
        fuoriPesatura: { '07': 'finanziato interamente dal bando regionale' },
        indicatori: [siNo('Patto firmato'), siNo('Calendario delle letture pubblicato')],
      },
    ],
    fasi: [['03-01/11-30', 'Adesioni e formazione dei lettori']],
    budget: [['10514', 'Patto per la lettura', '9000']],
  },
];
