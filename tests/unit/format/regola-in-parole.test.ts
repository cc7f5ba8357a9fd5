import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/domain/calendar';
import { type PuntoSoglia, REGOLE_PREDEFINITE, type RegoleSmvp } from '@/lib/domain/scoring/regole-smvp';
import { parseItalianDecimal } from '@/lib/format/parse-italian';
import { type RegolaDaDire, regolaInParole } from '@/lib/format/regola-in-parole';
import { grado, intervallo, numero } from '../domain/scoring/scoring-fixtures';

const say = (changes: Partial<RegolaDaDire>, regole: Partial<RegoleSmvp> = {}) =>
  regolaInParole(
    { verso: 'CRESCENTE', versoPresunto: false, natura: 'NUMERO', target: null, ...changes },
    { ...REGOLE_PREDEFINITE, ...regole },
  );

/** The vectors of 2-scoring §5, as a person reads them. */
const CASES: [string, Partial<RegolaDaDire>, Partial<RegoleSmvp>, string][] = [
  [
    '1',
    { verso: 'DECRESCENTE', natura: 'GIORNI', target: { valore: '10' } },
    {},
    'Più è basso, meglio è: raggiunto con 10 giorni o meno. 12 giorni valgono 80, 20 giorni valgono 0.',
  ],
  [
    '2 falling',
    { verso: 'DECRESCENTE', target: { valore: '0' } },
    {},
    'Più è basso, meglio è: raggiunto con 0 o meno. 1 vale 0.',
  ],
  [
    '3 from a baseline',
    { target: { valore: '20' }, baseline: '10' },
    { usaBaseline: true },
    'Più è alto, meglio è: raggiunto con almeno 20. 15 valgono 50.',
  ],
  [
    '4',
    { target: { valore: '490' }, unita: 'pratiche' },
    {},
    'Più è alto, meglio è: raggiunto con almeno 490 pratiche. 441 pratiche valgono 90.',
  ],
  [
    '5',
    { verso: 'INTERVALLO', target: { min: '15', max: '20' } },
    {},
    'Dentro i limiti: raggiunto fra 15 e 20, estremi compresi. 12 valgono 80, 25 valgono 75.',
  ],
  [
    '6',
    { verso: 'ENTRO_DATA', natura: 'DATA', target: { data: calendarDate('2024-12-31') } },
    {},
    'Una data: raggiunto entro il 31/12/2024, poi ogni mese iniziato di ritardo toglie 10 punti.',
  ],
  [
    'a date that forgives',
    { verso: 'ENTRO_DATA', natura: 'DATA', target: { data: calendarDate('2024-12-31') } },
    { puntiPerMese: '0' },
    'Una data: raggiunto entro il 31/12/2024, il ritardo non toglie punti.',
  ],
  [
    'a share, whose tenths are reported',
    { natura: 'PERCENTUALE', target: { valore: '75' } },
    {},
    'Più è alto, meglio è: raggiunto con almeno 75\u00a0%. 67,5\u00a0% vale 90.',
  ],
  [
    'few things',
    { target: { valore: '2' }, unita: 'corsi' },
    {},
    'Più è alto, meglio è: raggiunto con almeno 2 corsi. 1 vale 50.',
  ],
  [
    'more than',
    { operatore: 'PIU_DI', target: { valore: '100' } },
    {},
    'Più è alto, meglio è: raggiunto con più di 100. 90 valgono 90. Con 100 esatti è raggiunto solo in parte.',
  ],
  [
    'an SMVP that rewards more',
    { target: { valore: '100' } },
    { cap: '120' },
    'Più è alto, meglio è: raggiunto con almeno 100. 90 valgono 90, 120 valgono 120.',
  ],
  [
    'points of its own',
    { target: { valore: '100' } },
    {
      soglie: [
        { rapporto: '80', grado: '0' },
        { rapporto: '100', grado: '100' },
      ],
    },
    'Più è alto, meglio è: raggiunto con almeno 100. 90 valgono 50.',
  ],
  [
    'yes or no',
    { verso: 'SI_NO', natura: 'SI_NO', target: {} },
    {},
    'Sì o no: fatto vale 100, non fatto 0, in parte la quota fatta.',
  ],
  [
    'context',
    { verso: 'CONTESTO', target: { valore: '2709' } },
    {},
    'Dato di contesto: si mostra, non entra nel punteggio.',
  ],
  ['nothing expected', {}, {}, 'Manca il valore atteso: senza, il risultato non si misura.'],
];

describe('regolaInParole', () => {
  it.each(CASES)('%s', (_, changes, regole, expected) => {
    expect(say(changes, regole)).toBe(expected);
  });

  const valore = fc.integer({ min: -2000, max: 200_000 }).map((cents) => (cents / 100).toFixed(2));
  const regole = fc.record({
    cap: fc.constantFrom('100', '120'),
    floor: fc.constantFrom('0', '20'),
    usaBaseline: fc.boolean(),
    soglie: fc.constantFrom<PuntoSoglia[] | null>(null, [
      { rapporto: '50', grado: '0' },
      { rapporto: '100', grado: '100' },
    ]),
  });

  /** «441 valgono 90»: what is said and what the scoring gives. */
  const figures = (words: string) =>
    [...words.matchAll(/(−?[\d.]+(?:,\d+)?) (?:vale|valgono) (\d+(?:,\d+)?)/g)].map(([, a = '', b = '']) =>
      [a, b].map((text) => {
        const parsed = parseItalianDecimal(text);
        return parsed.ok ? parsed.valore : text;
      }),
    );

  it('never says a grade the scoring would not give', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('CRESCENTE' as const, 'DECRESCENTE' as const),
        valore,
        fc.option(valore, { nil: null }),
        regole,
        (verso, target, baseline, rules) => {
          const said = figures(say({ verso, baseline, target: { valore: target } }, rules));
          expect(said.length).toBeGreaterThan(0);
          for (const [rilevato = '', punti = ''] of said) {
            const given = grado(numero(verso, target, rilevato, { baseline }), rules);
            expect(Number(punti)).toBeCloseTo(Number(given), 1);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('nor between two limits', () => {
    fc.assert(
      fc.property(valore, fc.nat({ max: 5000 }), (min, width) => {
        const max = (Number(min) + width / 100).toFixed(2);
        for (const [rilevato = '', punti = ''] of figures(say({ verso: 'INTERVALLO', target: { min, max } }))) {
          expect(Number(punti)).toBeCloseTo(Number(grado(intervallo(min, max, rilevato))), 1);
        }
      }),
    );
  });
});
