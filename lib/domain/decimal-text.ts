/*
 * Decimals as they leave the database, read as text. Whoever only shows a number, or reads one, does without the arithmetic
 * of numeric.ts: a browser then loads it when somebody counts.
 */

const DECIMAL_TEXT = /^(-?)(\d+)(?:\.(\d+))?$/;

/** A plain decimal with a dot: no exponent, no blank, no comma. */
export function isDecimalText(text: string): boolean {
  return DECIMAL_TEXT.test(text);
}

/**
 * Half-up to `decimali` digits, a tie away from zero, as `toDecimalText` does. Zero has no sign.
 * Example: `"-0.125"` to two digits → `"-0.13"`.
 * @throws RangeError when the text is not a plain decimal.
 */
export function roundText(text: string, decimali: number): string {
  const match = DECIMAL_TEXT.exec(text);
  if (!match) throw new RangeError(`Not a decimal: «${text}»`);
  const [, sign = '', intero = '', frazione = ''] = match;
  const kept = BigInt(intero + frazione.slice(0, decimali).padEnd(decimali, '0'));
  const rounded = kept + BigInt((frazione[decimali] ?? '0') >= '5' ? 1 : 0);
  const digits = String(rounded).padStart(decimali + 1, '0');
  const point = digits.length - decimali;
  const written = decimali === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return `${rounded === BigInt(0) ? '' : sign}${written}`;
}

/** The same number without zeros at its end: `"62.50"` → `"62.5"`, `"6.00"` → `"6"`. */
export function trimText(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
