'use client';

import { type ComponentPropsWithRef, type KeyboardEvent, useId } from 'react';
import { classNames } from '@/components/ui/class-names';
import { CONTROL_CLASSES, Field, type FieldWords, fieldWiring } from './field';

interface NumberFieldProps extends FieldWords, Omit<ComponentPropsWithRef<'input'>, 'type' | 'size'> {
  /** Unit of measure after the number: "%", "giorni", "euro". Part of the accessible description. */
  unit?: string;
}

/** The keypad of a computer types a point, an Italian reader means a comma: as in a spreadsheet, the comma is what enters. */
function typeDecimalComma(event: KeyboardEvent<HTMLInputElement>) {
  if (event.code !== 'NumpadDecimal' || event.key === ',') return;
  event.preventDefault();
  const input = event.currentTarget;
  input.setRangeText(',', input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end');
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

/**
 * A number written as Italians write it ("1.234,56"). It is a text input, not `type="number"`: browsers would read the
 * comma by their own language, hide what they cannot parse and change the value under the mouse wheel.
 * The form receives the text as written; parsing belongs to the schema that reads it.
 */
export function NumberField(props: NumberFieldProps) {
  const { label, isLabelHidden, hint, error, isOptional, id, className, unit, onKeyDown, ...input } = props;
  const generated = useId();
  const words = { label, isLabelHidden, hint, error, isOptional };
  const fieldId = id ?? generated;
  const unitId = unit ? `${fieldId}-unit` : '';
  const describedBy = [unitId, input['aria-describedby'] ?? ''].filter(Boolean).join(' ');
  return (
    <Field {...words} id={fieldId} className={className}>
      <div className="flex items-stretch">
        <input
          autoComplete="off"
          {...input}
          type="text"
          inputMode="decimal"
          onKeyDown={(event) => {
            typeDecimalComma(event);
            onKeyDown?.(event);
          }}
          {...fieldWiring(fieldId, words, describedBy)}
          className={classNames(CONTROL_CLASSES, 'text-right focus-visible:z-1', unit && 'rounded-r-none')}
        />
        {unit && (
          <span
            id={unitId}
            className="flex items-center rounded-r-control border border-control border-l-0 bg-sunken px-2.5 text-ink-2 text-meta whitespace-nowrap print:border-0 print:bg-transparent"
          >
            {unit}
          </span>
        )}
      </div>
    </Field>
  );
}
