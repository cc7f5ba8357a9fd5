import { Search } from 'lucide-react';
import { type ComponentPropsWithRef, useId } from 'react';
import { classNames } from '@/components/ui/class-names';
import { CONTROL_CLASSES, Field, type FieldWords, fieldWiring } from './field';

interface SearchFieldProps extends FieldWords, Omit<ComponentPropsWithRef<'input'>, 'type' | 'size'> {}

/** Words to look for inside a list. Put it in a GET form: the words stay in the address. */
export function SearchField(props: SearchFieldProps) {
  const { label, isLabelHidden, hint, error, isOptional, id, className, ...input } = props;
  const generated = useId();
  const words = { label, isLabelHidden, hint, error, isOptional };
  const fieldId = id ?? generated;
  return (
    <Field {...words} id={fieldId} className={className}>
      <div className="relative">
        <Search className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-ink-3 print:hidden" />
        <input
          autoComplete="off"
          {...input}
          type="search"
          {...fieldWiring(fieldId, words, input['aria-describedby'])}
          className={classNames(CONTROL_CLASSES, 'pl-9')}
        />
      </div>
    </Field>
  );
}
