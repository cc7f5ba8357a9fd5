import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { percentualeAssorbimento } from '@/lib/domain/cdr-budget';
import { toDecimalText } from '@/lib/domain/numeric';

interface Golden {
  cdr: { codice: string; totaleCdrStampato: string | null }[];
  percentuali: { cdr: string; riga: number; budget: string; stampata: string; corretta: string; coincide: boolean }[];
}

describe.each(['reggio-emilia-peg-2020.json', 'reggio-emilia-peg-2024.json'])('printed percentages of %s', (file) => {
  const golden = path.resolve('../shared/golden', file);
  const isPresent = existsSync(golden);
  if (!isPresent) process.stdout.write(`Skipped: the expected figures are not here (${file}).\n`);
  const { cdr, percentuali } = (
    isPresent ? JSON.parse(readFileSync(golden, 'utf8')) : { cdr: [], percentuali: [] }
  ) as Golden;
  const totals = new Map(cdr.map(({ codice, totaleCdrStampato }) => [codice, totaleCdrStampato]));

  it.skipIf(!isPresent)('is right at every level, and differs from the print exactly where the print is wrong', () => {
    expect(percentuali.length).toBeGreaterThan(0);
    for (const row of percentuali) {
      const share = percentualeAssorbimento(row.budget, totals.get(row.cdr) ?? null);
      // A CDR whose total is zero shows no share; the print says 0,00 there.
      const shown = share === null ? '0.00' : toDecimalText(share, 2);
      expect(shown, `line ${row.riga}`).toBe(row.corretta);
      expect(shown === row.stampata, `line ${row.riga}`).toBe(row.coincide);
    }
  });
});
