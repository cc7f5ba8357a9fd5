import { alMassimo, almeno, contesto, entro, presunto, type SchedaDemo } from '../scheda';

/** Servizio 0A, which nobody heads: an employee answers for its cards, but for one. */
export const DIGITALE: readonly SchedaDemo[] = [
  {
    codice: '0A_401',
    titolo: 'Servizi comunali in rete',
    priorita: 'ALTA',
    operativo: '3.3.1',
    responsabile: 'Tuveri Martina',
    descrizione:
      'Iscrizioni, pagamenti e certificati da casa con l’identità digitale. Ogni servizio nuovo nasce anche sull’app dei servizi pubblici.',
    obiettivi: [
      {
        titolo: 'Portare in rete i servizi più usati',
        peso: { '0A': 25, '01': 5, '02': 5 },
        intersettoriale: true,
        tags: ['digitalizzazione', 'PNRR'],
        tipo: 'STRATEGICO',
        indicatori: [
          almeno('Servizi interamente in rete', '24 36 44', 'servizi', 60),
          almeno('Pagamenti ricevuti con la piattaforma nazionale', '70 80', '%', 40),
        ],
        fasi: [
          ['01-01/06-30', 'Moduli di scuola e sociale', 50],
          ['07-01/12-31', 'Moduli di tributi e commercio', 50],
        ],
      },
    ],
    budget: [
      ['10080', 'Piattaforma dei servizi in rete', '64000'],
      ['40330', 'Fondi PNRR per i servizi in rete', '155234', 'EI'],
    ],
  },
  {
    codice: '0A_404',
    titolo: 'Migrazione in cloud',
    tipo: 'PROGETTO',
    operativo: '3.3.1',
    responsabile: 'Tuveri Martina',
    date: ['01-01', '12-31'],
    descrizione: 'Quattordici applicativi lasciano il vecchio locale macchine e passano a un fornitore qualificato.',
    obiettivi: [
      {
        titolo: 'Migrare gli applicativi senza fermare gli uffici',
        peso: 20,
        pesoPrimoAnno: 30,
        tags: ['digitalizzazione', 'PNRR'],
        indicatori: [
          almeno('Applicativi migrati', '5 14', 'applicativi', 70),
          alMassimo('Ore di fermo nell’anno', '12 8', 'ore', 30),
        ],
        fasi: [
          ['01-01/05-31', 'Primo gruppo di applicativi', 50],
          ['06-01/11-30', 'Secondo gruppo di applicativi', 50],
        ],
      },
    ],
    budget: [['20140', 'Migrazione in cloud', '121992', 'SI']],
  },
  {
    codice: '0A_407',
    titolo: 'Sicurezza informatica',
    operativo: '3.3.1',
    responsabile: 'Tuveri Martina',
    descrizione:
      'Accesso a due fattori per tutti, copie di sicurezza provate ogni mese, una simulazione di attacco l’anno.',
    obiettivi: [
      {
        titolo: 'Proteggere dati e postazioni',
        peso: 20,
        tags: ['privacy', 'digitalizzazione'],
        indicatori: [
          almeno('Utenze con accesso a due fattori', '60 100', '%', 40),
          almeno('Prove di ripristino riuscite', '10 12', 'prove', 40),
          presunto('Postazioni aggiornate entro un mese', '85 95', '%', 20, { valorePrevistoStampato: '95' }),
        ],
        fasi: [
          ['01-01/04-30', 'Secondo fattore', 60],
          ['05-01/12-31', 'Prove di ripristino', 40],
        ],
      },
    ],
    budget: [['10085', 'Sicurezza informatica', '29000']],
  },
  {
    codice: '0A_410',
    titolo: 'Protocollo e archivio digitale',
    operativo: '3.3.1',
    responsabile: 'Tuveri Martina',
    descrizione: 'Fascicoli aperti all’arrivo della domanda e un manuale di gestione che gli uffici usano davvero.',
    obiettivi: [
      {
        titolo: 'Tenere i documenti in fascicoli',
        peso: 15,
        tags: ['digitalizzazione'],
        indicatori: [
          almeno('Documenti in un fascicolo', '60 80', '%', 70),
          entro('Manuale di gestione aggiornato', '06-30', 30),
        ],
        fasi: [['02-01/10-31', 'Affiancamento agli uffici', 100]],
      },
    ],
    budget: [['10088', 'Conservazione digitale', '11000']],
  },
  {
    codice: '0A_413',
    titolo: 'Dati aperti',
    operativo: '3.3.1 3.1.3',
    anni: [2026],
    descrizione:
      'Dieci insiemi di dati pubblicati e aggiornati da soli: alberi, incidenti, spese, presenze nelle scuole.',
    obiettivi: [
      {
        titolo: 'Pubblicare dati utili e aggiornati',
        peso: 10,
        tags: ['trasparenza'],
        indicatori: [
          almeno('Insiemi di dati pubblicati', '10', 'insiemi', 60),
          almeno('Insiemi aggiornati in automatico', '50', '%', 40),
        ],
        fasi: [['03-01/12-31', 'Catalogo dei dati', 100]],
      },
    ],
  },
  {
    codice: '0A_416',
    titolo: 'Assistenza informatica agli uffici',
    operativo: '3.3.1',
    responsabile: 'Tuveri Martina',
    descrizione: 'Una sola coda di richieste, con priorità e tempi scritti.',
    obiettivi: [
      {
        titolo: 'Rispondere presto agli uffici',
        peso: 10,
        tipo: 'MANTENIMENTO',
        indicatori: [
          alMassimo('Tempo medio di risposta', '6 4', 'ore', 60),
          almeno('Richieste chiuse entro due giorni', '80 88', '%', 40),
          contesto('Richieste ricevute', '2950 3100', 'richieste'),
        ],
        fasi: [['01-01/12-31', 'Gestione delle richieste', 100]],
      },
    ],
    budget: [['10090', 'Assistenza alle postazioni', '46000']],
  },
];
