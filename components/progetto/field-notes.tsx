'use client';

import { Finding } from '@/components/segnalazione/finding';
import { TextButton } from '@/components/ui/text-button';
import { NOMI_CAMPI } from '@/lib/features/progetto/queue/campi';
import { fieldKey, findField, patchedFields } from '@/lib/features/progetto/queue/gestures';
import type { FieldConflict, FieldRef, Refusal } from '@/lib/features/progetto/queue/queue-types';
import { changeInWords } from './field-words';
import { useCardEditor } from './save-session';
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
    <div role="alert" data-copy="skip" className="mt-2 grid max-w-prose gap-2 text-left font-normal whitespace-normal">
      {mine.map((conflitto) => (
        <ConflictNote key={fieldKey(conflitto)} conflitto={conflitto} nomi={nomi} />
      ))}
      {refused.map((rifiuto) => (
        <Finding
          key={rifiuto.messaggio}
          gravita="BLOCCO"
          titolo="Non salvato"
          messaggio={`${rifiuto.messaggio} Quello che hai scritto resta qui: correggilo e si salva da solo.`}
        />
      ))}
    </div>
  );
}

function ConflictNote({ conflitto, nomi }: { conflitto: FieldConflict; nomi: Readonly<Record<string, string>> }) {
  const { runner } = useCardEditor();
  const { campo, tuo, attuale, autore = 'Qualcun altro' } = conflitto;
  const [sua, mia] = changeInWords(campo, attuale, tuo);
  return (
    <Finding
      gravita="AVVISO"
      titolo="Due versioni"
      messaggio={
        <>
          {autore} ha cambiato {nomi[campo] ?? campo} mentre scrivevi. La sua versione: <strong>{sua}</strong>. La tua:{' '}
          <strong>{mia}</strong>.
        </>
      }
      azioni={
        <>
          <TextButton onClick={() => runner.choose(conflitto, 'mia')}>Tieni la tua</TextButton>
          <TextButton onClick={() => runner.choose(conflitto, 'sua')}>Tieni la sua</TextButton>
        </>
      }
    />
  );
}
