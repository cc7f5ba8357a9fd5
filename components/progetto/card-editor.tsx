'use client';

import { type ReactNode, useEffect } from 'react';
import { EditorContext, useSaveSession } from './save-session';
import { cardOf, createSender, type LuogoScheda } from './send-gesture';

interface CardEditorProviderProps {
  luogo: LuogoScheda;
  /** Who is writing: what is left unsent is taken up again only by the same person. */
  utente: string;
  /** Instant of this rendering by the server, in milliseconds: a new one means a new reading of the database. */
  lettura: number;
  children: ReactNode;
}

const isTextBox = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.matches('textarea, input, select') || target.isContentEditable);

/** Makes the fields of a card editable in place: one queue for all of them. Ctrl+Z outside a field takes the last change back. */
export function CardEditorProvider({ luogo, utente, lettura, children }: CardEditorProviderProps) {
  const session = useSaveSession({
    createSend: () => createSender(luogo),
    partOf: (rigaId) => cardOf(luogo, rigaId),
    key: `${utente}/${luogo.ente}/${luogo.anno}/${luogo.codice}`,
    lettura,
  });
  const { runner } = session;

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'z')
        return;
      const last = runner.getState().queue.annullabili.at(-1);
      if (!last || isTextBox(event.target)) return;
      event.preventDefault();
      runner.undo(last);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [runner]);

  return <EditorContext value={session}>{children}</EditorContext>;
}
