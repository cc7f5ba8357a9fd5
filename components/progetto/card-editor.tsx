'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect } from 'react';
import { addresses } from '@/components/layout/addresses';
import { rereadPagina } from '@/lib/features/progetto/actions/reread-pagina';
import { EditorContext, useSaveSession } from './save-session';
import { cardOf, createSender, type LuogoScheda } from './send-gesture';

interface CardEditorProviderProps {
  luogo: LuogoScheda;
  /** Who is writing: what is left unsent is taken up again only by the same person. */
  utente: string;
  /** Instant at which this reading of the database began, on the clock of the server, in milliseconds. */
  lettura: number;
  children: ReactNode;
}

const isTextBox = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.matches('textarea, input, select') || target.isContentEditable);

function askedOf({ ctrlKey, metaKey, altKey, shiftKey, key }: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  const letter = key.toLowerCase();
  if (letter === 'y' || (letter === 'z' && shiftKey)) return 'redo';
  return letter === 'z' ? 'undo' : null;
}

/**
 * Makes a card editable in place: one queue for all its fields and rows. Outside a field Ctrl+Z takes the last change back,
 * Ctrl+Shift+Z or Ctrl+Y does it again.
 */
export function CardEditorProvider({ luogo, utente, lettura, children }: CardEditorProviderProps) {
  const router = useRouter();
  const session = useSaveSession({
    createSend: () => createSender(luogo, (codice) => router.replace(addresses.scheda(luogo, codice))),
    reread: rereadPagina,
    refresh: router.refresh,
    partOf: (rigaId) => cardOf(luogo, rigaId),
    key: `${utente}/${luogo.ente}/${luogo.anno}/${luogo.codice}`,
    lettura,
  });
  const { runner } = session;

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const asked = askedOf(event);
      if (!asked || isTextBox(event.target)) return;
      const { annullabili, ripetibili } = runner.getState().queue;
      const operazioneId = (asked === 'undo' ? annullabili : ripetibili).at(-1);
      if (!operazioneId) return;
      event.preventDefault();
      runner[asked](operazioneId);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [runner]);

  return <EditorContext value={session}>{children}</EditorContext>;
}
