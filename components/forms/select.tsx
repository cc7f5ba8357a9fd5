import { ChevronDown } from 'lucide-react';
import { type ComponentPropsWithRef, useId } from 'react';
import { classNames } from '@/components/ui/class-names';
import { CONTROL_CLASSES, Field, type FieldWords, fieldWiring } from './field';

/** One choice; a `group` gathers choices under a heading, in the order they come. */
export interface SelectOption {
  value: string;
  label: string;
  isDisabled?: boolean;
}

interface SelectProps extends FieldWords, Omit<ComponentPropsWithRef<'select'>, 'size' | 'multiple'> {
  options: SelectOption[];
  /** Words of the empty choice: "Tutti gli obiettivi", "Scegli un CDR". Without it the first option is chosen. */
  emptyLabel?: string;
}

/** One choice among a few. The browser's own control: it works without JavaScript and opens the phone's picker. */
export function Select({ options, emptyLabel, ...props }: SelectProps) {
  const { label, isLabelHidden, hint, error, isOptional, id, className, ...select } = props;
  const generated = useId();
  const words = { label, isLabelHidden, hint, error, isOptional };
  const fieldId = id ?? generated;
  return (
    <Field {...words} id={fieldId} className={className}>
      <div className="relative">
        <select
          {...select}
          {...fieldWiring(fieldId, words, select['aria-describedby'])}
          className={classNames(CONTROL_CLASSES, 'appearance-none pr-9 text-ellipsis')}
        >
          {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.isDisabled}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-ink-2 print:hidden" />
      </div>
    </Field>
  );
}
