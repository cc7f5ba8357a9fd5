'use client';

import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { type CardEditor, EditorContext } from '@/components/progetto/card-editor';
import { keepUnsent, readUnsent } from '@/components/progetto/unsent-work';
import { createQueueRunner } from '@/lib/features/progetto/queue/queue-runner';
import { hasUnsavedWork } from '@/lib/features/progetto/queue/save-queue';
import { createReportSender, type LuogoRendiconto } from './send-report';

const FlushContext = createContext<() => void>(() => {});

/** Saves at once what is being typed, without waiting for a pause. */
export function useFlush(): () => void {
  return useContext(FlushContext);
}

interface ReportEditorProviderProps {
  luogo: LuogoRendiconto;
  /** Who is writing: what is left unsent is taken up again only by the same person. */
  utente: string;
  /** Instant of this rendering by the server, in milliseconds: a new one means a new reading of the database. */
  lettura: number;
  children: ReactNode;
}

function createEditor(luogo: LuogoRendiconto): CardEditor & { flush(): void } {
  const fields = new Set<() => void>();
  const runner = createQueueRunner({
    send: createReportSender(luogo),
    newId: () => crypto.randomUUID(),
    later: (run, ms) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  });
  return {
    runner,
    correct: (edits) => runner.correct(edits),
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

/**
 * Saves the report of a CDR as it is written, over the save queue of the cards: one request at a time, tried again when the
 * network fails, kept in the tab until it is saved. Ctrl+S saves at once, and so does putting the phone away.
 */
export function ReportEditorProvider({ luogo, utente, lettura, children }: ReportEditorProviderProps) {
  const [editor] = useState(() => createEditor(luogo));
  const { runner } = editor;
  const key = `rendiconto/${utente}/${luogo.ente}/${luogo.anno}/${luogo.sessione}/${luogo.cdr}`;

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
      editor.flush();
      if (hasUnsavedWork(runner.getState().queue)) event.preventDefault();
    };
    const onHide = () => document.visibilityState === 'hidden' && editor.flush();
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      editor.flush();
    };
    window.addEventListener('beforeunload', warn);
    window.addEventListener('online', runner.retryNow);
    window.addEventListener('keydown', onKey);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('online', runner.retryNow);
      window.removeEventListener('keydown', onKey);
      document.removeEventListener('visibilitychange', onHide);
    };
  }, [editor, runner]);

  return (
    <EditorContext value={editor}>
      <FlushContext value={editor.flush}>{children}</FlushContext>
    </EditorContext>
  );
}
