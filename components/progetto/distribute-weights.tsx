'use client';

import { lazyPart } from '@/components/ui/lazy-part';
import { TextButton } from '@/components/ui/text-button';
import { useCorrect } from './use-campo';
import type { WeightsSumProps } from './weights-sum';

const PARTS = lazyPart(() => import('@/lib/domain/equal-weights'));

/** Gives every weight the same part of the hundred, in one operation that can be taken back. */
export function DistributeWeights({ pesi, altrove = [] }: WeightsSumProps) {
  const correct = useCorrect();
  const distribute = async () => {
    const { equalWeights } = await PARTS.load();
    const parts = equalWeights(pesi.length, altrove);
    correct(pesi.map((peso, i) => ({ ...peso, dopo: parts[i]?.toFixed() ?? null })));
  };
  return <TextButton onClick={() => void distribute()}>Distribuisci in parti uguali</TextButton>;
}
