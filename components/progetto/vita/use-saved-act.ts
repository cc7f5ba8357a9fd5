'use client';

import { whenSaved } from '@/lib/features/progetto/queue/when-saved';
import { useCardEditor } from '../save-session';
import { useAct } from './use-act';

const UNSAVED = { serverError: { messaggio: 'Prima va salvato quello che hai scritto: guarda i campi segnati.' } };

/** An act on the whole card: what is being written on it is saved first. */
export function useSavedAct() {
  const { runner, flush } = useCardEditor();
  const { act, ...rest } = useAct();
  const savedAct: typeof act = (run) =>
    act(async () => {
      flush();
      return (await whenSaved(runner)) ? run() : UNSAVED;
    });
  return { act: savedAct, ...rest };
}
