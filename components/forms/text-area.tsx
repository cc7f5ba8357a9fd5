import { type ComponentPropsWithRef, useId } from 'react';
import { classNames } from '@/components/ui/class-names';
import { CONTROL_CLASSES, Field, type FieldWords, fieldWiring } from './field';

interface TextAreaProps extends FieldWords, ComponentPropsWithRef<'textarea'> {}

/** Several lines of text; it grows with what is written (`field-sizing`), and can still be dragged where that is not supported. */
export function TextArea({ rows = 3, ...props }: TextAreaProps) {
  const { label, isLabelHidden, hint, error, isOptional, id, className, ...area } = props;
  const generated = useId();
  const words = { label, isLabelHidden, hint, error, isOptional };
  const fieldId = id ?? generated;
  return (
    <Field {...words} id={fieldId} className={className}>
      <textarea
        rows={rows}
        {...area}
        {...fieldWiring(fieldId, words, area['aria-describedby'])}
        className={classNames(CONTROL_CLASSES, 'field-sizing-content max-h-100 min-h-20 desk:min-h-20 resize-y')}
      />
    </Field>
  );
}
