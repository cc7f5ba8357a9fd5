'use client';

import { useToast } from '@/components/ui/toast';
import type { GestoStrutturale } from '@/lib/features/progetto/queue/gesto-schema';
import { useCardEditor } from '../save-session';

type Togli = Extract<GestoStrutturale, { gesto: 'togli' }>;

/** Takes a row away; as soon as it is done says so, with the way back. A refusal is told at the top of the card. */
export function useRemove(): (gesto: Togli, message: string) => void {
  const { runner, change } = useCardEditor();
  const showToast = useToast();
  return (gesto, message) => {
    const { rigaId } = gesto;
    const stop = runner.subscribe(() => {
      const { fatti, rifiuti, annullabili } = runner.getState().queue;
      const isDone = fatti.some(({ cosa }) => cosa.gesto === 'togli' && cosa.rigaId === rigaId);
      if (!isDone && !rifiuti.some((rifiuto) => rifiuto.gesto?.rigaId === rigaId)) return;
      stop();
      const operazione = annullabili.at(-1);
      if (isDone && operazione) showToast({ message, undo: { run: () => runner.undo(operazione) } });
    });
    change(gesto);
  };
}
