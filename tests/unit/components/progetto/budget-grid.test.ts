import { describe, expect, test } from 'vitest';
import { groupVoci, listColonne, newVoce, placeColumn, voceOf } from '@/components/progetto/budget/budget-grid';
import type { VoceLetta } from '@/lib/features/progetto/types';

const voce = (part: Partial<VoceLetta>): VoceLetta => ({
  id: `${part.capitoloId}-${part.descrizione}-${part.anno}`,
  capitoloId: 'k1',
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

const piano = { anno: 2026, annoFine: 2028 };

test('every year of the horizon has a column, and any other with an amount; only the plan’s year has three', () => {
  expect(listColonne([voce({ anno: 2025 })], piano).map(({ label }) => label)).toEqual([
    'Previsto 2026',
    'Assestato',
    'Accertato o impegnato',
    '2025',
    '2027',
    '2028',
  ]);
});

describe('rows', () => {
  test('hold the years of one capitolo; two entries of a year, and free entries with other words, are rows of their own', () => {
    const [gruppo] = groupVoci([
      voce({ id: 'a' }),
      voce({ id: 'b', anno: 2027 }),
      voce({ id: 'c' }),
      voce({ id: 'd', capitoloId: null, descrizione: 'Libera' }),
      voce({ id: 'e', capitoloId: null, descrizione: 'Altra', anno: 2027 }),
    ]);
    expect(gruppo?.righe.map(({ voci }) => voci.map(({ id }) => id))).toEqual([['a', 'b'], ['c'], ['d'], ['e']]);
  });

  test('stand under their title, entrate before spese', () => {
    const gruppi = groupVoci([voce({}), voce({ titoloBilancio: 'ENTRATA_INVESTIMENTI' })]);
    expect(gruppi.map(({ titolo }) => titolo)).toEqual(['ENTRATA_INVESTIMENTI', 'SPESA_CORRENTE']);
  });
});

describe('a pasted column', () => {
  const righe =
    groupVoci([voce({ id: 'a' }), voce({ id: 'b', capitoloId: 'k2' }), voce({ id: 'c', capitoloId: 'k3' })])[0]
      ?.righe ?? [];
  const [previsto, assestato, , next] = listColonne([], piano);

  test('goes from its cell down, leaves the rows of blank lines, and counts what is beyond the end', () => {
    if (!previsto) throw new Error('no column');
    const { corrette, nuove, avanzate } = placeColumn(righe, 1, previsto, ['5.00', null, '7.00']);
    expect(corrette.map(({ riga, importo }) => [riga.id, importo])).toEqual([['b', '5.00']]);
    expect([nuove, avanzate]).toEqual([[], 1]);
  });

  test('makes the entries of a year that has none', () => {
    if (!next || !assestato) throw new Error('no column');
    const { corrette, nuove } = placeColumn(righe, 0, next, ['1.00', '2.00']);
    expect([corrette.length, nuove.map(({ riga }) => riga.id)]).toEqual([0, ['a', 'b']]);
    const [riga] = righe;
    if (!riga) throw new Error('no row');
    expect(voceOf(riga, next.anno)).toBeUndefined();
    expect(newVoce(riga, next, '1.00')).toEqual({
      capitoloId: 'k1',
      descrizione: 'Manutenzioni',
      titoloBilancio: 'SPESA_CORRENTE',
      anno: 2027,
      previsto: '1.00',
    });
    expect(newVoce(riga, assestato, '3.00')).toMatchObject({ previsto: '0.00', assestato: '3.00' });
  });
});
