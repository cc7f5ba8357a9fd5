import type { ReactNode } from 'react';
import { OctagonMinus } from '@/components/ui/state-icons';

/** What every field says about itself. */
export interface FieldWords {
  label: ReactNode;
  /** Hides the label from sight, not from screen readers: only inside a table whose header already says it. */
  isLabelHidden?: boolean;
  /** One quiet line under the label: the expected form, the previous value. */
  hint?: ReactNode;
  /** What is wrong and what to do; it replaces nothing the person wrote. */
  error?: ReactNode;
  /** Most fields are compulsory: the optional ones say so. */
  isOptional?: boolean;
}

/** Attributes that tie a control to its label, hint and error. `describedBy` carries ids of texts outside the field. */
export function fieldWiring(id: string, { hint, error }: FieldWords, describedBy?: string) {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : '', describedBy ?? ''].filter(Boolean).join(' ');
  return {
    id,
    'aria-describedby': ids || undefined,
    'aria-invalid': error ? (true as const) : undefined,
  };
}

/** Box of a text control: 48 px on a phone, 40 px on a desktop, red border when in error. Its look is in globals.css. */
export const CONTROL_CLASSES = 'campo';

interface FieldProps extends FieldWords {
  /** Id of the control this field names. */
  id: string;
  className?: string;
  children: ReactNode;
}

/** Label above, hint under it, control, then the error with its icon and words. */
export function Field({ id, label, isLabelHidden, hint, error, isOptional, className, children }: FieldProps) {
  return (
    <div className={className}>
      <label htmlFor={id} className={isLabelHidden ? 'sr-only' : 'block font-semibold text-ink-2 text-meta'}>
        {label}
        {isOptional && <span className="font-normal text-ink-3"> (facoltativo)</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={isLabelHidden ? 'sr-only' : 'text-ink-3 text-meta'}>
          {hint}
        </p>
      )}
      <div className={isLabelHidden ? undefined : 'mt-1'}>{children}</div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}

/** The words of an error, announced when they appear. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} role="alert" className="mt-1 flex items-start gap-1.5 font-semibold text-bad text-meta">
      <OctagonMinus className="mt-0.5" />
      <span>{children}</span>
    </p>
  );
}
