import { type Decimal, type DecimalInput, HUNDRED, ONE, roundHalfUp, toDecimal, ZERO } from '../numeric';

/** Above the minimum threshold: the share reached, or the whole. */
export type ModoPremio = 'proporzionale' | 'intero';

/**
 * Award of a project.
 * Rule: nothing under `sogliaMinima`; from there the amount times the grade (never more than the amount) or the whole, as
 * the SMVP says. Half-up to the cent.
 * Source: 2-scoring §4. Example: 2.222,22 at 90 % with threshold 75, proporzionale → 2.000,00.
 */
export function premioProgetto(
  importo: DecimalInput,
  grado: DecimalInput,
  sogliaMinima: DecimalInput,
  modo: ModoPremio,
): Decimal {
  const reached = toDecimal(grado);
  if (reached.lt(toDecimal(sogliaMinima))) return ZERO;
  const share = reached.div(HUNDRED);
  return roundHalfUp(toDecimal(importo).times(modo === 'intero' || share.gt(ONE) ? ONE : share), 2);
}
