import { sumDecimals } from '@/lib/domain/numeric';
import { describeSum } from '@/lib/domain/plan-checks/sum-to-hundred';
import { formatShort } from '@/lib/format/number';

/** The weights that are there as they were read, with those of the same hundred that are elsewhere. */
export function presentWeights(
  pesi: readonly { letto: string | null }[],
  altrove: readonly string[] = [],
): readonly string[] {
  return [...altrove, ...pesi.flatMap(({ letto }) => letto ?? [])];
}

/** The sum of weights in a sentence: `I pesi sommano a 95: mancano 5 punti`. */
export function weightsInWords(pesi: readonly string[]): string {
  if (pesi.length === 0) return 'Nessun peso: contano in parti uguali';
  const gap = describeSum(pesi);
  if (gap === null) return pesi.length === 1 ? 'Il peso è 100' : 'I pesi sommano a 100';
  return `${pesi.length === 1 ? 'Il peso' : 'I pesi'} ${gap}`;
}

/** The sum as a number; a dash when there is nothing to sum. */
export function weightsTotal(pesi: readonly string[]): string {
  return pesi.length === 0 ? '–' : formatShort(sumDecimals(pesi), 4);
}
