import { type DecimalInput, toDecimal, toDecimalText } from '@/lib/domain/numeric';

/**
 * The scales of the interchange format. A number has one spelling, so that a plan read from the database is printed
 * with the same bytes as the plan read from the document:
 * - money (`previsto`, `assestato`, `consuntivo`, `budgetStampato`, those of the fund): always 2 decimals, `"655986.00"` — Decimal(14,2);
 * - weights and percentages (`peso`, `percentuale`, `coefficiente`, `sogliaMinima`): as few decimals as needed, at most 4, `"6.5"` — Decimal(7,4);
 * - values of indicators and points (`valore`, `min`, `max`, `baseline`, `punti`): as few decimals as needed, at most 4 — Decimal(18,4).
 * Digits beyond the scale are rounded half-up. There is no exponent, no plus sign and no minus zero.
 */
const MAX_DECIMALS = 4;

/** `"1.50"` → `"1.5"`, `"90.0000"` → `"90"`, `"-0"` → `"0"`: the shortest spelling with at most 4 decimals. */
export function canonicalDecimal(value: DecimalInput): string {
  const text = toDecimalText(value, MAX_DECIMALS).replace(/\.?0+$/u, '');
  return text === '-0' || text === '' ? '0' : text;
}

/** `"8000"` → `"8000.00"`: money has always 2 decimals. */
export function canonicalMoney(value: DecimalInput): string {
  return toDecimalText(value, 2);
}

/** How large a number of each scale may be, in digits before the comma. */
const DIGITS = { importo: 12, peso: 3, valore: 14 } as const;

export type Scala = keyof typeof DIGITS;

/** True when the number fits the column of its scale. */
export function fitsScale(value: DecimalInput, scala: Scala): boolean {
  return toDecimal(value).abs().toFixed(0, 1).length <= DIGITS[scala];
}

/** The canonical spelling of a number of that scale. */
export function canonicalOf(value: DecimalInput, scala: Scala): string {
  return scala === 'importo' ? canonicalMoney(value) : canonicalDecimal(value);
}
