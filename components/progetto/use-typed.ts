'use client';

import { type ChangeEvent, type FocusEvent, type KeyboardEvent, useEffect, useState } from 'react';
import type { FieldRef } from '@/lib/features/progetto/queue/queue-types';
import type { Parsed } from '@/lib/format/parse-italian';
import { moveFocus } from './focus-stops';
import { useCardEditor } from './save-session';
import { useBozza, useCorrect, useTesto } from './use-campo';

export interface TypedOptions {
  campo: FieldRef;
  letto: string | null;
  /** Reads what was typed; null is no value. */
  parse(testo: string): Parsed<string | null>;
  /** Writes the value as a person types it; blank when there is none. */
  format(valore: string | null): string;
  /** Does something else with the value than correcting the field; true when it has. */
  onEnter?(valore: string | null): boolean;
}

/** A field always ready to be typed over: leaving it or Enter enters it, Escape gives it up, Enter moves on. */
export function useTyped({ campo, letto, parse, format, onEnter }: TypedOptions) {
  const { runner, onFlush } = useCardEditor();
  const correct = useCorrect();
  const valore = useTesto(campo, letto);
  const bozza = useBozza(campo);
  const [errore, setErrore] = useState<string | null>(null);

  const enter = (): boolean => {
    if (bozza === undefined) return true;
    const parsed = parse(bozza);
    setErrore(parsed.ok ? null : parsed.messaggio);
    if (!parsed.ok) return false;
    runner.type(campo, null);
    if (!onEnter?.(parsed.valore)) correct([{ ...campo, letto, dopo: parsed.valore }]);
    return true;
  };
  useEffect(() => onFlush(() => void enter()));

  return {
    error: errore ?? undefined,
    setErrore,
    /** The text of the field has changed, whatever changed it. */
    onText: (testo: string) => runner.type(campo, testo),
    input: {
      value: bozza ?? format(valore),
      onChange: (event: ChangeEvent<HTMLInputElement>) => runner.type(campo, event.currentTarget.value),
      onFocus: (event: FocusEvent<HTMLInputElement>) => event.currentTarget.select(),
      onBlur: () => void enter(),
      onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
        if (event.key === 'Escape') {
          runner.type(campo, null);
          setErrore(null);
        }
        if (event.key !== 'Enter') return;
        event.preventDefault();
        if (enter()) moveFocus(event.currentTarget, event.shiftKey ? -1 : 1);
      },
    },
  };
}
