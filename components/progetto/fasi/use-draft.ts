'use client';

import { useEffect, useRef, useState } from 'react';
import { sayPeriod } from '@/components/charts/gantt-handle';
import type { DraftPeriod } from '@/components/charts/use-gantt-drag';
import { useCardEditor } from '../save-session';

/** How long after the last key a period is entered. */
const PAUSE_MS = 700;

/** A period under a gesture: keys pressed one after the other are one gesture, entered at a pause. */
export function useDraft(enter: (draft: DraftPeriod) => void, say: (words: string) => void) {
  const { onFlush } = useCardEditor();
  const [draft, setDraft] = useState<DraftPeriod | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** Moved by keys and not yet entered. */
  const waiting = useRef<DraftPeriod | null>(null);
  /** The page may be read again between a key and the pause. */
  const latest = useRef(enter);
  useEffect(() => {
    latest.current = enter;
  });

  const show = (next: DraftPeriod | null) => {
    setDraft(next);
    if (next) say(sayPeriod(next));
  };
  const settle = () => {
    clearTimeout(timer.current);
    const last = waiting.current;
    waiting.current = null;
    if (!last) return;
    setDraft(null);
    latest.current(last);
  };
  useEffect(() => onFlush(settle));
  useEffect(() => () => clearTimeout(timer.current), []);

  return {
    draft,
    onDraft(next: DraftPeriod | null) {
      if (next === null) waiting.current = null;
      clearTimeout(timer.current);
      show(next);
    },
    onStep(next: DraftPeriod) {
      waiting.current = next;
      show(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(settle, PAUSE_MS);
    },
    onDone(done: DraftPeriod) {
      setDraft(null);
      say(sayPeriod(done));
      enter(done);
    },
    onLeave: settle,
  };
}
