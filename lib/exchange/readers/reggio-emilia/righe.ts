import { normaliseText } from '../../reconcile/normalise';
import { cleanCharacters, plainText, stripTags, unescapeMarkdown } from '../../testo/pulizia';

/** One logical line: a printed line, or a part of it where the document glues several fields together. */
export interface Riga {
  /** Source line, 1-based. */
  numero: number;
  /** Plain words; empty for a blank line. */
  testo: string;
  /** Normalised words, to compare with labels; empty for lines longer than any label. */
  chiave: string;
  /** Words with their bold marks, for prose. */
  prosa: string;
  /** Cells of a table row; null for prose. */
  celle: string[] | null;
  /** Normalised cells, to compare with headings; empty for longer cells. */
  chiavi: string[];
  /** The line is printed in bold or as a heading. */
  evidenza: boolean;
  /** Two blanks ended it. */
  interruzione: boolean;
}

/** What may follow another field with nothing in between. */
const GLUED =
  'Indirizzo|Obiettivo|Azione|Descrizione|Fasi|Budget previsto|Dirigente|Nome Soggetto|\\d{4}_(?:OB|P[A-Z])_';
const GLUED_BOLD = new RegExp(`(?<=.)\\*\\*(?=(?:${GLUED})[^*]*\\*\\*)`, 'gu');
/** The block on one line: heading, then each level after its label. */
const GLUED_BLOCK =
  /^((?:#+\s*)?\**Indirizzo Strategico di riferimento\**)\s+(\**Indirizzo\b.+?)\s+(\**Obiettivo Strategico\b.+?)\s+(\**Azione\b.+)$/u;
const GLUED_CODE = /^((?:#+\s*)?\**Obiettivo [\p{L} ]{5,30}?\**)\s+(?=\**\d{4}_OB_)/u;

/** A line drawn under something, in prose or in the cells of a table. */
function isRule(testo: string): boolean {
  return !/[^-_*=:|\s]/u.test(testo) && testo.replace(/[^-_*=]/gu, '').length >= 3;
}

/**
 * A document as logical lines. `**A****B**` is two lines with the same number; a line with tabs is a row of cells;
 * a rule (`---`) is blank.
 */
export function scanRighe(testo: string): Riga[] {
  return cleanCharacters(testo)
    .split('\n')
    .flatMap((printed, index) => scanLine(printed, index + 1));
}

function scanLine(printed: string, numero: number): Riga[] {
  if (printed.includes('\t') && printed.trim() !== '') {
    const celle = printed.split('\t').map(plainText);
    const testo = celle.filter(Boolean).join(' ');
    return testo === '' || isRule(testo)
      ? [blank(numero)]
      : [{ ...blank(numero), testo, chiave: keyOf(testo), prosa: testo, celle, chiavi: celle.map(keyOf) }];
  }
  const unescaped = stripTags(unescapeMarkdown(printed));
  if (isRule(unescaped)) return [blank(numero)];
  return splitGlued(unescaped).map((part) => {
    const testo = plainText(part);
    return {
      numero,
      testo,
      chiave: keyOf(testo),
      prosa: part.trim(),
      celle: null,
      chiavi: [],
      evidenza: /^\s*(?:#+\s|\*\*)/u.test(part),
      interruzione: / {2}$/u.test(printed),
    };
  });
}

/** Labels and headings are short: the words of longer texts are never compared. */
const LONGEST_LABEL = 80;

function keyOf(testo: string): string {
  return testo === '' || testo.length > LONGEST_LABEL ? '' : normaliseText(testo);
}

function blank(numero: number): Riga {
  return {
    numero,
    testo: '',
    chiave: '',
    prosa: '',
    celle: null,
    chiavi: [],
    evidenza: false,
    interruzione: false,
  };
}

function splitGlued(line: string): string[] {
  if (!/\*\*|_OB_|di riferimento/u.test(line)) return [line];
  return line
    .replaceAll('****', '**\n**')
    .split('\n')
    .flatMap((part) => part.replace(GLUED_BOLD, '\n**').split('\n'))
    .flatMap((part) => part.replace(GLUED_CODE, '$1\n').replace(GLUED_BLOCK, '$1\n$2\n$3\n$4').split('\n'))
    .filter((part, _index, parts) => parts.length === 1 || part.replaceAll('*', '').trim() !== '');
}
