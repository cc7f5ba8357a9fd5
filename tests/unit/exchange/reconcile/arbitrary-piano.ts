import fc from 'fast-check';
import type {
  CdrFormato,
  IndicatoreFormato,
  ObiettivoFormato,
  PianoFormato,
  ProgettoFormato,
} from '@/lib/exchange/formato';

/** Small pools, so that two plans drawn apart share cards, objectives, words: what a comparison is about. */
const CDR = ['04', '07', 'A0', '12'];
const PAROLE = ['Pratiche evase', 'Tempi medi di rilascio', 'Utenti serviti', 'Controlli svolti', "Qualità dell'aria"];
const ANNO = 2024;

const word = fc.constantFrom(...PAROLE);
const optional = <K extends string, T>(key: K, value: fc.Arbitrary<T>): fc.Arbitrary<{ [P in K]?: T }> =>
  fc
    .option(value, { nil: undefined })
    .map((drawn) => (drawn === undefined ? {} : ({ [key]: drawn } as { [P in K]: T })));
const spread = <A extends object, B extends object>(a: fc.Arbitrary<A>, b: fc.Arbitrary<B>): fc.Arbitrary<A & B> =>
  fc.tuple(a, b).map(([left, right]) => ({ ...left, ...right }));

const cdr: fc.Arbitrary<CdrFormato[]> = fc
  .tuple(fc.shuffledSubarray(CDR, { minLength: 1 }), fc.array(word, { minLength: CDR.length, maxLength: CDR.length }))
  .map(([codici, nomi]) =>
    codici.map((codice, indice) => ({
      codice,
      denominazione: nomi[indice] ?? codice,
      tipo: 'SETTORE',
      incarichi: [{ nominativo: `Titolare ${nomi[indice] ?? ''}`, tipo: 'TITOLARE' }],
    })),
  );

const indicatori: fc.Arbitrary<IndicatoreFormato[]> = fc.array(
  spread(
    spread(optional('codice', fc.constantFrom('I1', 'I2', 'I3')), optional('nota', word)),
    fc.record({
      testo: word,
      natura: fc.constant('NUMERO' as const),
      verso: fc.constantFrom('CRESCENTE' as const, 'DECRESCENTE' as const),
      versoPresunto: fc.boolean(),
      ambitoValutazione: fc.constant('ORGANIZZATIVA' as const),
      target: fc.uniqueArray(
        spread(fc.record({ anno: fc.constantFrom(ANNO, ANNO + 1) }), optional('valore', fc.constantFrom('5', '12.5'))),
        { selector: (target) => target.anno, maxLength: 2 },
      ),
    }),
  ),
  { maxLength: 3 },
);

const obiettivi = (titolari: readonly string[]): fc.Arbitrary<ObiettivoFormato[]> =>
  fc
    .uniqueArray(
      fc.record({
        codice: fc.constantFrom('OB1', 'OB2', 'OB3'),
        tipo: fc.constantFrom('MIGLIORAMENTO' as const, 'ORDINARIO' as const),
        titolo: word,
        intersettoriale: fc.boolean(),
        tags: fc.subarray(['privacy', 'trasparenza']),
        assegnazioni: fc
          .shuffledSubarray([...titolari])
          .map((codici) => codici.map((codice) => ({ cdr: codice, ruolo: 'CAPOFILA' as const, peso: '50' }))),
        indicatori,
      }),
      { selector: (obiettivo) => obiettivo.codice, maxLength: 3 },
    )
    .map((lista) => lista.map((obiettivo, ordine) => ({ ...obiettivo, ordine })));

const fasi = fc.array(
  spread(
    optional('obiettivo', fc.constantFrom('OB1', 'OB2')),
    fc.record({
      ordine: fc.nat(3),
      descrizione: word,
      periodi: fc.array(
        fc.record({ anno: fc.constantFrom(ANNO, ANNO + 1), precisione: fc.constant('MESE' as const) }),
        { maxLength: 2 },
      ),
    }),
  ),
  { maxLength: 3 },
);

const progetto = (titolari: readonly string[], titoli: readonly string[]): fc.Arbitrary<ProgettoFormato> =>
  spread(
    spread(optional('cdr', fc.constantFrom(...titolari)), optional('descrizione', word)),
    fc.record({
      codice: fc.constantFrom('2024_PD_1', '2024_PD_2', '2024_PG_3', '2024_PG_4'),
      codiciAlternativi: fc.subarray(['ALT1']),
      tipo: fc.constant('PROGETTO' as const),
      titolo: word,
      assessori: fc.subarray(['Assessora Uno', 'Assessore Due']),
      cdrPartecipanti: fc.shuffledSubarray([...titolari]),
      ambito: fc.constant('SETTORE' as const),
      ordine: fc.constant(0),
      collegamenti: fc.shuffledSubarray([...titoli]).map((scelti) =>
        scelti.map((titolo, indice) => ({
          indirizzo: 'Città sicura',
          obiettivoStrategico: 'Strade',
          obiettivoOperativo: titolo,
          principale: indice === 0,
        })),
      ),
      obiettivi: obiettivi(titolari),
      fasi,
      vociBudget: fc.array(
        spread(
          optional('capitolo', fc.constantFrom('100', '200')),
          fc.record({
            descrizione: word,
            titoloBilancio: fc.constantFrom('SPESA_CORRENTE' as const, 'ENTRATA_CORRENTE' as const),
            anno: fc.constant(ANNO),
            previsto: fc.constantFrom('10.00', '20.00'),
          }),
        ),
        { maxLength: 3 },
      ),
      personale: fc.array(
        fc.record({ nominativo: word, relazione: fc.constantFrom('Dipendente', 'PO'), collettivo: fc.boolean() }),
        { maxLength: 3 },
      ),
    }),
  );

/** A whole small plan in which every reference stands: cards name CDR and nodes that are there. */
export const arbitraryPiano: fc.Arbitrary<PianoFormato> = fc
  .tuple(cdr, fc.shuffledSubarray(PAROLE))
  .chain(([struttura, titoli]) => {
    const titolari = struttura.map(({ codice }) => codice);
    return fc.record({
      formato: fc.constant('traguardo/piano' as const),
      versione: fc.constant(1 as const),
      ente: fc.constant({ codice: 'valdarra', denominazione: 'Comune di Valdarra' }),
      piano: fc.record({
        anno: fc.constant(ANNO),
        annoFine: fc.constantFrom(ANNO, ANNO + 2),
        titolo: word,
        schemaPesi: fc.constant('NESSUNO' as const),
      }),
      cdr: fc.constant(struttura),
      alberoStrategico: fc.constant([
        {
          titolo: 'Città sicura',
          obiettiviStrategici: [{ titolo: 'Strade', obiettiviOperativi: titoli.map((titolo) => ({ titolo })) }],
        },
      ]),
      progetti: fc
        .uniqueArray(progetto(titolari, titoli), { selector: (scheda) => scheda.codice, maxLength: 4 })
        .map((schede) => schede.map((scheda, indice) => ({ ...scheda, ordine: indice + 1 }))),
      sezioni: fc
        .array(fc.record({ titolo: word, testo: word }), { maxLength: 2 })
        .map((sezioni) => sezioni.map((sezione, ordine) => ({ ...sezione, ordine }))),
    });
  });
