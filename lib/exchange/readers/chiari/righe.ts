import type { RigaProsa } from '../../testo/markdown';
import { cleanCharacters, plainText } from '../../testo/pulizia';
import { beginsEtichetta, isPartOfEtichetta, matchEtichetta, splitEtichette } from './etichette';

/** One logical line: a printed line, a part of it where labels are glued, or several where a label is broken. */
export interface Riga extends RigaProsa {
  /** Cells of a table row; null for prose. */
  celle: string[] | null;
}

/** A label is never broken over more lines than these, blank ones aside. */
const MAX_BROKEN = 4;

/** A document as logical lines: plain words, broken labels joined, glued ones apart. */
export function scanRighe(testo: string): Riga[] {
  const righe = cleanCharacters(testo)
    .split('\n')
    .flatMap((printed, index) => scanLine(printed, index + 1));
  return joinEtichette(righe);
}

function scanLine(printed: string, numero: number): Riga[] {
  const celle = cellsOf(printed);
  const interruzione = / {2}$/u.test(printed);
  if (celle) return [{ numero, testo: celle.filter(Boolean).join(' '), interruzione, celle }];
  return splitEtichette(cleanLine(printed)).map((testo) => ({ numero, testo, interruzione, celle: null }));
}

/** Tabs part the cells; a row that lost them has runs of blanks in their place. */
function cellsOf(printed: string): string[] | null {
  if (printed.includes('\t')) return printed.trim() === '' ? null : printed.split('\t').map(cleanLine);
  const parts = printed.trim().split(/ {2,}/u);
  return parts.length >= 7 ? parts.map(cleanLine) : null;
}

/** Bold printed over several lines leaves single marks behind. */
function cleanLine(printed: string): string {
  return plainText(printed).replace(/^\*+\s?|\s?\*+$/gu, '');
}

function joinEtichette(righe: readonly Riga[]): Riga[] {
  const joined: Riga[] = [];
  for (let index = 0; index < righe.length; index += 1) {
    const riga = righe[index];
    if (!riga) break;
    const whole = riga.celle ? null : joinFrom(righe, index);
    joined.push(whole ? whole.riga : riga);
    if (whole) index = whole.last;
  }
  return joined;
}

/** The label that begins on this line and ends on a later one; null when it does not. */
function joinFrom(righe: readonly Riga[], start: number): { riga: Riga; last: number } | null {
  const first = righe[start];
  if (!first || !isPartOfEtichetta(first.testo)) return null;
  let testo = first.testo;
  let taken = 0;
  for (let index = start + 1; index < righe.length && taken < MAX_BROKEN; index += 1) {
    const next = righe[index];
    if (!next || next.celle) return null;
    if (next.testo === '') continue;
    testo = `${testo} ${next.testo}`;
    taken += 1;
    if (matchEtichetta(testo)) return { riga: { ...first, testo }, last: index };
    if (!beginsEtichetta(testo)) return null;
  }
  return null;
}
