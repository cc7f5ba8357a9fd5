import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/domain/calendar';
import type { PianoDaControllare } from '@/lib/domain/plan-checks/piano-da-controllare';
import { checkPiano } from '@/lib/domain/plan-checks/registry';
import { assegnazione, fase, indicatore, obiettivo, piano, progetto, target } from './plan-fixtures';

/** `codice: messaggio` of everything found. */
const found = (spoiled: PianoDaControllare) =>
  checkPiano(spoiled).map(({ codice, messaggio }) => `${codice}: ${messaggio}`);
const withCard = (changes: Parameters<typeof progetto>[0]) => found(piano({ progetti: [progetto(changes)] }));
const withIndicatori = (...indicatori: ReturnType<typeof indicatore>[]) =>
  withCard({ obiettivi: [obiettivo({ indicatori })] });
const withPesi = (schemaPesi: PianoDaControllare['schemaPesi'], ...pesi: (string | null)[]) => {
  const obiettivi = pesi.map((peso, i) =>
    obiettivo({
      codice: `OB_${i}`,
      assegnazioni: [assegnazione({ peso })],
      indicatori: [indicatore({ codice: `M_${i}` })],
    }),
  );
  return found(piano({ schemaPesi, progetti: [progetto({ obiettivi })] }));
};

it('finds nothing in a plan with nothing to find', () => {
  expect(found(piano())).toEqual([]);
});

describe('weights of a holder', () => {
  it.each([
    [['60', '35'], 'I pesi degli obiettivi di 04 Territorio sommano a 95: mancano 5 punti.'],
    [['60', '41'], 'I pesi degli obiettivi di 04 Territorio sommano a 101: c’è 1 punto di troppo.'],
    [['33.33', '33.33', '33.33'], 'I pesi degli obiettivi di 04 Territorio sommano a 99,99: mancano 0,01 punti.'],
    [['99'], 'Il peso dell’unico obiettivo pesato di 04 Territorio è 99: manca 1 punto.'],
    [[null, null], 'Nessun obiettivo di 04 Territorio ha un peso: mancano 100 punti.'],
  ])('%j', (pesi, messaggio) => {
    expect(withPesi('PERCENTUALE', ...pesi)).toEqual([`pesi-titolare: ${messaggio}`]);
  });

  it('accepts 100, points, and a plan without weights', () => {
    expect(withPesi('PERCENTUALE', '33.33', '33.33', '33.34')).toEqual([]);
    expect(withPesi('PUNTI', '455')).toEqual([]);
    expect(withPesi('NESSUNO', null, null)).toEqual([]);
  });

  it('asks 100 of a holder who has begun to set weights', () => {
    expect(withPesi('NESSUNO', '40', null)).toHaveLength(1);
  });

  it('does not sum what is outside the weighing', () => {
    const assegnazioni = [
      assegnazione({ peso: '100' }),
      assegnazione({ peso: '20', fuoriPesatura: 'altri incentivi' }),
    ];
    const obiettivi = assegnazioni.map((one, i) =>
      obiettivo({ codice: `OB_${i}`, assegnazioni: [one], indicatori: [indicatore({ codice: null })] }),
    );
    expect(found(piano({ schemaPesi: 'PERCENTUALE', progetti: [progetto({ obiettivi })] }))).toEqual([]);
  });
});

describe('weights of phases and indicators', () => {
  it('names the year whose phases miss 100, not counting the antefatto', () => {
    const fasi = [
      fase(0, [{ peso: '10' }]),
      fase(1, [{ peso: '50' }, { anno: 2025, peso: '100' }]),
      fase(2, [{ peso: '40' }]),
    ];
    expect(withCard({ fasi })).toEqual(['pesi-fasi: I pesi 2024 delle fasi di OB_1 sommano a 90: mancano 10 punti.']);
  });

  it('sums the phases of each holder apart', () => {
    const own = (cdr: string) => fase(1, [{ peso: '100' }], { assegnazione: cdr });
    expect(withCard({ fasi: [own('04'), own('05')] })).toEqual([]);
    expect(withCard({ fasi: [fase(1, [{ peso: '80' }], { obiettivo: null })] })).toEqual([
      'pesi-fasi: Il peso 2024 dell’unica fase pesata di K_1 è 80: mancano 20 punti.',
    ]);
  });

  it('says what the indicators of an objective lack', () => {
    const pesi = (...values: (string | null)[]) =>
      withIndicatori(...values.map((peso) => indicatore({ codice: null, peso })));
    expect(pesi('40', '30', '20')).toEqual([
      'pesi-indicatori: I pesi degli indicatori sommano a 90: mancano 10 punti.',
    ]);
    expect(pesi('100', null)).toEqual([
      'pesi-indicatori-incompleti: 1 indicatore su 2 senza peso: gli altri lo hanno, e senza peso non conta.',
    ]);
    expect(pesi('98', '2')).toEqual([
      'peso-indicatore-basso: indicatore 2: pesa 2, meno di 3. Sposta poco il risultato.',
    ]);
    expect(pesi(null, null)).toEqual([]);
    expect(pesi('97', '3')).toEqual([]);
  });

  it('does not weigh context nor individual indicators', () => {
    const whole = indicatore({ peso: '100' });
    const contesto = indicatore({ codice: 'M_2', verso: 'CONTESTO' });
    const individuale = indicatore({ codice: 'M_3', ambitoValutazione: 'INDIVIDUALE' });
    expect(withIndicatori(whole, contesto, individuale)).toEqual([]);
  });
});

