import DecimalJs from 'decimal.js';
import { isDecimalText } from './decimal-text';

/**
 * The one decimal type of the domain: 60 significant digits, half-up (away from zero on a tie), never an exponent in print.
 * Money and weights are decimals and never floats: with JavaScript numbers 35 223,09 × 75 ÷ 630 prints 4 193,22 where
 * the document says 4 193,23.
 */
export const Decimal = DecimalJs.clone({
  precision: 60,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -100,
  toExpPos: 100,
});
export type Decimal = DecimalJs;

/** A decimal, or its text with a dot as it leaves the database: `"655986.00"`. */
export type DecimalInput = Decimal | string;

export const ZERO: Decimal = new Decimal(0);
export const ONE: Decimal = new Decimal(1);
export const TWO: Decimal = new Decimal(2);
export const HUNDRED: Decimal = new Decimal(100);

/** Reads `"-12.50"`; null for anything that is not a plain decimal with a dot (no exponent, no blank, no comma). */
export function parseDecimal(text: string): Decimal | null {
  return isDecimalText(text) ? readDecimal(text) : null;
}

/** Up to here an integer is a single word of a decimal, which is given it much faster than it reads it. */
const WORD_DIGITS = 7;

function readDecimal(text: string): Decimal {
  const isWord = text.length <= WORD_DIGITS && !text.includes('.');
  return new Decimal(isWord ? Number(text) : text);
}

/**
 * A decimal from data already known to be one.
 * @throws RangeError when the text is not a plain decimal or the number is not a safe integer (floats are refused).
 */
export function toDecimal(value: DecimalInput | number): Decimal {
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new RangeError(`Not an exact integer: ${value}`);
    return new Decimal(value);
  }
  if (typeof value !== 'string') return value;
  const parsed = parseDecimal(value);
  if (parsed === null) throw new RangeError(`Not a decimal: «${value}»`);
  return parsed;
}

/** Rounds half-up to `decimali` digits after the comma; a tie goes away from zero: 0,125 → 0,13 and −0,125 → −0,13. */
export function roundHalfUp(value: DecimalInput, decimali: number): Decimal {
  return toDecimal(value).toDecimalPlaces(decimali, DecimalJs.ROUND_HALF_UP);
}

/** Exact sum; zero for an empty list. */
export function sumDecimals(values: readonly DecimalInput[]): Decimal {
  return values.reduce<Decimal>((sum, value) => sum.plus(toDecimal(value)), ZERO);
}

/** Text with a dot and a fixed scale, the form that enters the database and the interchange file: `"655986.00"`. */
export function toDecimalText(value: DecimalInput, decimali: number): string {
  const text = toDecimal(value).toFixed(decimali, DecimalJs.ROUND_HALF_UP);
  return /^-0(\.0+)?$/.test(text) ? text.slice(1) : text;
}

/** The value held between `minimo` and `massimo`, both included. */
export function clampDecimal(value: Decimal, minimo: Decimal, massimo: Decimal): Decimal {
  if (value.gt(massimo)) return massimo;
  return value.lte(minimo) ? minimo : value;
}
