'use client';

import { Finding } from '@/components/segnalazione/finding';
import { fieldKey, findField, patchedFields } from '@/lib/features/progetto/queue/gestures';
import { NOMI_CAMPI } from '@/lib/features/progetto/queue/nomi-campi';
import type { FieldConflict, FieldRef, Refusal } from '@/lib/features/progetto/queue/queue-types';
import { ConflictNote } from './conflict-note';
import { useCardState } from './use-campo';

const NONE: readonly never[] = [];

interface FieldNotesProps {
  campi: readonly FieldRef[];
  /** What the columns are called in a sentence: those of the card unless said otherwise. */
  nomi?: Readonly<Record<string, string>>;
}

/** What the server said about some fields, under them: both versions of a conflict to choose from, or why it refused. */
export function FieldNotes({ campi, nomi = NOMI_CAMPI }: FieldNotesProps) {
  const conflitti = useCardState<readonly FieldConflict[]>((state) => state.queue.conflitti, NONE);
  const rifiuti = useCardState<readonly Refusal[]>((state) => state.queue.rifiuti, NONE);
  const mine = conflitti.filter((conflitto) => findField(campi, conflitto));
  const refused = rifiuti.filter((rifiuto) => patchedFields(rifiuto).some((field) => findField(campi, field)));
  if (mine.length === 0 && refused.length === 0) return null;
  return (
    <div role="alert" data-copy="skip" className="mt-2 grid gap-2 text-left font-normal whitespace-normal">
      {mine.map((conflitto) => (
        <ConflictNote key={fieldKey(conflitto)} conflitto={conflitto} nomi={nomi} />
      ))}
      {refused.map(({ messaggio }) => (
        <div key={messaggio} className="max-w-prose">
          <Finding
            gravita="BLOCCO"
            titolo="Non salvato"
            messaggio={`${messaggio} Quello che hai scritto resta qui: correggilo e si salva da solo.`}
          />
        </div>
      ))}
    </div>
  );
}
