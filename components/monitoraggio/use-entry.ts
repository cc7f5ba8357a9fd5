'use client';

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { moveFocus } from '@/components/progetto/focus-stops';
import { useCardEditor } from '@/components/progetto/save-session';
import { useBozza, useCorrect, useTesto } from '@/components/progetto/use-campo';
import { fieldKey } from '@/lib/features/progetto/queue/gestures';
import type { FieldRef } from '@/lib/features/progetto/queue/queue-types';
import type { EntryKind } from './entry-parsers';

/** How long after the last key a value that can be read is saved by itself. */
const PAUSE_MS = 1500;

type Box = HTMLInputElement | HTMLTextAreaElement;

/**
 * A field of a report: its text, what is wrong with it, and what its control needs. It saves itself at every pause, when it
 * is left, on Ctrl+S and on Enter, which moves on (in a text of several lines, Ctrl+Enter).
 */
export function useEntry(campo: FieldRef, letto: string | null, kind: EntryKind) {
  const { runner, onFlush } = useCardEditor();
  const correct = useCorrect();
  const valore = useTesto(campo, letto);
  const bozza = useBozza(campo);
  const [errore, setErrore] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  /** Enters what is typed; while the person is still in the field its text is left as she typed it. */
  const enter = (isLeaving: boolean) => {
    clearTimeout(timer.current);
    const testo = runner.getState().bozze[fieldKey(campo)];
    if (testo === undefined) return;
    const parsed = kind.parse(testo);
    if (isLeaving) setErrore(parsed.ok ? null : parsed.messaggio);
    if (!parsed.ok) return;
    if (isLeaving) runner.type(campo, null);
    correct([{ ...campo, letto, dopo: parsed.valore }]);
  };
  const write = (testo: string) => {
    runner.type(campo, testo);
    setErrore(null);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => enter(false), PAUSE_MS);
  };

  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => onFlush(() => enter(false)));

  return {
    errore: errore ?? undefined,
    write,
    control: {
      value: bozza ?? kind.print(valore),
      onBlur: () => enter(true),
      onKeyDown: (event: KeyboardEvent<Box>) => {
        const isBox = event.currentTarget instanceof HTMLTextAreaElement;
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        if (isBox && !event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        moveFocus(event.currentTarget, event.shiftKey ? -1 : 1);
      },
    },
  };
}
