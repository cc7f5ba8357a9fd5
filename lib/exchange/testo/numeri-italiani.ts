import { canonicalDecimal } from '../numeri';

/** A number as documents print it, read without guessing. */
export interface NumeroLetto {
  /** Canonical decimal text with a dot: `"1234.5"`. */
  valore: string;
  /** Digits printed after the comma: `0,20` has 2. */
  decimali: number;
}

const FORMS: readonly RegExp[] = [
  /^(?<intero>\d{1,3}(?:\.\d{3})+)(?:,(?<frazione>\d+))?$/u,
  /^(?<intero>\d{1,3}(?: \d{3})+)(?:,(?<frazione>\d+))?$/u,
  /^(?<intero>\d+)(?:,(?<frazione>\d+))?$/u,
  /^(?<intero>\d+)\.(?<frazione>\d{1,2})$/u,
];
const MAX_DIGITS = 14;
const MAX_DECIMALS = 4;

/**
 * Reads `1.234,56`, `62,5`, `+ 0,20`, `−5`, `n.1.000`, `1 000`, `1.5`; null for anything else, and for a number that
 * has more than 14 digits or 4 decimals, which no column holds. `1.500` is one thousand five hundred.
 */
export function parseNumero(testo: string): NumeroLetto | null {
  const bare = testo
    .trim()
    .replace(/^(?:n|nr|num)?[.°º]\s*(?=\d)|^n[.°º]?\s+(?=\d)/iu, '')
    .replace(/^[−–]/u, '-');
  const sign = /^[+-]\s*/u.exec(bare)?.[0] ?? '';
  const digits = bare.slice(sign.length);
  for (const form of FORMS) {
    const groups = form.exec(digits)?.groups;
    if (!groups) continue;
    const intero = (groups.intero ?? '').replace(/[. ]/gu, '');
    const frazione = groups.frazione ?? '';
    if (intero.length > MAX_DIGITS || frazione.length > MAX_DECIMALS) return null;
    const minus = sign.startsWith('-') ? '-' : '';
    return {
      valore: canonicalDecimal(`${minus}${intero}${frazione ? `.${frazione}` : ''}`),
      decimali: frazione.length,
    };
  }
  return null;
}

/** An amount of a budget column, `74.351,71` or `€ 1.200,00`; null when the cell is not one. */
export function parseImporto(testo: string): string | null {
  return parseNumero(testo.replace(/€|\beuro\b/giu, ''))?.valore ?? null;
}

/** `58,19 %`, `30%`; null when the cell is not a percentage. */
export function parsePercentuale(testo: string): string | null {
  const match = /^(.+?)\s*%$/u.exec(testo.trim());
  return match ? (parseNumero(match[1] ?? '')?.valore ?? null) : null;
}
