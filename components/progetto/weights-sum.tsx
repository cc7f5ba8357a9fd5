'use client';

import { lazyPart, usePart } from '@/components/ui/lazy-part';
import { fieldKey } from '@/lib/features/progetto/queue/gestures';
import type { CardState } from '@/lib/features/progetto/queue/queue-runner';
import type { FieldRef } from '@/lib/features/progetto/queue/queue-types';
import { currentValue } from '@/lib/features/progetto/queue/save-queue';
import { ABSENT } from '@/lib/format/number';
import { parsePeso } from '@/lib/format/parse-peso';
import { useCardState } from './use-campo';

const WORDS = lazyPart(() => import('./weights-words'));

/** A weight of the sum and where it is kept. */
export interface PesoDaSommare extends FieldRef {
  letto: string | null;
}

/** The weight as it stands while it is being typed; what cannot be read yet counts as it was. */
function typedWeight(state: CardState, { letto, ...campo }: PesoDaSommare): string | null {
  const bozza = state.bozze[fieldKey(campo)];
  const parsed = bozza === undefined ? null : parsePeso(bozza);
  if (parsed?.ok) return parsed.valore;
  const valore = currentValue(state.queue, campo, letto);
  return typeof valore === 'string' ? valore : null;
}

export interface WeightsSumProps {
  pesi: readonly PesoDaSommare[];
  /** Weights of the same hundred that are on other cards. */
  altrove?: readonly string[];
}

interface LiveSumProps extends WeightsSumProps {
  /** The sum of the weights as they were read (`weightsTotal`, `weightsInWords`): it stands until one of them changes. */
  letta: string;
}

/** Who counts; null until somebody changes a weight. Texts are compared by value: an array would be new every time. */
function useCounted({ pesi, altrove = [] }: WeightsSumProps) {
  const read = (state: CardState) => pesi.flatMap((peso) => typedWeight(state, peso) ?? []).join(' ');
  const onServer = pesi.flatMap(({ letto }) => letto ?? []).join(' ');
  const typed = useCardState(read, onServer);
  const words = usePart(WORDS, typed !== onServer);
  if (typed === onServer || !words) return null;
  return { ...words, present: [...altrove, ...typed.split(' ').filter(Boolean)] };
}

/** The number of the sum, as one types; points (`isHundred` false) may sum to anything. */
export function WeightsTotal({ letta, isHundred = true, ...sum }: LiveSumProps & { isHundred?: boolean }) {
  const counted = useCounted(sum);
  const total = counted ? counted.weightsTotal(counted.present) : letta;
  const isWrong = isHundred && total !== ABSENT && total !== '100';
  return <span className={isWrong ? 'text-bad' : undefined}>{total}</span>;
}

/** The sentence of the sum, as one types: "I pesi sommano a 95: mancano 5 punti". Announced when it changes. */
export function WeightsSentence({ letta, ...sum }: LiveSumProps) {
  const counted = useCounted(sum);
  return <output aria-live="polite">{counted ? counted.weightsInWords(counted.present) : letta}</output>;
}
