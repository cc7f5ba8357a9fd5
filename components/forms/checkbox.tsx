import { type ComponentPropsWithRef, type ReactNode, useId } from 'react';
import { classNames } from '@/components/ui/class-names';

interface CheckboxProps extends Omit<ComponentPropsWithRef<'input'>, 'type' | 'size'> {
  label: ReactNode;
  hint?: ReactNode;
  /** Number of things behind the choice, at the end of the line (filters). */
  count?: number;
}

/** A yes or no. The whole line is the target. */
export function Checkbox({ label, hint, count, id, className, ...input }: CheckboxProps) {
  const generated = useId();
  const fieldId = id ?? generated;
  return (
    <div className={classNames('flex items-start gap-2 py-2 text-table desk:py-0.5', className)}>
      <input
        {...input}
        type="checkbox"
        id={fieldId}
        aria-describedby={hint ? `${fieldId}-hint` : undefined}
        className="mt-0.5 size-4.5 flex-none accent-blue"
      />
      <span className="min-w-0 flex-1">
        <label htmlFor={fieldId} className="block cursor-pointer leading-5.5">
          {label}
        </label>
        {hint && (
          <span id={`${fieldId}-hint`} className="block text-ink-3 text-meta">
            {hint}
          </span>
        )}
      </span>
      {count !== undefined && <span className="text-ink-3 text-meta leading-5.5">{count}</span>}
    </div>
  );
}
