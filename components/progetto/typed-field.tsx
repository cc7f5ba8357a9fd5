'use client';

import { useId } from 'react';
import { CONTROL_CLASSES, Field, fieldWiring } from '@/components/forms/field';
import { classNames } from '@/components/ui/class-names';
import { parseCalendarDate } from '@/lib/domain/calendar';
import type { FieldRef } from '@/lib/features/progetto/queue/queue-types';
import { formatData } from '@/lib/format/date';
import { formatShort } from '@/lib/format/number';
import { parseDataFacoltativa, parseNumeroFacoltativo, parseTestoFacoltativo } from '@/lib/format/parse-facoltativo';
import { STOP } from './focus-stops';
import { useTyped } from './use-typed';

/** What a field holds: a text, a number as Italians write it, a day as `31/12/2024`. */
export type TypedKind = 'testo' | 'numero' | 'data';

const KINDS = {
  testo: { parse: parseTestoFacoltativo, format: (valore: string | null) => valore ?? '', inputMode: 'text' },
  numero: {
    parse: parseNumeroFacoltativo,
    format: (valore: string | null) => (valore === null ? '' : formatShort(valore, 4).replaceAll('.', '')),
    inputMode: 'decimal',
  },
  data: {
    parse: parseDataFacoltativa,
    format: (valore: string | null) => formatDay(valore),
    inputMode: 'numeric',
  },
} as const;

function formatDay(valore: string | null): string {
  const day = valore === null ? null : parseCalendarDate(valore);
  return day ? formatData(day) : '';
}

interface TypedFieldProps {
  campo: FieldRef;
  letto: string | null;
  kind: TypedKind;
  label: string;
  isLabelHidden?: boolean;
  hint?: string;
  hasFocus?: boolean;
  className?: string;
}

/** One optional value of the card, typed: Enter moves on, Escape gives it up, leaving the field enters it. */
export function TypedField({ campo, letto, kind, hasFocus, className, ...words }: TypedFieldProps) {
  const { parse, format, inputMode } = KINDS[kind];
  const { error, input } = useTyped({ campo, letto, parse, format });
  const id = useId();
  const said = { ...words, error };
  return (
    <Field {...said} id={id} className={className}>
      <input
        {...STOP}
        {...input}
        {...fieldWiring(id, said)}
        ref={(box) => {
          if (hasFocus && box && box.dataset.opened === undefined) {
            box.dataset.opened = '';
            box.focus();
          }
        }}
        type="text"
        autoComplete="off"
        inputMode={inputMode}
        placeholder={kind === 'data' ? 'gg/mm/aaaa' : undefined}
        className={classNames(CONTROL_CLASSES, kind === 'numero' && 'text-right')}
      />
    </Field>
  );
}
