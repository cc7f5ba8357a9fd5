import { alMassimo, almeno, contesto, entro, type SchedaDemo, siNo } from '../scheda';

/** Settore 02. */
export const FINANZE: readonly SchedaDemo[] = [
  {
    codice: '02_103',
    titolo: 'Tempi medi di pagamento',
    priorita: 'ALTA',
    operativo: '3.1.2',
    descrizione: 'Il Comune paga le fatture in anticipo sulla scadenza, come chiede la legge.',
    obiettivi: [
      {
        titolo: 'Pagare le fatture nei termini',
        peso: { '02': 30, '04': 0, '05': 0, '07': 0 },
        fuoriPesatura: {
          '04': 'conta nella scheda individuale, art. 4-bis del D.L. 13/2023',
          '05': 'conta nella scheda individuale, art. 4-bis del D.L. 13/2023',
          '07': 'conta nella scheda individuale, art. 4-bis del D.L. 13/2023',
        },
        intersettoriale: true,
        tipo: 'PRIORITARIO',
        tags: ['tempi-di-pagamento'],
        indicatori: [
          alMassimo('Ritardo medio dei pagamenti', '-3 -5', 'giorni', 100),
          almeno('Fatture liquidate entro venti giorni', '85 90', '%', undefined, {
            ambitoValutazione: 'INDIVIDUALE',
            nota: 'Monitoraggio a cura del settore 02.',
            monitoratoDa: '02',
          }),
        ],
        fasiDi: { '02': [['01-01/12-31', 'Controllo mensile delle fatture in scadenza', 100]] },
      },
    ],
    budget: [['10105', 'Servizi di tesoreria', '42000']],
  },
  {
    codice: '02_110',
    titolo: 'Recupero dell’evasione IMU',
    operativo: '3.1.2',
    descrizione: 'Incrocio delle banche dati catastali e tributarie, avvisi di accertamento e accordi di pagamento.',
    obiettivi: [
      {
        titolo: 'Recuperare il gettito non versato',
        peso: 10,
        indicatori: [
          almeno('Somme accertate', '320000 350000 360000', 'euro', 70),
          alMassimo('Avvisi annullati in autotutela', '6 5', '%', 30),
        ],
        fasi: [
          ['01-15/04-30', 'Incrocio delle banche dati', 40],
          ['05-01/12-15', 'Avvisi e accordi di pagamento', 60],
        ],
      },
      {
        titolo: 'Seguire gli accordi di pagamento',
        peso: null,
        fuoriPesatura: { '02': 'remunerato con gli incentivi per la gestione delle entrate' },
        tipo: 'ESECUTIVO',
        indicatori: [almeno('Rate pagate alla scadenza', '70 75', '%', 100)],
      },
    ],
    budget: [
      ['10130', 'Supporto alla riscossione', '58000'],
      ['10010', 'Recupero evasione IMU', '350000', 'EC'],
    ],
  },
  {
    codice: '02_113',
    titolo: 'Bilancio approvato nei termini',
    operativo: '3.1.2',
    descrizione: 'Il bilancio di previsione in Consiglio entro dicembre, con gli uffici coinvolti da settembre.',
    obiettivi: [
      {
        titolo: 'Approvare bilancio e rendiconto senza rinvii',
        peso: 10,
        indicatori: [
          entro('Bilancio di previsione in Consiglio', '12-31', 60),
          entro('Rendiconto della gestione in Consiglio', '04-30', 40),
        ],
        fasi: [
          ['01-15/04-30', 'Riaccertamento dei residui e rendiconto', 50],
          ['09-01/12-31', 'Bilancio di previsione', 50],
        ],
      },
    ],
  },
  {
    codice: '02_116',
    titolo: 'Bollette TARI chiare e puntuali',
    operativo: '3.1.2',
    descrizione: 'Avvisi riscritti in parole semplici, pagamento da telefono, meno code in maggio.',
    obiettivi: [
      {
        titolo: 'Ridurre errori e solleciti',
        peso: 10,
        tags: ['digitalizzazione'],
        indicatori: [
          alMassimo('Avvisi corretti dopo l’invio', '3 2.5', '%', 50),
          almeno('Utenze con avviso digitale', '22 35 45', '%', 50),
        ],
        fasi: [
          ['01-15/03-31', 'Nuovo modello di avviso', 50],
          ['04-01/09-30', 'Invio e solleciti', 50],
        ],
      },
    ],
    budget: [
      ['10135', 'Stampa e spedizione degli avvisi', '39000'],
      ['10012', 'Tassa sui rifiuti', '3240000', 'EC'],
    ],
  },
  {
    codice: '02_119',
    titolo: 'Società partecipate',
    operativo: '3.1.3',
    descrizione: 'Obiettivi scritti e due verifiche l’anno per le quattro società del Comune.',
    obiettivi: [
      {
        titolo: 'Controllare obiettivi e conti delle società',
        peso: 10,
        tipo: 'ORDINARIO',
        indicatori: [
          almeno('Verifiche semestrali con relazione', '8', 'verifiche', 60),
          siNo('Piano di razionalizzazione approvato', 40),
        ],
        fasi: [
          ['06/07', 'Prima verifica', 50],
          ['11/12', 'Piano di razionalizzazione', 50],
        ],
      },
    ],
  },
  {
    codice: '02_122',
    titolo: 'Inventario dei beni',
    operativo: '3.1.2',
    descrizione: 'Ogni bene mobile ha un’etichetta e un consegnatario; i beni fuori uso escono dall’inventario.',
    obiettivi: [
      {
        titolo: 'Completare la ricognizione dei beni',
        peso: 5,
        indicatori: [almeno('Sedi con inventario aggiornato', '9 16', 'sedi', 100)],
        fasi: [
          ['02-01/05-31', 'Ricognizione delle sedi scolastiche', 60],
          ['06-01/10-31', 'Ricognizione degli uffici', 40],
        ],
      },
    ],
    budget: [['10140', 'Servizio di inventariazione', '22000']],
  },
  {
    codice: '02_125',
    titolo: 'Acquisti e centrale di committenza',
    operativo: '3.3.3',
    descrizione: 'Programma degli acquisti pubblicato in anticipo e gare svolte dalla centrale dei comuni della valle.',
    obiettivi: [
      {
        titolo: 'Programmare gli acquisti e ridurre le proroghe',
        peso: 10,
        tags: ['anticorruzione'],
        indicatori: [
          alMassimo('Proroghe tecniche', '6 4', 'proroghe', 50),
          almeno('Acquisti previsti nel programma', '85 92', '%', 50),
        ],
        fasi: [
          ['01/03', 'Programma degli acquisti', 50],
          ['04/12', 'Gare', 50],
        ],
      },
    ],
  },
  {
    codice: '02_128',
    titolo: 'Rendicontazione dei fondi PNRR',
    priorita: 'ALTA',
    operativo: '3.1.2',
    anni: [2026],
    descrizione:
      'Nove progetti finanziati, un solo fascicolo per ciascuno e le rendicontazioni caricate senza scadenze mancate.',
    obiettivi: [
      {
        titolo: 'Rendicontare ogni milestone nei termini',
        peso: 0,
        fuoriPesatura: { '02': 'remunerato con gli incentivi per le funzioni tecniche' },
        tags: ['PNRR'],
        indicatori: [
          almeno('Rendicontazioni caricate nei termini', '100', '%', 70),
          alMassimo('Rilievi del ministero per progetto', '2', 'rilievi', 30),
          contesto('Progetti finanziati', '9', 'progetti'),
        ],
        fasi: [
          ['01-01/06-30', 'Fascicoli digitali', 50],
          ['07-01/12-31', 'Rendicontazioni finali', 50],
        ],
      },
    ],
  },
];
