'use client';

import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { CONTROL_CLASSES } from '@/components/forms/field';
import { classNames } from '@/components/ui/class-names';
import type { FieldRef } from '@/lib/features/progetto/queue/queue-types';
import { moveFocus, STOP } from './focus-stops';
import { textsOf } from './list-texts';
import { useCardEditor } from './save-session';
import { useCampo, useCorrect } from './use-campo';

interface ListFieldProps {
  campo: FieldRef;
  letto: readonly string[];
  label: string;
  /** Offered while typing; anything else may be written. */
  suggestions?: readonly string[];
  hasFocus?: boolean;
}

/** Several short texts: Enter or a comma adds one, Backspace in the empty field takes the last away. */
export function ListField({ campo, letto, label, suggestions = [], hasFocus = false }: ListFieldProps) {
  const { onFlush } = useCardEditor();
  const correct = useCorrect();
  const voci = textsOf(useCampo(campo, letto));
  const [typed, setTyped] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const listId = useId();

  const write = (dopo: readonly string[]) => correct([{ ...campo, letto, dopo }]);
  const add = () => {
    const fresh = typed.split(',').map((one) => one.trim());
    const wanted = [...new Set([...voci, ...fresh])].filter(Boolean);
    if (wanted.length > voci.length) write(wanted);
    setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Backspace' && typed === '' && voci.length > 0) write(voci.slice(0, -1));
    if (event.key === ',' && typed.trim()) {
      event.preventDefault();
      add();
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (typed.trim()) add();
    else moveFocus(event.currentTarget, event.shiftKey ? -1 : 1);
  };

  useEffect(() => {
    if (hasFocus) box.current?.focus();
  }, [hasFocus]);
  useEffect(() => onFlush(add));

  return (
    <span className="flex flex-wrap items-center gap-1.5">
      {voci.map((voce) => (
        <span
          key={voce}
          className="inline-flex items-center gap-0.5 rounded-control border border-line-strong bg-surface pl-2 text-small text-ink-2"
        >
          {voce}
          <button
            type="button"
            aria-label={`Togli ${voce}`}
            onClick={() => {
              write(voci.filter((other) => other !== voce));
              box.current?.focus();
            }}
            className="grid size-6 place-items-center rounded-control hover:bg-blue-soft"
          >
            <X className="size-3.5" />
          </button>
        </span>
      ))}
      <input
        {...STOP}
        ref={box}
        type="text"
        autoComplete="off"
        aria-label={`Aggiungi a ${label}`}
        placeholder="Scrivi e premi Invio"
        list={suggestions.length > 0 ? listId : undefined}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={add}
        className={classNames(CONTROL_CLASSES, 'max-w-60')}
      />
      {suggestions.length > 0 && (
        <datalist id={listId}>
          {suggestions
            .filter((one) => !voci.includes(one))
            .map((one) => (
              <option key={one} value={one} />
            ))}
        </datalist>
      )}
    </span>
  );
}
