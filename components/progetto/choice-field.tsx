'use client';

import { type ComponentProps, type KeyboardEvent, useId } from 'react';
import { Select } from '@/components/forms/select';
import { isSameValue, type PatchValue } from '@/lib/domain/patch';
import type { FieldRef } from '@/lib/features/progetto/queue/queue-types';
import { moveFocus, STOP } from './focus-stops';
import { useCampo, useCorrect } from './use-campo';

/** One of the values a column admits, in words. */
export interface Scelta {
  valore: PatchValue;
  label: string;
}

interface ChoiceFieldProps
  extends Pick<ComponentProps<typeof Select>, 'label' | 'isLabelHidden' | 'hint' | 'className'> {
  campo: FieldRef;
  letto: PatchValue;
  options: readonly Scelta[];
  autoFocus?: boolean;
}

/** One value among few, saved as it is chosen; Enter moves on. */
export function ChoiceField({ campo, letto, options, ...select }: ChoiceFieldProps) {
  const correct = useCorrect();
  const valore = useCampo(campo, letto);
  const id = useId();
  const chosen = options.findIndex((option) => isSameValue(option.valore, valore));
  const onKeyDown = (event: KeyboardEvent<HTMLSelectElement>) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    moveFocus(event.currentTarget, event.shiftKey ? -1 : 1);
  };
  return (
    <Select
      {...STOP}
      {...select}
      id={id}
      value={String(chosen)}
      options={options.map(({ label }, index) => ({ value: String(index), label }))}
      onKeyDown={onKeyDown}
      onChange={(event) => {
        const option = options[Number(event.currentTarget.value)];
        if (option) correct([{ ...campo, letto, dopo: option.valore }]);
      }}
    />
  );
}
