'use client';

import { CalendarDays } from 'lucide-react';
import { type ComponentPropsWithoutRef, type FocusEvent, useId, useRef } from 'react';
import { classNames } from '@/components/ui/class-names';
import { parseCalendarDate } from '@/lib/domain/calendar';
import { formatData } from '@/lib/format/date';
import { parseItalianDate } from '@/lib/format/parse-italian';
import { CONTROL_CLASSES, Field, type FieldWords, fieldWiring } from './field';

interface DateFieldProps extends FieldWords, Omit<ComponentPropsWithoutRef<'input'>, 'type' | 'size' | 'onChange'> {
  /** The text of the field whenever it changes, as written or as chosen from the calendar. */
  onTextChange?: (text: string) => void;
}

/** Sets the text as if it had been typed, so that React and the form hear of it. */
function typeText(input: HTMLInputElement, text: string) {
  input.setRangeText(text, 0, input.value.length, 'end');
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

/**
 * A date written as `31/12/2024`, or chosen from the browser's calendar. The form receives the Italian text: parsing
 * belongs to the schema that reads it. Other ways of writing ("1/6/24") become the usual one when the field is left.
 */
export function DateField(props: DateFieldProps) {
  const { label, isLabelHidden, hint, error, isOptional, id, className, onTextChange, onBlur, ...input } = props;
  const generated = useId();
  const text = useRef<HTMLInputElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const words = { label, isLabelHidden, hint, error, isOptional };
  const fieldId = id ?? generated;

  const normalise = (event: FocusEvent<HTMLInputElement>) => {
    const parsed = parseItalianDate(event.currentTarget.value);
    const usual = parsed.ok ? formatData(parsed.valore) : event.currentTarget.value;
    if (usual !== event.currentTarget.value) typeText(event.currentTarget, usual);
    onBlur?.(event);
  };

  const openCalendar = () => {
    if (!picker.current || !text.current) return;
    const parsed = parseItalianDate(text.current.value);
    picker.current.value = parsed.ok ? parsed.valore : '';
    picker.current.showPicker();
  };

  return (
    <Field {...words} id={fieldId} className={className}>
      <div className="relative flex items-stretch">
        <input
          placeholder="gg/mm/aaaa"
          autoComplete="off"
          inputMode="numeric"
          {...input}
          ref={text}
          type="text"
          onBlur={normalise}
          onChange={(event) => onTextChange?.(event.currentTarget.value)}
          {...fieldWiring(fieldId, words, input['aria-describedby'])}
          className={classNames(CONTROL_CLASSES, 'rounded-r-none focus-visible:z-1')}
        />
        <input
          ref={picker}
          type="date"
          tabIndex={-1}
          aria-hidden="true"
          onChange={(event) => {
            const chosen = parseCalendarDate(event.currentTarget.value);
            if (chosen && text.current) typeText(text.current, formatData(chosen));
            text.current?.focus();
          }}
          className="pointer-events-none absolute right-0 bottom-0 size-px opacity-0"
        />
        <button
          type="button"
          aria-label="Apri il calendario"
          onClick={openCalendar}
          disabled={input.disabled || input.readOnly}
          className="grid w-12 flex-none place-items-center rounded-r-control border border-control border-l-0 bg-sunken text-ink-2 hover:bg-blue-soft desk:w-10 print:hidden"
        >
          <CalendarDays />
        </button>
      </div>
    </Field>
  );
}
