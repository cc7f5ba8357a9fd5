'use client';

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { NumberField } from '@/components/forms/number-field';
import type { FieldRef } from '@/lib/features/progetto/queue/queue-types';
import { formatShort } from '@/lib/format/number';
import { parsePeso } from '@/lib/format/parse-peso';
import { FieldNotes } from './field-notes';
import { moveFocus, STOP_PESO } from './focus-stops';
import { useCardEditor } from './save-session';
import { useBozza, useCorrect, useTesto } from './use-campo';

interface WeightFieldProps {
  campo: FieldRef;
  letto: string | null;
  label: string;
  className?: string;
}

const textOf = (peso: string | null) => (peso === null ? '' : formatShort(peso, 4));

/** A weight, always ready to be typed over: Enter goes to the next weight of the table, then to the next control. */
export function WeightField({ campo, letto, label, className }: WeightFieldProps) {
  const { runner, onFlush } = useCardEditor();
  const correct = useCorrect();
  const peso = useTesto(campo, letto);
  const bozza = useBozza(campo);
  const [errore, setErrore] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);

  const enter = (): boolean => {
    if (bozza === undefined) return true;
    const parsed = parsePeso(bozza);
    setErrore(parsed.ok ? null : parsed.messaggio);
    if (!parsed.ok) return false;
    runner.type(campo, null);
    correct([{ ...campo, letto, dopo: parsed.valore }]);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') {
      runner.type(campo, null);
      setErrore(null);
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (enter()) moveFocus(event.currentTarget, event.shiftKey ? -1 : 1);
  };

  useEffect(() => onFlush(() => void enter()));

  return (
    <>
      <NumberField
        ref={input}
        {...STOP_PESO}
        label={label}
        isLabelHidden
        className={className}
        error={errore ?? undefined}
        value={bozza ?? textOf(peso)}
        placeholder="–"
        onChange={(event) => runner.type(campo, event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={enter}
        onKeyDown={onKeyDown}
      />
      <FieldNotes campi={[campo]} />
    </>
  );
}
