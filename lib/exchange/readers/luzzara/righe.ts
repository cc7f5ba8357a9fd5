import { normaliseText } from '../../reconcile/normalise';
import { cleanCharacters, plainText, unescapeMarkdown } from '../../testo/pulizia';

/** One printed line. */
export interface Riga {
  /** Source line, 1-based. */
  numero: number;
  /** Plain words; empty for a blank line. */
  testo: string;
  /** Normalised words, to compare with labels. */
  chiave: string;
  /** Cells of a table row, tags kept; null for prose. */
  celle: string[] | null;
  /** One of the lines printed at the head of every page: comune, unione, provincia. */
  isCorrente: boolean;
  /** Pages are counted by their heads. */
  pagina: number;
}

const HEAD = /^(?:comune di|unione|provincia di)\s[\p{L}'’ .-]{2,50}(?:\(\p{L}{2}\))?$/iu;
const CHECKED = /<input\b[^<>]*\bchecked\b[^<>]*>/giu;

/**
 * A document as lines with their page. The running head cuts tables and sentences anywhere: it is told apart here,
 * so that no reader of a part has to think of it. A rule (`---|---`) is a blank line.
 */
export function scanRighe(testo: string): Riga[] {
  const righe = cleanCharacters(testo)
    .split('\n')
    .map((printed, index) => scanLine(printed, index + 1));
  const printed = righe.filter((riga) => riga.testo !== '');
  printed.forEach((riga, index) => {
    riga.isCorrente = isHead(riga) && (/^comune/iu.test(riga.testo) || isBeside(printed, index));
  });
  let pagina = 1;
  printed.forEach((riga, index) => {
    if (riga.isCorrente && !printed[index - 1]?.isCorrente && index > 0) pagina += 1;
    riga.pagina = pagina;
  });
  return righe;
}

/** A line that only looks like a head, inside a text, stands alone. */
function isBeside(printed: readonly Riga[], index: number): boolean {
  return [printed[index - 1], printed[index + 1]].some((other) => other !== undefined && isHead(other));
}

function isHead({ testo, celle }: Riga): boolean {
  return celle === null && HEAD.test(testo);
}

function scanLine(printed: string, numero: number): Riga {
  const celle = printed.includes('\t') ? printed.split('\t').map(cleanCell) : null;
  const testo = celle ? celle.map(plainText).filter(Boolean).join(' ') : plainText(printed);
  const isBlank = !/[^-_*=:|\s]/u.test(testo) && !/^[-*]$/u.test(testo);
  return {
    numero,
    testo: isBlank ? '' : testo,
    chiave: normaliseText(testo.slice(0, 200)),
    celle: isBlank ? null : celle,
    isCorrente: false,
    pagina: 1,
  };
}

function cleanCell(cella: string): string {
  return unescapeMarkdown(cella).replace(CHECKED, 'x').replaceAll('**', '').replace(/\s+/gu, ' ').trim();
}
