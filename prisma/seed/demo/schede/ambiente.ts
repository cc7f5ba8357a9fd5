import {
  alMassimo,
  almeno,
  contesto,
  esattamente,
  fra,
  menoDi,
  piuDi,
  presunto,
  type SchedaDemo,
  siNo,
} from '../scheda';

/** Settore 05: its head changes on 1 July. */
export const AMBIENTE: readonly SchedaDemo[] = [
  {
    codice: '05_201',
    titolo: 'Raccolta porta a porta in tutte le frazioni',
    priorita: 'ALTA',
    operativo: '2.2.1',
    assessori: ['Assessore all’ambiente'],
    descrizione:
      'Dopo il capoluogo la raccolta porta a porta arriva a Pieve, Torretta e Ca’ del Vento. Il gestore consegna i contenitori casa per casa e il Comune controlla i conferimenti.',
    obiettivi: [
      {
        titolo: 'Aumentare la raccolta differenziata',
        peso: 15,
        pesoPrimoAnno: 20,
        indicatori: [
          almeno('Raccolta differenziata', '71 75 78', '%', 50, { baseline: '68' }),
          almeno('Utenze servite porta a porta', '70 95', '%', 30, {
            parti: { Pieve: '80 95', Torretta: '60 90', 'Ca’ del Vento': '50 90', Capoluogo: '100' },
          }),
          menoDi('Abbandoni di rifiuti segnalati', '220 180 150', 'segnalazioni', 20),
        ],
        fasi: [
          ['01-15/03-31', 'Assemblee di frazione e consegna dei contenitori', 40],
          ['04-01/12-31', 'Avvio del servizio e controlli', 60],
        ],
      },
    ],
    budget: [
      ['10610', 'Servizio di igiene urbana', '3120000'],
      ['10612', 'Campagna informativa sui rifiuti', '24000'],
    ],
  },
  {
    codice: '05_203',
    titolo: 'Piste ciclabili di connessione',
    tipo: 'PROGETTO',
    priorita: 'ALTA',
    operativo: '1.1.2 2.2.2',
    date: ['01-01', '12-31'],
    assessori: ['Assessore alla mobilità'],
    descrizione:
      'Tre tratti mancanti uniscono la stazione, la zona artigianale e il parco fluviale: si potrà andare da Pieve al centro senza passare dalla provinciale.',
    vincoli: 'Il tratto lungo il canale richiede l’autorizzazione del consorzio di bonifica.',
    obiettivi: [
      {
        titolo: 'Completare la rete ciclabile',
        peso: 20,
        tags: ['PNRR'],
        indicatori: [
          almeno('Chilometri di pista aperti', '3 7.5 9', 'km', 70, { decimali: 2 }),
          almeno('Passaggi medi giornalieri rilevati dal contabici', '', 'passaggi', 30),
        ],
        fasi: [
          ['01-10/03-31', 'Espropri e autorizzazioni', 30],
          ['03-01/09-15', 'Lavori dei tre tratti', 50],
          ['09-16/+01-31', 'Collaudo e segnaletica', 10],
        ],
      },
    ],
    budget: [
      ['20325', 'Piste ciclabili di connessione', '940000', 'SI'],
      ['40320', 'Contributo regionale per la ciclabilità', '560000', 'EI'],
    ],
  },
  {
    codice: '05_206',
    titolo: 'Piano del verde e cura delle alberature',
    operativo: '2.2.2',
    descrizione:
      'Il censimento conta 6.400 alberi. Il piano fissa potature, abbattimenti e nuove piante con un calendario pubblico e un controllo di stabilità sui filari delle scuole.',
    obiettivi: [
      {
        titolo: 'Curare e accrescere il patrimonio arboreo',
        peso: 15,
        tipo: 'MANTENIMENTO',
        indicatori: [
          almeno('Alberi messi a dimora', '300 350 400', 'alberi', 40),
          almeno('Alberi controllati', '900 1200', 'alberi', 40),
          fra('Sfalci dei parchi all’anno', '6..9', 'sfalci', 20),
        ],
        fasi: [
          ['01/03', 'Potature invernali', 30],
          ['04/10', 'Sfalci e irrigazione', 40],
          ['10/12', 'Nuove piantagioni', 30],
        ],
      },
    ],
    budget: [['10640', 'Manutenzione del verde pubblico', '465000']],
  },
  {
    codice: '05_208',
    titolo: 'Trasporto scolastico e linee urbane',
    operativo: '1.1.2',
    descrizione: 'Sette linee di scuolabus e due linee urbane a chiamata, con orari concordati con le scuole.',
    obiettivi: [
      {
        titolo: 'Garantire corse puntuali e sicure',
        peso: 10,
        tipo: 'ORDINARIO',
        indicatori: [
          almeno('Corse in orario', '93 95', '%', 50),
          alMassimo('Reclami ogni mille corse', '5 4', 'reclami', 25),
          esattamente('Controlli sui mezzi all’anno', '4', 'controlli', 25),
          contesto('Alunni trasportati', '418 431', 'alunni'),
        ],
        fasi: [
          ['05-15/08-31', 'Iscrizioni e disegno delle linee', 50],
          ['01-01/12-31', 'Controllo mensile del servizio', 50],
        ],
      },
    ],
    budget: [
      ['10450', 'Trasporto scolastico', '388000'],
      ['30210', 'Rette del trasporto scolastico', '61000', 'EC'],
    ],
  },
  {
    codice: '05_211',
    titolo: 'Qualità dell’aria e piano di azione per il clima',
    operativo: '2.1.2',
    finalita: 'Ridurre del 55 % le emissioni del territorio entro il 2030, come il Comune si è impegnato a fare.',
    obiettivi: [
      {
        titolo: 'Attuare le azioni del piano per il clima',
        peso: 10,
        indicatori: [
          piuDi('Azioni avviate sulle 24 del piano', '8 12 16', 'azioni', 60),
          presunto('Giorni di superamento delle polveri sottili', '35 30', 'giorni', 40, {
            valorePrevistoStampato: '30 gg',
            confermata: '<=',
          }),
        ],
        fasi: [
          ['01-01/06-30', 'Bando per la sostituzione delle caldaie', 60],
          ['07-01/11-30', 'Rapporto annuale sulle emissioni', 40, 'Rapporto pubblicato'],
        ],
      },
    ],
    budget: [['10655', 'Contributi per la sostituzione delle caldaie', '75000']],
  },
  {
    codice: '05_214',
    titolo: 'Illuminazione pubblica a led',
    tipo: 'PROGETTO',
    operativo: '2.1.2',
    date: ['01-01', '10-31'],
    descrizione:
      'Si sostituiscono 2.600 punti luce e si installano i riduttori di flusso. Il contratto con il gestore prevede una penale per ogni mese di ritardo.',
    obiettivi: [
      {
        titolo: 'Sostituire i punti luce a bassa efficienza',
        peso: 15,
        indicatori: [
          almeno('Punti luce sostituiti', '900 2600', 'punti luce', 60),
          alMassimo('Consumo annuo per punto luce', '310 240', 'kWh', 38),
          alMassimo('Guasti non riparati entro due giorni', '3', '%', 2),
        ],
        fasi: [
          ['01-01/05-31', 'Primo stralcio: viali e strade provinciali', 50],
          ['04-01/11-30', 'Secondo stralcio: frazioni', 50],
        ],
      },
    ],
    budget: [
      ['20327', 'Sostituzione dei punti luce', '1180000', 'SI'],
      ['10330', 'Energia per l’illuminazione pubblica', '540000'],
    ],
    budgetStampato: '1790000.00',
  },
  {
    codice: '05_217',
    titolo: 'Pulizia di fossi e caditoie',
    operativo: '1.2.2',
    descrizione:
      'Dopo gli allagamenti di maggio 2023 ogni quartiere ha un programma di pulizia con due passaggi l’anno e una squadra pronta in caso di allerta.',
    obiettivi: [
      {
        titolo: 'Prevenire gli allagamenti',
        peso: 5,
        tipo: 'ORDINARIO',
        indicatori: [
          almeno('Caditoie pulite', '3200 4000', 'caditoie', 60, {
            parti: { 'Centro storico': '900 1100', 'Borgo Ponte': '800 1000', Fornaci: '800 1000', Collina: '700 900' },
          }),
          alMassimo('Tempo di intervento in caso di allerta', '2', 'ore', 40),
        ],
        fasi: [
          ['03-01/05-31', 'Primo passaggio', 50],
          ['09-01/11-15', 'Secondo passaggio', 50],
        ],
      },
    ],
    budget: [['10318', 'Pulizia di fossi e caditoie', '98000']],
  },
  {
    codice: '05_220',
    titolo: 'Educazione ambientale nelle scuole',
    operativo: '2.2.2',
    anni: [2026],
    descrizione:
      'Laboratori sul fiume, sull’orto e sul riuso per le classi terze e quinte, con i volontari del centro di educazione ambientale.',
    obiettivi: [
      {
        titolo: 'Portare i laboratori in tutti gli istituti',
        peso: 5,
        indicatori: [almeno('Classi coinvolte', '34', 'classi', 70), siNo('Programma concordato con gli istituti', 30)],
        fasi: [['09-15/12-20', 'Laboratori dell’anno scolastico']],
      },
    ],
    budget: [['10658', 'Laboratori di educazione ambientale', '18000']],
  },
];
