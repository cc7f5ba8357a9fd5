import { type ComponentPropsWithRef, useId } from 'react';
import { classNames } from '@/components/ui/class-names';
import { CONTROL_CLASSES, Field, type FieldWords, fieldWiring } from './field';

interface TextFieldProps extends FieldWords, Omit<ComponentPropsWithRef<'input'>, 'size'> {
  type?: 'text' | 'email' | 'password' | 'tel' | 'url';
  /** Classes of the input itself; `className` goes to the whole field. */
  inputClassName?: string;
}

/** One line of text. Controlled or not, in a server or a client component. */
export function TextField(props: TextFieldProps) {
  const { label, isLabelHidden, hint, error, isOptional, id, className, inputClassName, ...input } = props;
  const generated = useId();
  const words = { label, isLabelHidden, hint, error, isOptional };
  const fieldId = id ?? generated;
  return (
    <Field {...words} id={fieldId} className={className}>
      <input
        type="text"
        {...input}
        {...fieldWiring(fieldId, words, input['aria-describedby'])}
        className={classNames(CONTROL_CLASSES, inputClassName)}
      />
    </Field>
  );
}
