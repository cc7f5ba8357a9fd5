'use client';

import { createContext, useContext, useEffect, useState } from 'react';
import type { GestoStrutturale } from '@/lib/features/progetto/queue/gesto-schema';
import type { FieldEdit } from '@/lib/features/progetto/queue/gestures';
import { createQueueRunner, type QueueRunner, type RunnerPorts } from '@/lib/features/progetto/queue/queue-runner';
import { hasUnsavedWork } from '@/lib/features/progetto/queue/save-queue';
import { type FocusAfter, rememberFocus } from './focus-rows';
import { amongTabs, ownTab } from './live-tabs';
import { keepUnsent, takeUnsent } from './unsent-work';

/** The save queue of the page, and the fields to empty into it before leaving. */
export interface CardEditor {
  runner: QueueRunner;
  /** Enters edits: one gesture for each part of the page that is saved apart. */
  correct(edits: readonly FieldEdit[]): void;
  /** Enters what is being typed, then changes the shape of the card. */
  change(gesto: GestoStrutturale): void;
  /** Saves at once what is being typed, without waiting for a pause. */
  flush(): void;
  /** Fields being edited register what enters their text: Ctrl+S calls it. Returns what takes it back. */
  onFlush(enter: () => void): () => void;
}

/** Whatever page has fields over a save queue provides one: the card, the weights of a CDR, its report. */
export const EditorContext = createContext<CardEditor | null>(null);

/** The editor of the page; only pieces rendered for who may correct it call this. */
export function useCardEditor(): CardEditor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('A field in place needs a save session above it');
  return editor;
}

export interface SaveSession extends CardEditor {
  /** The page shows what the server held at an instant: puts the focus where the gestures it now shows want it. */
  markReread(lettura: number): void;
  /** The page is on the screen. Returns what says that it is left. */
  show(): () => void;
}

interface SaveSessionOptions {
  /** Makes the way to the server; called once. */
  createSend: () => RunnerPorts['send'];
  /** Reads again what derives from what was written; without it the page shows by itself all there is. */
  reread?: RunnerPorts['reread'];
  /** Forgets the pages the browser keeps to go back to, and reads again the one on the screen: for who has left this page. */
  refresh(): void;
  /** Which part of the page a row is of: parts are saved by gestures of their own. */
  partOf?: (rigaId: string) => string;
  /** Names the work of this person on this page: what is left unsent is taken up again only under the same name. */
  key: string;
  /** Instant at which this reading of the database began, on the clock of the server, in milliseconds. */
  lettura: number;
}

/**
 * Saves a page as it is written: one request at a time, tried again when the network fails, kept in the browser until it
 * is saved. Ctrl+S saves at once, and so do leaving the page and putting the phone away.
 */
export function useSaveSession({ key, lettura, ...options }: SaveSessionOptions): SaveSession {
  const [session] = useState(() => openSession(options));
  const { runner } = session;

  useEffect(() => {
    session.markReread(lettura);
  }, [session, lettura]);

  useEffect(() => session.show(), [session]);

  useEffect(() => keepWork(runner, key), [runner, key]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      session.flush();
      const { queue, bozze } = runner.getState();
      if (hasUnsavedWork(queue) || Object.keys(bozze).length > 0) event.preventDefault();
    };
    const onHide = () => document.visibilityState === 'hidden' && session.flush();
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      session.flush();
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
  }, [session, runner]);

  return session;
}

/** Keeps in this browser what is not saved yet, and takes up what earlier visits left. Returns what stops it. */
function keepWork(runner: QueueRunner, key: string): () => void {
  let stop = () => {};
  let isOver = false;
  void ownTab().then(async (tab) => {
    const keep = () => keepUnsent(key, tab, runner.getState().queue);
    const left = await amongTabs((isAlive) => (isOver ? null : takeUnsent(key, tab, isAlive)));
    if (isOver) return;
    stop = runner.subscribe(keep);
    if (left) runner.resume(left);
    keep();
  });
  return () => {
    isOver = true;
    stop();
  };
}

function openSession({
  createSend,
  reread,
  refresh,
  partOf,
}: Omit<SaveSessionOptions, 'key' | 'lettura'>): SaveSession {
  const fields = new Set<() => void>();
  const focuses = new Map<string, FocusAfter>();
  let isShown = true;
  const runner = createQueueRunner({
    send: createSend(),
    reread: async () => (isShown ? reread?.() : refresh()),
    newId: () => crypto.randomUUID(),
    later: (run, ms) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  });
  const enterAll = () => {
    for (const enter of [...fields]) enter();
  };
  return {
    runner,
    correct(edits) {
      const parts = new Set(edits.map(({ rigaId }) => partOf?.(rigaId)));
      for (const part of parts) runner.correct(edits.filter(({ rigaId }) => partOf?.(rigaId) === part));
    },
    change(gesto) {
      enterAll();
      focuses.set(gesto.rigaId, rememberFocus(gesto));
      runner.change(gesto);
    },
    markReread(lettura) {
      for (const { rigaId } of runner.markReread(lettura)) {
        const focus = focuses.get(rigaId);
        focuses.delete(rigaId);
        if (focus) requestAnimationFrame(focus);
      }
    },
    onFlush(enter) {
      fields.add(enter);
      return () => fields.delete(enter);
    },
    flush() {
      enterAll();
      runner.retryNow();
    },
    show() {
      isShown = true;
      return () => {
        isShown = false;
        // Whoever comes back must not find the page as it was before she wrote.
        runner.rereadNow();
      };
    },
  };
}
