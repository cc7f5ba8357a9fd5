import { type Decimal, type DecimalInput, HUNDRED, roundHalfUp, sumDecimals, toDecimal } from './numeric';

/** An amount and its share of the CDR; null reads `–` and is not zero. */
export interface RigaBudget {
  budget: Decimal | null;
  /** Per cent of the CDR total, already rounded half-up to two digits. */
  percentuale: Decimal | null;
}

/**
 * The budget a card shows.
 * Rule: the sum of its Spese, entrate never count. With no spesa row: `0,00` when the document printed 0,00 for this
 * card, else no entry (null, shown `–`). **Blank is not 0,00.**
 * Source: 1-domain §2 VoceBudget and §3. Example: spese 0,00 → 0,00; no spese, printed 0,00 → 0,00; no spese → null.
 */
export function budgetScheda(card: {
  spese: readonly DecimalInput[];
  budgetStampato?: DecimalInput | null;
}): Decimal | null {
  if (card.spese.length > 0) return sumDecimals(card.spese);
  const printed = card.budgetStampato ?? null;
  return printed !== null && toDecimal(printed).isZero() ? toDecimal('0') : null;
}

/** Sum of the rows that have an entry; null when none has. */
export function budgetOfRows(budgets: readonly (DecimalInput | null)[]): Decimal | null {
  const entries = budgets.filter((budget) => budget !== null);
  return entries.length > 0 ? sumDecimals(entries) : null;
}

/**
 * Share of the CDR taken by an amount.
 * Rule: amount ÷ Totale CDR × 100, half-up to two digits; null when there is no amount or the total is zero or absent.
 * Source: 1-domain §3. Example: 320.736,00 ÷ 655.986,00 → 48,89.
 */
export function percentualeAssorbimento(importo: DecimalInput | null, totaleCdr: DecimalInput | null): Decimal | null {
  if (importo === null || totaleCdr === null || toDecimal(totaleCdr).isZero()) return null;
  return roundHalfUp(toDecimal(importo).times(HUNDRED).div(toDecimal(totaleCdr)), 2);
}
