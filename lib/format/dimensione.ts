import { italianShort, NO_BREAK_SPACE } from '@/lib/domain/italian-notation';
import { toDecimal } from '@/lib/domain/numeric';

/** The size of a file in round numbers: `310 kB`, `2,4 MB`. A kB is 1 000 bytes, as file managers count them today. */
export function formatDimensione(bytes: number): string {
  const [divisor, unit, digits] = bytes < 1_000_000 ? [1000, 'kB', 0] : [1_000_000, 'MB', 1];
  const amount = toDecimal(bytes).div(divisor);
  return `${italianShort(amount.lt(1) ? 1 : amount, digits)}${NO_BREAK_SPACE}${unit}`;
}
