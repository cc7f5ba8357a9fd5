import { describe, expect, test } from 'vitest';
import { type BudgetOfScheda, budgetTable } from '@/components/progetto/budget-table';

type Voce = BudgetOfScheda['budget'][number];

const voce = (part: Partial<Voce>): Voce => ({
  id: `${part.capitolo}-${part.anno}-${part.previsto}`,
  capitoloId: null,
  altrove: null,
  capitolo: '100',
  articolo: null,
  descrizione: 'Manutenzioni',
  titoloBilancio: 'SPESA_CORRENTE',
  anno: 2026,
  previsto: '10.00',
  assestato: null,
  consuntivo: null,
  ...part,
});

const table = (budget: Voce[], budgetStampato: string | null = null) =>
  budgetTable({ budget, piano: { anno: 2026 }, progetto: { budgetStampato } });

describe('columns', () => {
  test('only those the card has: other years, assestato, consuntivo', () => {
    const labels = (budget: Voce[]) => table(budget).columns.map(({ label }) => label);
    expect(labels([voce({})])).toEqual(['Spese 2026']);
    expect(
      labels([voce({ titoloBilancio: 'ENTRATA_CORRENTE' }), voce({ assestato: '9.00' }), voce({ anno: 2027 })]),
    ).toEqual(['Entrate 2026', 'Spese 2026', 'Assestato', '2027']);
  });

  test('years of one capitolo share a row; two entries of one year never do', () => {
    const rows = table([voce({}), voce({ anno: 2027, previsto: '20.00' }), voce({ previsto: '5.00' })]).titoli[0]
      ?.righe;
    expect(rows?.map(({ importi }) => importi)).toMatchObject([
      { spese: '10.00', 'anno-2027': '20.00' },
      { spese: '5.00' },
    ]);
  });
});

describe('totals', () => {
  test('sum entries in decimals; no entry is no total, an entry of zero is 0,00', () => {
    const { totali } = table([
      voce({ previsto: '0.10' }),
      voce({ previsto: '0.20', capitolo: '2' }),
      voce({ titoloBilancio: 'ENTRATA_CORRENTE', previsto: '0.00' }),
    ]);
    expect(totali).toMatchObject([
      { label: 'Totale entrate', importi: { entrate: '0.00', spese: null } },
      { label: 'Totale spese', importi: { entrate: null, spese: '0.30' } },
    ]);
  });

  test('a title has a total of its own only beside another of its kind', () => {
    const one = table([voce({}), voce({ titoloBilancio: 'ENTRATA_CORRENTE' })]);
    expect(one.titoli.map(({ totale }) => totale)).toEqual([null, null]);
    const two = table([voce({}), voce({ titoloBilancio: 'SPESA_INVESTIMENTI', capitolo: '7' })]);
    expect(two.titoli.map(({ totale }) => totale?.spese)).toEqual(['10.00', '10.00']);
  });

  test('with entrate only, a printed 0,00 stays an entry of zero and a blank stays none', () => {
    const entrate = [voce({ titoloBilancio: 'ENTRATA_CORRENTE' })];
    expect(table(entrate, '0.00').totali.at(-1)).toMatchObject({ label: 'Totale spese', importi: { spese: '0.00' } });
    expect(table(entrate).totali.map(({ label }) => label)).toEqual(['Totale entrate']);
  });
});
