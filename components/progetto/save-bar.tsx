'use client';

import { Redo2, Undo2 } from 'lucide-react';
import { type SaveState, SaveStatus } from '@/components/forms/save-status';
import { TextButton } from '@/components/ui/text-button';
import type { SaveQueue } from '@/lib/features/progetto/queue/queue-types';
import { EMPTY_QUEUE } from '@/lib/features/progetto/queue/save-queue';
import { formatOra } from '@/lib/format/date';
import { useCardEditor } from './save-session';
import { useCardState } from './use-campo';
import { useOnline } from './use-online';

/** Where the saving of the card stands, in one word; what needs the person comes before what is well. */
export function toSaveState(queue: SaveQueue, isOnline: boolean): SaveState {
  const { inVolo, isInterrotta, attesa, conflitti, rifiuti, salvatoAt } = queue;
  if (!isOnline) return { kind: 'offline' };
  if (isInterrotta) {
    return { kind: 'failed', reason: 'la rete non risponde. Quello che hai scritto resta qui e parte da solo.' };
  }
  if (inVolo || attesa.length > 0) return { kind: 'saving' };
  if (conflitti.length > 0) {
    const count = conflitti.length === 1 ? 'un campo ha due versioni' : `${conflitti.length} campi hanno due versioni`;
    return { kind: 'failed', reason: `${count}, scegli quale tenere.` };
  }
  const refused = rifiuti.findLast(({ righe }) => righe.length > 0);
  if (refused) return { kind: 'failed', reason: refused.messaggio };
  return salvatoAt === null ? { kind: 'untouched' } : { kind: 'saved', at: formatOra(new Date(salvatoAt)) };
}

/** The word of the autosave in the header of the card, with the last change to take back. */
export function SaveBar() {
  const { runner } = useCardEditor();
  const queue = useCardState((state) => state.queue, EMPTY_QUEUE);
  const isOnline = useOnline();
  const last = queue.annullabili.at(-1);
  const undone = queue.ripetibili.at(-1);
  return (
    <div className="flex min-h-6 flex-wrap items-center gap-x-3">
      <SaveStatus state={toSaveState(queue, isOnline)} />
      {queue.isInterrotta && isOnline && <TextButton onClick={runner.retryNow}>Riprova ora</TextButton>}
      {last && (
        <TextButton onClick={() => runner.undo(last)}>
          <Undo2 />
          Annulla l’ultima modifica
        </TextButton>
      )}
      {undone && (
        <TextButton onClick={() => runner.redo(undone)}>
          <Redo2 />
          Ripeti
        </TextButton>
      )}
    </div>
  );
}
