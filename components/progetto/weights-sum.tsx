'use client';

import { TextButton } from '@/components/ui/text-button';
import { equalWeights } from '@/lib/domain/equal-weights';
import { fieldKey } from '@/lib/features/progetto/queue/gestures';
import type { CardState } from '@/lib/features/progetto/queue/queue-runner';
import type { FieldRef } from '@/lib/features/progetto/queue/queue-types';
import { currentValue } from '@/lib/features/progetto/queue/save-queue';
import { parsePeso } from '@/lib/format/parse-peso';
import { useCardState, useCorrect } from './use-campo';
import { sumsToHundred, weightsInWords, weightsTotal } from './weights-words';

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

/** Texts are compared by value: a number in a string is a stable snapshot, an array would be new every time. */
function useTypedWeights(pesi: readonly PesoDaSommare[], altrove: readonly string[]): string[] {
  const read = (state: CardState) => pesi.flatMap((peso) => typedWeight(state, peso) ?? []).join(' ');
  const onServer = pesi.flatMap(({ letto }) => letto ?? []).join(' ');
  const typed = useCardState(read, onServer);
  return [...altrove, ...typed.split(' ').filter(Boolean)];
}

interface WeightsSumProps {
  pesi: readonly PesoDaSommare[];
  /** Weights of the same hundred that are on other cards. */
  altrove?: readonly string[];
}

/** The number of the sum, as one types; points (`isHundred` false) may sum to anything. */
export function WeightsTotal({ pesi, altrove = [], isHundred = true }: WeightsSumProps & { isHundred?: boolean }) {
  const present = useTypedWeights(pesi, altrove);
  const isWrong = isHundred && present.length > 0 && !sumsToHundred(present);
  return <span className={isWrong ? 'text-bad' : undefined}>{weightsTotal(present)}</span>;
}

/** The sentence of the sum, as one types: "I pesi sommano a 95: mancano 5 punti". Announced when it changes. */
export function WeightsSentence({ pesi, altrove = [] }: WeightsSumProps) {
  const present = useTypedWeights(pesi, altrove);
  return <output aria-live="polite">{weightsInWords(present)}</output>;
}

/** Gives every weight the same part of the hundred, in one operation that can be taken back. */
export function DistributeWeights({ pesi, altrove = [] }: WeightsSumProps) {
  const correct = useCorrect();
  const parts = equalWeights(pesi.length, altrove);
  if (parts.length === 0) return null;
  return (
    <TextButton onClick={() => correct(pesi.map((peso, i) => ({ ...peso, dopo: parts[i]?.toFixed() ?? null })))}>
      Distribuisci in parti uguali
    </TextButton>
  );
}
