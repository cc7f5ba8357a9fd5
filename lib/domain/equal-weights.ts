import { type Decimal, type DecimalInput, HUNDRED, sumDecimals, toDecimal, toDecimalText } from './numeric';

/**
 * Equal parts of what other weights leave of 100.
 * Rule: the bounds of the parts are rounded half-up to two digits, so that the parts differ by a hundredth at most and
 * sum exactly. Empty when there is nothing left to give. Source: 5-screens, weights board.
 * Example: three ways → 33,33, 33,34 and 33,33; two ways beside 55 → 22,5 and 22,5.
 */
export function equalWeights(quanti: number, altri: readonly DecimalInput[] = []): Decimal[] {
  const left = HUNDRED.minus(sumDecimals(altri));
  if (quanti <= 0 || left.lte(0)) return [];
  const bound = (i: number) => toDecimal(toDecimalText(left.times(i).div(quanti), 2));
  return Array.from({ length: quanti }, (_, i) => bound(i + 1).minus(bound(i)));
}
