import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { premioProgetto } from '@/lib/domain/allocation/premio-progetto';
import { puntiProgetto, type TabellePunti } from '@/lib/domain/allocation/punti-progetto';
import { ripartisci, ripartisciInSequenza } from '@/lib/domain/allocation/ripartisci';
import { Decimal, toDecimalText } from '@/lib/domain/numeric';

const euro = (values: readonly Decimal[]) => values.map((value) => toDecimalText(value, 2));

/** Tables are data; these are the ones of the scoring design. */
const TABELLE: TabellePunti = {
  pesi: { strategico: '40', innovativo: '25', miglioramento: '20', mantenimento: '10', 'una tantum': '5' },
  coefficienti: [
    { da: 1, coefficiente: '0.5' },
    { da: 2, coefficiente: '1' },
    { da: 4, coefficiente: '1.5' },
    { da: 6, coefficiente: '2' },
    { da: 8, coefficiente: '2.5' },
    { da: 10, coefficiente: '3' },
  ],
};

describe('ripartisci', () => {
  it('shows the balancing cent', () => {
    const { importi, pareggi, somma, resto } = ripartisci('10.00', ['1', '1', '1'], 'pareggio');
    expect(euro(importi)).toEqual(['3.34', '3.33', '3.33']);
    expect(pareggi.map(({ indice, importo }) => [indice, importo.toString()])).toEqual([[0, '0.01']]);
    expect([somma.toString(), resto.toString()]).toEqual(['10', '0']);
  });

  it('takes a cent back from the row rounding had favoured most', () => {
    const { importi, pareggi } = ripartisci('0.05', ['0.5', '0.5', '0'], 'pareggio');
    expect(euro(importi)).toEqual(['0.02', '0.03', '0.00']);
    expect(pareggi).toHaveLength(1);
  });

  it('leaves the remainder in sight with plain half-up', () => {
    const { importi, resto } = ripartisci('10.00', ['1', '1', '1'], 'arrotondamento');
    expect([euro(importi), resto.toString()]).toEqual([['3.33', '3.33', '3.33'], '0.01']);
  });

  it('gives exact half-cents upward, as no float does', () => {
    expect(euro(ripartisci('35223.09', ['75', '75', '15', '465'], 'arrotondamento').importi)).toEqual([
      '4193.23',
      '4193.23',
      '838.65',
      '25998.00',
    ]);
  });

  it('refuses points and funds that make no sense', () => {
    expect(() => ripartisci('10', ['0', '0'], 'pareggio')).toThrow(RangeError);
    expect(() => ripartisci('10', ['1', '-1', '1'], 'pareggio')).toThrow(RangeError);
    expect(() => ripartisci('10', [], 'pareggio')).toThrow(RangeError);
    expect(() => ripartisci('10.001', ['1'], 'pareggio')).toThrow(RangeError);
    expect(() => ripartisci('-1', ['1'], 'pareggio')).toThrow(RangeError);
  });

  it('shares pools in sequence: the last takes what rounding left', () => {
    const [first, second] = ripartisciInSequenza('20.00', [
      { fondo: '10.00', punti: ['1', '1', '1'] },
      { fondo: '10.00', punti: ['1', '2'] },
    ]);
    expect(euro(first?.importi ?? [])).toEqual(['3.33', '3.33', '3.33']);
    expect(euro(second?.importi ?? [])).toEqual(['3.34', '6.67']);
  });

  const cents = fc.integer({ min: 0, max: 10 ** 9 }).map((value) => new Decimal(value).div(100));
  const points = fc
    .array(
      fc.integer({ min: 0, max: 5000 }).map((value) => new Decimal(value).div(10)),
      { minLength: 1, maxLength: 40 },
    )
    .filter((values) => values.some((value) => value.gt(0)));

  it('the sum of a split is the fund, for any points, and no row is more than a cent from its share', () => {
    fc.assert(
      fc.property(cents, points, (fund, punti) => {
        const { importi, somma, resto, pareggi } = ripartisci(fund, punti, 'pareggio');
        expect(somma.equals(fund) && resto.isZero()).toBe(true);
        const total = punti.reduce((sum, point) => sum.plus(point), new Decimal(0));
        importi.forEach((amount, i) => {
          const exact = fund.times(punti[i] ?? 0).div(total);
          expect(amount.minus(exact).abs().lt('0.01')).toBe(true);
          expect(amount.gte(0)).toBe(true);
        });
        expect(new Set(pareggi.map(({ indice }) => indice)).size).toBe(pareggi.length);
      }),
    );
  });

  it('more points never give less, but for the balancing cent', () => {
    fc.assert(
      fc.property(cents, points, (fund, punti) => {
        const { importi } = ripartisci(fund, punti, 'arrotondamento');
        const rows = punti.map((point, i) => ({ point, amount: importi[i] ?? new Decimal(0) }));
        const sorted = rows.toSorted((a, b) => a.point.comparedTo(b.point));
        const isRising = sorted.every(({ amount }, i) => amount.gte(sorted[i - 1]?.amount ?? amount));
        expect(isRising).toBe(true);
      }),
    );
  });
});

describe('puntiProgetto', () => {
  it.each([
    ['innovativo', 15, '75'],
    ['miglioramento', 8, '50'],
    ['una tantum', 4, '7.5'],
    ['mantenimento', 1, '5'],
    ['miglioramento', 3, '20'],
  ])('%s with %i people: %s', (tipologia, dipendenti, expected) => {
    const result = puntiProgetto(tipologia, dipendenti, TABELLE);
    expect(result.ok && result.punti.toString()).toBe(expected);
  });

  it('refuses no people, unknown kinds and a table without the row', () => {
    expect(puntiProgetto('innovativo', 0, TABELLE).ok).toBe(false);
    expect(puntiProgetto('innovativo', 1.5, TABELLE).ok).toBe(false);
    expect(puntiProgetto('toString', 1, TABELLE)).toEqual({
      ok: false,
      messaggio: 'La tipologia «toString» non ha un peso nella tabella.',
    });
    expect(puntiProgetto('innovativo', 1, { ...TABELLE, coefficienti: TABELLE.coefficienti.slice(1) }).ok).toBe(false);
  });
});

describe('premioProgetto', () => {
  it.each([
    ['74.99', 'proporzionale', '0.00'],
    ['75', 'proporzionale', '1666.67'],
    ['90', 'proporzionale', '2000.00'],
    ['120', 'proporzionale', '2222.22'],
    ['75', 'intero', '2222.22'],
  ] as const)('at %s %s: %s', (grado, modo, expected) => {
    expect(toDecimalText(premioProgetto('2222.22', grado, '75', modo), 2)).toBe(expected);
  });
});