describe('indicators', () => {
  it.each([
    [
      'no objective without indicators',
      [],
      'obiettivo-senza-indicatori: L’obiettivo non ha indicatori: aggiungine almeno uno.',
    ],
    ['no target', [indicatore({ target: [] })], 'indicatore-senza-target: M_1: manca il valore atteso 2024.'],
    [
      'a target of another year',
      [indicatore({ target: [target({ anno: 2025 })] })],
      'indicatore-senza-target: M_1: manca il valore atteso 2024.',
    ],
    [
      'a blank target',
      [indicatore({ target: [target({ valore: null, testo: ' ' })] })],
      'indicatore-senza-target: M_1: manca il valore atteso 2024.',
    ],
    [
      'a presumed direction',
      [indicatore({ versoPresunto: true })],
      'direzione-da-confermare: M_1: la direzione è presunta. Conferma se il valore atteso è almeno o al massimo.',
    ],
    [
      'a presumed yes or no, which has no floor nor ceiling',
      [indicatore(), indicatore({ codice: 'M_2', verso: 'SI_NO', versoPresunto: true, target: [] })],
      'direzione-da-confermare: M_2: il documento non dà una quantità. Conferma che si giudichi fatto o non fatto.',
    ],
    [
      'a target in words',
      [indicatore({ target: [target({ valore: null, testo: 'entro 30 giorni' })] })],
      'target-a-parole: M_1: «entro 30 giorni» è scritto a parole. Per misurarlo serve un numero o una data.',
    ],
    [
      'a date after the year',
      [indicatore({ verso: 'ENTRO_DATA', target: [target({ valore: null, data: calendarDate('2025-01-31') })] })],
      'data-oltre-anno: M_1: il 31/01/2025 cade dopo la fine del 2024.',
    ],
    [
      'only yes or no',
      [indicatore({ verso: 'SI_NO', target: [] })],
      'solo-indicatori-si-no: L’obiettivo ha solo indicatori sì o no (1): aggiungine uno che dica quanto.',
    ],
  ])('%s', (_, indicatori, expected) => {
    expect(withIndicatori(...indicatori)).toEqual([expected]);
  });

  it('takes the parts of a target as its expectation', () => {
    const parts = [target({ valore: null, min: '15', max: '20' }), target({ valore: null, min: '130', max: '145' })];
    expect(withIndicatori(indicatore({ verso: 'INTERVALLO', target: parts }))).toEqual([]);
  });

  it('asks nothing of context, and accepts the last day of the year', () => {
    const lastDay = target({ valore: null, data: calendarDate('2024-12-31') });
    expect(
      withIndicatori(
        indicatore({ verso: 'CONTESTO', target: [] }),
        indicatore({ codice: 'M_2', verso: 'ENTRO_DATA', target: [lastDay] }),
      ),
    ).toEqual([]);
  });
});

