import { normaliseText } from '../../reconcile/normalise';
import { cleanCharacters, plainText } from '../../testo/pulizia';

/** A cell of a table row. */
export interface Cella {
  /** Plain words; a tick is `☑`. */
  testo: string;
  /** Normalised words, to compare with labels; empty for longer cells. */
  chiave: string;
  /** As printed, with the tags that part paragraphs and lists. */
  grezzo: string;
}

export interface Riga {
  /** Source line, 1-based. */
  numero: number;
  /** Plain words; empty for a blank line. */
  testo: string;
  chiave: string;
  grezzo: string;
  /** Cells of a table row; null for prose. */
  celle: Cella[] | null;
}

/** A box that somebody ticked, in the ways it is extracted. Boxes not ticked go away with the other tags. */
const TICKED = /<input\b[^<>]*\bchecked\b[^<>]*>|\[\s*(?:checked|x)\s*\]|[✓✔☒]/giu;
export const TICK = '☑';

/** A document as lines: one with tabs is a row of cells. Labels come back on every card and are cleaned once. */
export function scanRighe(testo: string): Riga[] {
  const known = new Map<string, Cella>();
  const scanCella = (grezzo: string): Cella => {
    const cella = known.get(grezzo) ?? cellaOf(grezzo);
    known.set(grezzo, cella);
    return cella;
  };
  return cleanCharacters(testo)
    .split('\n')
    .map((printed, index) => scanLine(printed.replace(TICKED, ` ${TICK} `), index + 1, scanCella));
}

function scanLine(printed: string, numero: number, scanCella: (grezzo: string) => Cella): Riga {
  if (!printed.includes('\t')) return { numero, ...scanCella(printed), celle: null };
  const celle = printed.split('\t').map(scanCella);
  const filled = celle.filter(({ testo }) => testo !== '');
  const testo = filled.map((cella) => cella.testo).join(' ');
  return { numero, testo, chiave: keyOf(testo), grezzo: printed, celle };
}

function cellaOf(grezzo: string): Cella {
  if (grezzo.trim() === '') return { testo: '', chiave: '', grezzo: '' };
  // Asterisks alone are the mark of a note, which cleaning would take for emphasis.
  const testo = /^\s*\*+\s*$/u.test(grezzo) ? grezzo.trim() : plainText(grezzo);
  return { testo, chiave: keyOf(testo), grezzo: grezzo.trim() };
}

/** Labels and headings are short: the words of longer texts are never compared. */
const LONGEST_LABEL = 90;

function keyOf(testo: string): string {
  return testo === '' || testo.length > LONGEST_LABEL ? '' : normaliseText(testo);
}

/** The cells with something in them; of prose, the line itself. */
export function filledCelle({ celle, testo, chiave, grezzo }: Riga): Cella[] {
  return celle ? celle.filter((cella) => cella.testo !== '') : [{ testo, chiave, grezzo }];
}

/** `==` and `=` say that there is nothing. */
export function isNull(testo: string): boolean {
  return /^[=\-–—_*.\s]*$/u.test(testo);
}
