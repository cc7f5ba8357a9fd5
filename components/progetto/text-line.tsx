'use client';

import { TextField } from '@/components/forms/text-field';
import type { FieldRef } from '@/lib/features/progetto/queue/queue-types';
import { FieldNotes } from './field-notes';
import { STOP } from './focus-stops';
import { useTyped } from './use-typed';

interface TextLineProps {
  campo: FieldRef;
  letto: string | null;
  label: string;
  isLabelHidden?: boolean;
  /** Why it may not be left blank, when it may not. */
  compulsory?: string;
  /** Id of a `<datalist>` with what is usually written here. */
  list?: string;
  /** False when Enter and the focus of a new row pass it by. */
  isStop?: boolean;
  className?: string;
}

/** A short text always ready to be typed over; blank is no text. */
export function TextLine({
  campo,
  letto,
  label,
  isLabelHidden,
  compulsory,
  list,
  isStop = true,
  className,
}: TextLineProps) {
  const { input, error } = useTyped({
    campo,
    letto,
    parse: (testo) => {
      const pulito = testo.trim();
      if (pulito === '' && compulsory) return { ok: false, messaggio: compulsory };
      return { ok: true, valore: pulito || null };
    },
    format: (valore) => valore ?? '',
  });
  return (
    <div className={className}>
      <TextField
        {...(isStop && STOP)}
        {...input}
        label={label}
        isLabelHidden={isLabelHidden}
        error={error}
        list={list}
        autoComplete="off"
      />
      <FieldNotes campi={[campo]} />
    </div>
  );
}