describe('cards, phases, people', () => {
  it('misses a responsible and a description', () => {
    expect(withCard({ cdr: null, obiettivi: [obiettivo({ assegnazioni: [] })] })).toEqual([
      'scheda-senza-responsabile: La scheda K_1 non ha un responsabile: assegnala a un CDR con un titolare.',
    ]);
    expect(
      withCard({
        cdr: null,
        obiettivi: [obiettivo({ assegnazioni: [assegnazione({ cdr: '99', responsabile: 'Titolare' })] })],
      }),
    ).toEqual([]);
    expect(withCard({ descrizione: '  ', finalita: null })).toEqual([
      'scheda-senza-descrizione: La scheda K_1 non ha né descrizione né finalità.',
    ]);
    expect(withCard({ descrizione: null, finalita: 'A che serve' })).toEqual([]);
  });

  it('compares the printed budget with the spese', () => {
    expect(withCard({ budgetStampato: '1290000.00', spese: ['1000000.00', '310000.00'] })).toEqual([
      'budget-diverso: La scheda K_1 porta scritto 1.290.000,00, le sue spese sommano a 1.310.000,00: differenza 20.000,00.',
    ]);
    expect(withCard({ budgetStampato: '0.00', spese: [] })).toEqual([]);
    expect(withCard({ budgetStampato: '5.00', spese: [] })).toHaveLength(1);
  });

  it('checks the dates of phases', () => {
    expect(withCard({ fasi: [fase(1, [{ inizio: '2024-05-01', fine: '2024-04-30' }])] })).toEqual([
      'fase-fine-prima-di-inizio: La fase 1 finisce il 30/04/2024, prima di iniziare il 01/05/2024.',
    ]);
    expect(withCard({ fasi: [fase(2, [{ inizio: '2023-12-01', fine: '2025-01-31' }])] })).toEqual([
      'fase-fuori-date: La fase 2 inizia il 01/12/2023, prima della scheda (01/01/2024) e finisce il 31/01/2025, dopo la scheda (31/12/2024).',
    ]);
    expect(withCard({ fasi: [fase(0, [{ inizio: '2020-01-01', fine: '2020-12-31' }])] })).toEqual([]);
    expect(
      withCard({
        fasi: [
          fase(1, [{ inizio: '2024-01-01', fine: '2024-12-31' }]),
          fase(2, [{ inizio: '2024-05-01', fine: '2024-05-01' }]),
        ],
      }),
    ).toEqual([]);
    expect(withCard({ inizio: null, fine: null, fasi: [fase(1, [{ inizio: '2020-01-01' }])] })).toEqual([]);
  });

  it('sums the engagement of a person over the ente', () => {
    const impegno = (nominativo: string, percentuale: string | null, collettivo = false) => ({
      nominativo,
      percentuale,
      collettivo,
    });
    const progetti = [
      progetto({
        personale: [impegno('Persona  Prima', '30'), impegno('Persona Seconda', '100'), impegno('Tutti', '500', true)],
      }),
      progetto({
        codice: 'K_2',
        obiettivi: [],
        personale: [impegno('PERSONA PRIMA', '80'), impegno('Persona Terza', '0.5'), impegno('Persona Quarta', null)],
      }),
    ];
    expect(found(piano({ progetti }))).toEqual([
      'persona-oltre-100: Persona Prima è al 110\u00a0% su 2 schede: supera di 10\u00a0%.',
      'persona-sotto-100: Persona Terza è al 0,50\u00a0% su 1 scheda: resta 99,50\u00a0%, forse in un altro documento.',
    ]);
  });

  it('counts the objectives of a CDR against the SMVP', () => {
    const progetti = [
      progetto({ obiettivi: [obiettivo(), obiettivo({ codice: 'OB_2', indicatori: [indicatore({ codice: null })] })] }),
    ];
    expect(found(piano({ massimoObiettivi: 1, progetti }))).toEqual([
      'troppi-obiettivi: 04 Territorio ha 2 obiettivi: lo SMVP ne ammette 1.',
    ]);
    expect(found(piano({ massimoObiettivi: 2, progetti }))).toEqual([]);
  });
});

describe('codes', () => {
  it('finds a code used twice, also as an alternative', () => {
    const twice = [progetto({ obiettivi: [obiettivo({ indicatori: [indicatore(), indicatore()] })] })];
    expect(found(piano({ progetti: twice }))).toEqual([
      'codice-duplicato: Il codice M_1 è usato 2 volte: K_1 › OB_1 › M_1.',
    ]);
    const alternative = [progetto({}), progetto({ codice: 'K_2', codiciAlternativi: ['K_1'], obiettivi: [] })];
    expect(found(piano({ progetti: alternative }))).toEqual([
      'codice-duplicato: Il codice K_1 è usato 2 volte: K_1 e K_2.',
    ]);
  });

  it('finds a malformed code', () => {
    expect(withIndicatori(indicatore({ codice: 'M 1' }))).toEqual([
      'codice-malformato: Il codice «M 1» contiene spazi o segni non ammessi.',
    ]);
    expect(withIndicatori(indicatore({ codice: 'DG.00004/S4.00002' }))).toEqual([]);
  });

  it('finds the code unlike nearly all the others', () => {
    const usual = Array.from({ length: 9 }, (_, i) => indicatore({ codice: `M_1_1_${i}` }));
    expect(withIndicatori(...usual, indicatore({ codice: 'O_1_1' }))).toEqual([
      'codice-malformato: Il codice «O_1_1» ha 3 parti, gli altri ne hanno 4.',
    ]);
    expect(withIndicatori(...usual.slice(1), indicatore({ codice: 'O_1_1' }))).toEqual([]);
  });
});
