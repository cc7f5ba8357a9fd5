'use client';

import { lazyPart, usePart } from '@/components/ui/lazy-part';
import { findField, patchedFields } from '@/lib/features/progetto/queue/gestures';
import type { FieldConflict, FieldRef, Refusal } from '@/lib/features/progetto/queue/queue-types';
import { useCardState } from './use-campo';

/** Nobody is answered before she has written: the words come meanwhile. */
const ANSWERS = lazyPart(() => import('./field-answers'));

const NONE: readonly never[] = [];

interface FieldNotesProps {
  campi: readonly FieldRef[];
  /** What the columns are called in a sentence: those of the card unless said otherwise. */
  nomi?: Readonly<Record<string, string>>;
}

/** What the server said about some fields, under them: both versions of a conflict to choose from, or why it refused. */
export function FieldNotes({ campi, nomi }: FieldNotesProps) {
  const conflitti = useCardState<readonly FieldConflict[]>((state) => state.queue.conflitti, NONE);
  const rifiuti = useCardState<readonly Refusal[]>((state) => state.queue.rifiuti, NONE);
  const mine = conflitti.filter((conflitto) => findField(campi, conflitto));
  const refused = rifiuti.filter((rifiuto) => patchedFields(rifiuto).some((field) => findField(campi, field)));
  const hasAnswers = mine.length > 0 || refused.length > 0;
  const answers = usePart(ANSWERS, hasAnswers);
  if (!hasAnswers) return null;
  return (
    <div role="alert" data-copy="skip" className="mt-2 grid gap-2 text-left font-normal whitespace-normal">
      {answers && <answers.FieldAnswers conflitti={mine} rifiuti={refused} nomi={nomi} />}
    </div>
  );
}
