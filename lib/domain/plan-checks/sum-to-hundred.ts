import { italianShort } from '../italian-notation';
import { type Decimal, type DecimalInput, HUNDRED, ONE, sumDecimals } from '../numeric';

/**
 * Says how a sum of weights misses 100; null when it does not.
 * Example: 95 → `sommano a 95: mancano 5 punti`; 101 → `sommano a 101: c’è 1 punto di troppo`.
 */
export function describeSum(pesi: readonly DecimalInput[]): string | null {
  const sum = sumDecimals(pesi);
  if (sum.equals(HUNDRED)) return null;
  const verb = pesi.length === 1 ? 'è' : 'sommano a';
  return `${verb} ${italianShort(sum, 4)}: ${describeGap(HUNDRED.minus(sum))}`;
}

function describeGap(gap: Decimal): string {
  const points = italianShort(gap.abs(), 4);
  const isOne = gap.abs().equals(ONE);
  if (gap.isPositive()) return isOne ? 'manca 1 punto' : `mancano ${points} punti`;
  return isOne ? 'c’è 1 punto di troppo' : `ci sono ${points} punti di troppo`;
}
