'use client';

import { Finding } from '@/components/segnalazione/finding';
import { fieldKey } from '@/lib/features/progetto/queue/gestures';
import { NOMI_CAMPI } from '@/lib/features/progetto/queue/nomi-campi';
import type { FieldConflict, Refusal } from '@/lib/features/progetto/queue/queue-types';
import { ConflictNote } from './conflict-note';

interface FieldAnswersProps {
  conflitti: readonly FieldConflict[];
  rifiuti: readonly Refusal[];
  nomi?: Readonly<Record<string, string>> | undefined;
}

/** Conflicts and refusals of some fields, in words. */
export function FieldAnswers({ conflitti, rifiuti, nomi = NOMI_CAMPI }: FieldAnswersProps) {
  return (
    <>
      {conflitti.map((conflitto) => (
        <ConflictNote key={fieldKey(conflitto)} conflitto={conflitto} nomi={nomi} />
      ))}
      {rifiuti.map(({ messaggio }) => (
        <div key={messaggio} className="max-w-prose">
          <Finding
            gravita="BLOCCO"
            titolo="Non salvato"
            messaggio={`${messaggio} Quello che hai scritto resta qui: correggilo e si salva da solo.`}
          />
        </div>
      ))}
    </>
  );
}
