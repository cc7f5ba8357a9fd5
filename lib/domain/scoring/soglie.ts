import { type Decimal, toDecimal } from '../numeric';
import type { PuntoSoglia } from './regole-smvp';

/**
 * The grade a ratio is worth under the SMVP's own points.
 * Rule: linear between two points, flat before the first and after the last. Points must rise (`validateRegole`).
 * Source: 2-scoring §1 SOGLIE. Example: points 50→0 and 100→100, ratio 75 → 50.
 */
export function gradoPerSoglie(rapporto: Decimal, soglie: readonly PuntoSoglia[]): Decimal {
  const points = soglie.map((point) => ({ x: toDecimal(point.rapporto), y: toDecimal(point.grado) }));
  const [first] = points;
  if (!first || rapporto.lte(first.x)) return first?.y ?? rapporto;
  for (const [i, right] of points.entries()) {
    const left = points[i - 1];
    if (!left || rapporto.gt(right.x)) continue;
    const slope = right.y.minus(left.y).div(right.x.minus(left.x));
    return left.y.plus(rapporto.minus(left.x).times(slope));
  }
  return points.at(-1)?.y ?? rapporto;
}
