import { italianList } from '../italian-notation';
import type { Finding } from './finding';

/** A code and the row that bears it. */
export interface CodiceUsato {
  entita: 'Progetto' | 'Obiettivo' | 'Indicatore';
  codice: string;
  percorso: string;
}

const WELL_FORMED = /^[\p{L}\p{N}]+(?:[._\-/][\p{L}\p{N}]+)*$/u;
/** How many codes of a kind must agree on a shape before the others are said to differ from it. */
const SHARE_OF_MAJORITY = 0.8;
const ENOUGH_TO_JUDGE = 10;

/**
 * The same code on two rows of a kind: one finding per code, in the place of the second.
 * Source: 1-domain §2 Indicatore (a label, not a key) and §4.
 */
export function checkCodiciDuplicati(codici: readonly CodiceUsato[]): Finding[] {
  return groupRows(codici, ({ entita, codice }) => `${entita}|${codice}`).flatMap((rows) => {
    const [first, second] = rows;
    if (!first || !second) return [];
    const dove = { entita: second.entita, codice: second.percorso, campo: 'codice' };
    const places = italianList([...new Set(rows.map(({ percorso }) => percorso))]);
    const messaggio = `Il codice ${first.codice} è usato ${rows.length} volte: ${places}.`;
    return [{ codice: 'codice-duplicato', dove, messaggio }];
  });
}

/**
 * A code with blanks or signs, or with a number of parts unlike nearly all codes of its kind.
 * Source: 1-domain §4. Example: `O_16_1` among `M_16_1_1`, `M_16_1_2`, … has 3 parts where the others have 4.
 */
export function checkCodiciMalformati(codici: readonly CodiceUsato[]): Finding[] {
  return groupRows(codici, ({ entita }) => entita).flatMap((rows) => {
    const usual = usualParts(rows);
    return rows.flatMap(({ entita, codice, percorso }) => {
      const problem = describeMalformed(codice, usual);
      if (problem === null) return [];
      const dove = { entita, codice: percorso, campo: 'codice' };
      return [{ codice: 'codice-malformato', dove, messaggio: `Il codice «${codice}» ${problem}.` }];
    });
  });
}

function describeMalformed(codice: string, usual: number | null): string | null {
  if (!WELL_FORMED.test(codice)) return 'contiene spazi o segni non ammessi';
  const parts = partsOf(codice);
  return usual === null || parts === usual ? null : `ha ${parts} parti, gli altri ne hanno ${usual}`;
}

function partsOf(codice: string): number {
  return codice.split('_').length;
}

/** The number of parts nearly all codes share; null when there are few codes or no such number. */
function usualParts(rows: readonly CodiceUsato[]): number | null {
  if (rows.length < ENOUGH_TO_JUDGE) return null;
  const byParts = groupRows(rows, ({ codice }) => String(partsOf(codice)));
  const largest = byParts.toSorted((a, b) => b.length - a.length)[0] ?? [];
  const [sample] = largest;
  return sample && largest.length >= rows.length * SHARE_OF_MAJORITY ? partsOf(sample.codice) : null;
}

function groupRows(rows: readonly CodiceUsato[], keyOf: (row: CodiceUsato) => string): CodiceUsato[][] {
  const groups = new Map<string, CodiceUsato[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return [...groups.values()];
}
