import { alMassimo, almeno, contesto, entro, fra, presunto, type SchedaDemo, siNo } from '../scheda';

/** Settore 07, first half: children, families, the frail. */
export const PERSONA: readonly SchedaDemo[] = [
  {
    codice: '07_105',
    titolo: 'Lista di attesa dei nidi',
    priorita: 'ALTA',
    operativo: '3.2.1',
    assessori: ['Assessora alla scuola'],
    descrizione: 'Più posti nei nidi comunali e convenzionati e una graduatoria pubblicata per tempo.',
    obiettivi: [
      {
        titolo: 'Accogliere più bambini nei nidi',
        peso: 15,
        tipo: 'STRATEGICO',
        indicatori: [
          alMassimo('Bambini in lista di attesa', '48 35 25', 'bambini', 60, { baseline: '62' }),
          entro('Graduatoria pubblicata', '06-15', 40),
        ],
        fasi: [['02-01/05-31', 'Convenzioni con i nidi privati', 100, 'Due convenzioni']],
      },
    ],
    budget: [
      ['10440', 'Convenzioni con i nidi privati', '310000'],
      ['30220', 'Rette dei nidi', '452000', 'EC'],
    ],
  },
  {
    codice: '07_112',
    titolo: 'Sportello sociale diffuso',
    operativo: '3.2.2',
    assessori: ['Assessora al welfare'],
    descrizione: 'Tre punti di ascolto nelle frazioni, aperti un pomeriggio alla settimana.',
    obiettivi: [
      {
        titolo: 'Aprire i punti di ascolto',
        peso: 10,
        indicatori: [
          almeno('Punti di ascolto attivi', '1 3', 'punti di ascolto', 50),
          siNo('Carta dei servizi approvata', 50),
        ],
      },
    ],
    budget: [['10470', 'Sportello sociale nelle frazioni', '36000']],
  },
  {
    codice: '07_301',
    titolo: 'Assistenza domiciliare agli anziani',
    operativo: '3.2.2',
    descrizione:
      'L’assistenza a casa ritarda l’ingresso in struttura. Si portano a 190 le persone seguite e si prova il telesoccorso con i medici di base.',
    verificheQualita: 'Questionario annuale alle famiglie, restituito almeno dal 40 % di loro.',
    obiettivi: [
      {
        titolo: 'Seguire a casa più persone, e meglio',
        peso: 15,
        pesoPrimoAnno: 10,
        indicatori: [
          almeno('Anziani seguiti', '175 190 200', 'persone', 40),
          almeno('Soddisfazione delle famiglie', '4 4.2', 'punti', 30, { nota: 'Media del questionario, da 1 a 5.' }),
          alMassimo('Attesa fra la domanda e la prima visita', '15 12', 'giorni', 30),
        ],
        fasi: [
          ['01-01/03-31', 'Nuovo contratto con la cooperativa', 40],
          ['04-01/12-31', 'Avvio del telesoccorso', 60, 'Cinquanta dispositivi consegnati'],
        ],
      },
    ],
    budget: [
      ['10475', 'Assistenza domiciliare', '612000'],
      ['20510', 'Trasferimenti del distretto per la non autosufficienza', '228000', 'EC'],
    ],
  },
  {
    codice: '07_304',
    titolo: 'Inclusione scolastica degli alunni con disabilità',
    priorita: 'ALTA',
    operativo: '3.2.1 3.2.2',
    descrizione: 'Educatori in classe dal primo giorno di scuola e un progetto condiviso con la neuropsichiatria.',
    obiettivi: [
      {
        titolo: 'Garantire gli educatori dal primo giorno',
        peso: 10,
        tags: ['pari-opportunità'],
        tipo: 'PRIORITARIO',
        indicatori: [
          almeno('Ore di educatore coperte a settembre', '92 97', '%', 60),
          entro('Assegnazione delle ore alle scuole', '07-31', 40),
          contesto('Alunni certificati', '131 138', 'alunni'),
        ],
        fasi: [
          ['04/06', 'Progetti individuali con la neuropsichiatria', 50],
          ['06/09', 'Incarichi agli educatori', 50],
        ],
      },
    ],
    budget: [['10455', 'Educatori per l’integrazione scolastica', '874000']],
  },
  {
    codice: '07_307',
    titolo: 'Emergenza abitativa',
    operativo: '3.2.3',
    descrizione: 'Alloggi di transizione, fondo affitti e un patto con i proprietari che chiedono lo sfratto.',
    obiettivi: [
      {
        titolo: 'Prevenire gli sfratti',
        peso: 10,
        indicatori: [
          almeno('Sfratti evitati o rinviati con un accordo', '12 15', 'famiglie', 60),
          presunto('Famiglie uscite dagli alloggi di transizione', '10 12', 'famiglie', 40, {
            valorePrevistoStampato: '12',
          }),
        ],
        fasi: [
          ['01-15/04-30', 'Bando per il contributo all’affitto', 50],
          ['05-01/12-15', 'Accordi con i proprietari', 50],
        ],
      },
    ],
    budget: [['10480', 'Contributi per l’affitto e alloggi di transizione', '142000']],
  },
  {
    codice: '07_311',
    titolo: 'Refezione scolastica',
    operativo: '3.2.1',
    descrizione:
      'Milleduecento pasti al giorno preparati nella cucina centrale, con almeno metà di prodotti biologici.',
    obiettivi: [
      {
        titolo: 'Servire pasti buoni e graditi',
        peso: 10,
        tipo: 'MANTENIMENTO',
        indicatori: [
          almeno('Prodotti biologici o locali', '45 50', '%', 35),
          fra('Avanzi per pasto servito', '8..18', '%', 35, { codice: '07_311_1_2' }),
          almeno('Controlli in cucina e nei refettori', '20 24', 'controlli', 30, { codice: '07_311_1_2' }),
        ],
        fasi: [
          ['01-01/06-15', 'Controlli della commissione mensa', 45],
          ['09-15/12-20', 'Nuovo menù con le scuole', 45],
        ],
      },
    ],
    budget: [
      ['10460', 'Servizio di refezione scolastica', '1018000'],
      ['30230', 'Buoni pasto', '736000', 'EC'],
    ],
  },
  {
    codice: '07_326',
    titolo: 'Trasferimento della scuola dell’infanzia Girasole',
    tipo: 'PROGETTO',
    anni: [2025],
    operativo: '3.2.1',
    date: ['01-01', '09-15'],
    descrizione: 'La scuola lascia la sede provvisoria e torna in via dei Tigli dopo i lavori antisismici.',
    obiettivi: [
      {
        titolo: 'Aprire la sede rinnovata per il nuovo anno',
        peso: 10,
        tipo: 'UNA_TANTUM',
        indicatori: [
          entro('Apertura della sede di via dei Tigli', '09-15', 70),
          siNo('Trasloco senza giorni persi', 30),
        ],
        fasi: [
          ['05-01/07-31', 'Collaudo e arredi', 60],
          ['08-01/09-15', 'Trasloco', 40],
        ],
      },
    ],
    budget: [['20420', 'Arredi della scuola Girasole', '64000', 'SI']],
  },
];
