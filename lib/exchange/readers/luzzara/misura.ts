import { parseData } from '../../testo/date-italiane';
import { type Misura, typeValorePrevisto } from '../../testo/valore-previsto';

/** What an indicator expects, out of its own words: this format prints no column of values. */
export interface MisuraInTesto extends Misura {
  /** The words that say it; empty when none does. */
  stampato: string;
}

const NUMBERS = 'zero|un[oa]?|due|tre|quattro|cinque|sei|sette|otto|nove|dieci';
const QUANTITY = `(?:n\\.?[°º]?\\s*)?(\\d{1,3}(?:\\.\\d{3})*(?:,\\d+)?|\\d+|${NUMBERS})(?![\\p{L}\\d])`;
const UNIT = "(?:\\s*%|\\s+(?!(?:e|ed|a|di|del|della|dei|il|la|in|per|con|su|al|alla)\\b)\\p{L}[\\p{L}'’]*)?";
const DEADLINE =
  /\bentro\s+(?:e non oltre\s+)?(?:il\s+)?(\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\d{1,2}[°º]?\s+\p{L}+(?:\s+20\d{2})?)(\s+dell['’]anno\s+(?:successivo|seguente))?/iu;
const BOUNDS: readonly [RegExp, string][] = [
  [new RegExp(`\\b(?:almeno|minimo|non meno di|non inferiore a)\\s+(?:il\\s+)?${QUANTITY}${UNIT}`, 'iu'), 'almeno'],
  [
    new RegExp(
      `(?:\\b(?:inferiore|minore) o uguale a|<\\s*=|≤|\\bnon superiore a|\\bal massimo|\\bentro(?= \\d+ (?:gg|giorni)))\\s*${QUANTITY}${UNIT}`,
      'iu',
    ),
    '<=',
  ],
  [new RegExp(`(?:\\b(?:superiore|maggiore) o uguale a|>\\s*=|≥)\\s*${QUANTITY}${UNIT}`, 'iu'), '>='],
];
const AT_START = new RegExp(`^${QUANTITY}${UNIT}`, 'iu');

/**
 * Reads `N. 2 incontri`, `almeno una verifica`, `inferiore o uguale a zero`, `entro il 28/02 dell'anno successivo`.
 * Words without a quantity are a thing done or not: yes or no, to be confirmed.
 */
export function misuraInTesto(testo: string, anno: number): MisuraInTesto {
  return boundIn(testo, anno) ?? deadlineIn(testo, anno) ?? startIn(testo, anno) ?? done();
}

function done(): MisuraInTesto {
  return { natura: 'SI_NO', verso: 'SI_NO', versoPresunto: true, target: { testo: 'Sì' }, stampato: '' };
}

function boundIn(testo: string, anno: number): MisuraInTesto | null {
  for (const [pattern, operatore] of BOUNDS) {
    const match = pattern.exec(testo);
    if (match) return typed(`${operatore} ${inDigits(match)}`, match[0], testo, anno);
  }
  return null;
}

function deadlineIn(testo: string, anno: number): MisuraInTesto | null {
  const match = DEADLINE.exec(testo);
  const data = match && parseData(match[1] ?? '', match[2] ? anno + 1 : anno);
  if (!data) return null;
  return { natura: 'DATA', verso: 'ENTRO_DATA', versoPresunto: false, target: { data }, stampato: match[0] };
}

/** A quantity opens the text: `2 incontri con l'azienda`. A year does not. */
function startIn(testo: string, anno: number): MisuraInTesto | null {
  const match = AT_START.exec(testo);
  if (!match || !/\d/u.test(match[1] ?? '') || /^(?:19|20)\d{2}$/u.test(match[1] ?? '') || match[0] === match[1]) {
    return null;
  }
  return typed(inDigits(match), match[0], testo, anno);
}

function typed(valore: string, stampato: string, testo: string, anno: number): MisuraInTesto | null {
  const misura = typeValorePrevisto(valore, testo, anno);
  return misura.target?.valore === undefined ? null : { ...misura, stampato: stampato.trim() };
}

/** The quantity and its unit with the number in digits: «una verifica» → `1 verifica`. */
function inDigits([whole, quantity = '']: RegExpExecArray): string {
  const unit = whole.slice(whole.lastIndexOf(quantity) + quantity.length).trim();
  const word = quantity.toLowerCase();
  const spelled = /^un[oa]?$/u.test(word) ? 1 : NUMBERS.split('|').indexOf(word);
  return [spelled >= 0 ? String(spelled) : quantity, unit].filter(Boolean).join(' ');
}
