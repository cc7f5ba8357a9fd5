'use client';

import { NumberField } from '@/components/forms/number-field';
import type { FieldRef } from '@/lib/features/progetto/queue/queue-types';
import { formatShort } from '@/lib/format/number';
import { parsePeso } from '@/lib/format/parse-peso';
import { FieldNotes } from './field-notes';
import { STOP_PESO } from './focus-stops';
import { useTyped } from './use-typed';

interface WeightFieldProps {
  campo: FieldRef;
  letto: string | null;
  label: string;
  className?: string;
  /** Does something else with the weight than correcting the field; true when it has. */
  onEnter?(peso: string | null): boolean;
}

const textOf = (peso: string | null) => (peso === null ? '' : formatShort(peso, 4));

/** A weight, always ready to be typed over: Enter goes to the next weight of the table, then to the next control. */
export function WeightField({ campo, letto, label, className, onEnter }: WeightFieldProps) {
  const { input, error } = useTyped({ campo, letto, parse: parsePeso, format: textOf, onEnter });
  return (
    <>
      <NumberField
        {...STOP_PESO}
        {...input}
        label={label}
        isLabelHidden
        className={className}
        error={error}
        placeholder="–"
      />
      <FieldNotes campi={[campo]} />
    </>
  );
}
