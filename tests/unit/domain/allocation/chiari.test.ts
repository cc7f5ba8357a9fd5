import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ripartisci, ripartisciInSequenza } from '@/lib/domain/allocation/ripartisci';
import { type Decimal, sumDecimals, toDecimal, toDecimalText } from '@/lib/domain/numeric';

const GOLDEN = path.resolve('../shared/golden/chiari-piano-2024-2026.json');
const isPresent = existsSync(GOLDEN);
if (!isPresent)
  process.stdout.write(`Skipped: the expected figures of the real fund are not here (${path.basename(GOLDEN)}).\n`);

interface Riga {
  progressivo: number;
  tipologia_ambito: string;
  totale_coeff: string | null;
  importo: string;
}
interface Golden {
  fondo: Record<'first_phase' | 'pool_A_general_and_sector' | 'pool_B_intersettoriale' | 'fixed_row_3', string>;
  tabella: Riga[];
}

describe.skipIf(!isPresent)('vectors 11 and 12: the real fund', () => {
  const { fondo, tabella } = (
    isPresent ? JSON.parse(readFileSync(GOLDEN, 'utf8')) : { fondo: {}, tabella: [] }
  ) as Golden;
  const weighted = tabella.filter((riga) => riga.totale_coeff !== null);
  const intersettoriali = weighted.filter((riga) => riga.tipologia_ambito.startsWith('INTERSETTORIALE'));
  const altri = weighted.filter((riga) => !intersettoriali.includes(riga));
  const points = (righe: readonly Riga[]) => righe.map((riga) => riga.totale_coeff ?? '0');

  /** Amount of each project by its number, in euro. */
  function byProject(altriImporti: readonly Decimal[], interImporti: readonly Decimal[]): Map<number, string> {
    const amounts = [
      ...altri.map((riga, i) => [riga, altriImporti[i]] as const),
      ...intersettoriali.map((riga, i) => [riga, interImporti[i]] as const),
    ];
    const table = new Map(amounts.map(([riga, amount]) => [riga.progressivo, toDecimalText(amount ?? '0', 2)]));
    return table.set(3, fondo.fixed_row_3);
  }
  const sumOf = (table: Map<number, string>) => toDecimalText(sumDecimals([...table.values()]), 2);

  it('11: prints 24 amounts of 24, sum 63.223,09', () => {
    const pools = toDecimal(fondo.first_phase).minus(fondo.fixed_row_3);
    const [first, second] = ripartisciInSequenza(pools, [
      { fondo: fondo.pool_A_general_and_sector, punti: points(altri) },
      { fondo: fondo.pool_B_intersettoriale, punti: points(intersettoriali) },
    ]);
    const table = byProject(first?.importi ?? [], second?.importi ?? []);
    expect(tabella).toHaveLength(24);
    for (const { progressivo, importo } of tabella)
      expect(table.get(progressivo), `project ${progressivo}`).toBe(importo);
    expect(sumOf(table)).toBe('63223.09');
    expect([toDecimalText(first?.somma ?? '0', 2), second?.pareggi]).toEqual(['35223.10', []]);
  });

  it('11: with plain half-up the sum is a cent more and project 7 takes 2.666,67', () => {
    const [first, second] = [
      ripartisci(fondo.pool_A_general_and_sector, points(altri), 'arrotondamento'),
      ripartisci(fondo.pool_B_intersettoriale, points(intersettoriali), 'arrotondamento'),
    ];
    const table = byProject(first.importi, second.importi);
    expect([sumOf(table), table.get(7)]).toEqual(['63223.10', '2666.67']);
  });

  it('12: exact half-cents go up', () => {
    const { importi } = ripartisci(fondo.pool_A_general_and_sector, points(altri), 'arrotondamento');
    const table = byProject(importi, []);
    expect([1, 2, 16].map((progressivo) => table.get(progressivo))).toEqual(['4193.23', '4193.23', '838.65']);
  });
});
