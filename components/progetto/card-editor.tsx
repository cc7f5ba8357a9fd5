'use client';

import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { FieldEdit } from '@/lib/features/progetto/queue/gestures';
import { createQueueRunner, type QueueRunner } from '@/lib/features/progetto/queue/queue-runner';
import { hasUnsavedWork } from '@/lib/features/progetto/queue/save-queue';
import { cardOf, createSender, type LuogoScheda } from './send-gesture';
import { keepUnsent, readUnsent } from './unsent-work';

/** The save queue of the card on the page, and the fields to empty into it before leaving. */
export interface CardEditor {
  runner: QueueRunner;
  /** Enters edits: one gesture for each card they are of. */
  correct(edits: readonly FieldEdit[]): void;
  /** Fields being edited register what enters their text: Ctrl+S calls it. Returns what takes it back. */
  onFlush(enter: () => void): () => void;
}

/** Whatever page has fields over a save queue provides one: the card, the report of a CDR. */
export const EditorContext = createContext<CardEditor | null>(null);

/** The editor of the card; only pieces rendered for who may correct it call this. */
export function useCardEditor(): CardEditor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('A field in place needs a CardEditorProvider above it');
  return editor;
}

interface CardEditorProviderProps {
  luogo: LuogoScheda;
  /** Who is writing: what is left unsent is taken up again only by the same person. */
  utente: string;
  /** Instant of this rendering by the server, in milliseconds: a new one means a new reading of the database. */
  lettura: number;
  children: ReactNode;
}

function createEditor(luogo: LuogoScheda): CardEditor & { flush(): void } {
  const fields = new Set<() => void>();
  const runner = createQueueRunner({
    send: createSender(luogo),
    newId: () => crypto.randomUUID(),
    later: (run, ms) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  });
  return {
    runner,
    correct(edits) {
      const cards = new Set(edits.map((edit) => cardOf(luogo, edit.rigaId)));
      for (const card of cards) runner.correct(edits.filter((edit) => cardOf(luogo, edit.rigaId) === card));
    },
    onFlush(enter) {
      fields.add(enter);
      return () => fields.delete(enter);
    },
    flush() {
      for (const enter of [...fields]) enter();
      runner.retryNow();
    },
  };
}

const isTextBox = (target: EventTarget | null) =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement || target instanceof HTMLSelectElement;

/**
 * Makes the fields of a card editable in place: one queue for all of them. Ctrl+S saves at once, Ctrl+Z outside a field
 * takes the last change back, and nothing written is lost by closing the page, losing the network or the session.
 */
export function CardEditorProvider({ luogo, utente, lettura, children }: CardEditorProviderProps) {
  const [editor] = useState(() => createEditor(luogo));
  const { runner } = editor;
  const key = `${utente}/${luogo.ente}/${luogo.anno}/${luogo.codice}`;

  useEffect(() => {
    if (lettura > 0) runner.markReread();
  }, [runner, lettura]);

  useEffect(() => {
    const unsent = readUnsent(key);
    if (unsent) runner.resume(unsent);
    return runner.subscribe(() => keepUnsent(key, runner.getState().queue));
  }, [runner, key]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      const { queue, bozze } = runner.getState();
      if (hasUnsavedWork(queue) || Object.keys(bozze).length > 0) event.preventDefault();
    };
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const pressed = event.key.toLowerCase();
      if (pressed === 's') {
        event.preventDefault();
        editor.flush();
      }
      const last = runner.getState().queue.annullabili.at(-1);
      if (pressed === 'z' && !event.shiftKey && last && !isTextBox(event.target)) {
        event.preventDefault();
        runner.undo(last);
      }
    };
    window.addEventListener('beforeunload', warn);
    window.addEventListener('online', runner.retryNow);
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('online', runner.retryNow);
      window.removeEventListener('keydown', onKey);
    };
  }, [editor, runner]);

  return <EditorContext value={editor}>{children}</EditorContext>;
}
