'use client';

import { TextButton } from '@/components/ui/text-button';
import { useCardEditor } from './save-session';

/** Takes one operation of the history back, if what it wrote has not changed since. */
export function UndoButton({ operazioneId, descrizione }: { operazioneId: string; descrizione: string }) {
  const { runner } = useCardEditor();
  return (
    <TextButton onClick={() => runner.undo(operazioneId)}>
      Annulla<span className="sr-only"> {descrizione}</span>
    </TextButton>
  );
}
