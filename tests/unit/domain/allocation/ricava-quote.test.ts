import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ricavaQuote } from '@/lib/domain/allocation/ricava-quote';
import { ripartisciInSequenza } from '@/lib/domain/allocation/ripartisci';
import { ripartoFondo } from '@/lib/domain/allocation/riparto-fondo';
import { sumDecimals, toDecimalText } from '@/lib/domain/numeric';

const euro = (cents: number) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
const punti = fc.array(
  fc.integer({ min: 1, max: 240 }).map((half) => `${Math.floor(half / 2)}.${half % 2 === 0 ? '0' : '5'}`),
  { minLength: 1, maxLength: 12 },
);

/** Two pools and what they print, shared out one after the other. */
const stampe = fc
  .record({
    a: punti,
    b: punti,
    cents: fc.integer({ min: 5_000, max: 9_000_000 }),
    share: fc.integer({ min: 10, max: 90 }),
  })
  .map(({ a, b, cents, share }) => {
    const first = Math.floor((cents * share) / 100);
    const totale = euro(cents);
    const shared = ripartisciInSequenza(totale, [
      { fondo: euro(first), punti: a },
      { fondo: euro(cents - first), punti: b },
    ]);
    const quote = [a, b].map((points, i) => ({ punti: points, importi: shared[i]?.importi ?? [] }));
    return { totale, quote };
  });

describe('the quotas of a fund found back from the rows', () => {
  test('whatever the points, the amounts found print the rows they were found from, and sum to the fund', () => {
    fc.assert(
      fc.property(stampe, ({ totale, quote }) => {
        const found = ricavaQuote(totale, quote);
        if (!found) throw new Error('nothing found');
        expect(toDecimalText(sumDecimals(found), 2)).toBe(totale);
        const named = quote.map((_, i) => ({
          denominazione: String(i),
          criterio: 'PUNTI' as const,
          importo: found[i] ?? '0',
        }));
        const premi = quote.flatMap(({ punti: points, importi }, i) =>
          points.map((point, j) => ({ quota: String(i), punti: point, importo: importi[j] ?? null })),
        );
        const riparto = ripartoFondo(totale, named, premi);
        expect(riparto.premi.every(({ differenza }) => differenza?.isZero())).toBe(true);
        expect(riparto.resto.isZero()).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('rows no split prints, points of nobody and negative funds give nothing', () => {
    expect(ricavaQuote('100.00', [{ punti: ['1', '1'], importi: ['50.00', '49.00'] }])).toBeNull();
    expect(ricavaQuote('100.00', [{ punti: ['0'], importi: ['0'] }])).toBeNull();
    expect(ricavaQuote('-1.00', [{ punti: ['1'], importi: ['1'] }])).toBeNull();
    expect(ricavaQuote('100.00', [])).toBeNull();
  });
});

describe('a fund beside the split the rule gives', () => {
  const quote = [
    { denominazione: 'Fissi', criterio: 'IMPORTO_FISSO' as const, importo: '10.00' },
    { denominazione: 'Punti', criterio: 'PUNTI' as const, importo: '10.00' },
  ];
  const text = (value: { toFixed(digits: number): string } | null) => value?.toFixed(2) ?? null;

  test('says differences, balancing cents and what is left', () => {
    const premi = [
      { quota: 'Fissi', importo: '10.00' },
      ...['3.34', '3.33', '3.32'].map((importo) => ({ quota: 'Punti', punti: '1', importo })),
    ];
    const { premi: rows, quote: pools, resto } = ripartoFondo('20.00', quote, premi);
    expect(rows.map(({ calcolato, differenza, pareggio }) => [calcolato, differenza, pareggio].map(text))).toEqual([
      [null, null, null],
      ['3.34', '0.00', '0.01'],
      ['3.33', '0.00', null],
      ['3.33', '-0.01', null],
    ]);
    expect(pools.map(({ somma, calcolata }) => [somma, calcolata].map(text))).toEqual([
      ['10.00', null],
      ['9.99', '10.00'],
    ]);
    expect(text(resto)).toBe('0.01');
  });

  test('computes nothing when the fixed amounts are more than the fund, or nobody has points', () => {
    expect(ripartoFondo('5.00', quote, [{ quota: 'Punti', punti: '1' }]).premi[0]?.calcolato).toBeNull();
    expect(
      ripartoFondo('50.00', quote, [{ quota: 'Punti', punti: '0', importo: '1.00' }]).premi[0]?.calcolato,
    ).toBeNull();
  });
});
