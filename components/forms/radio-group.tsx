import { type ReactNode, useId } from 'react';
import { classNames } from '@/components/ui/class-names';
import { FieldError, type FieldWords } from './field';

/** One of the answers. */
export interface RadioOption {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  icon?: ReactNode;
  /** A single letter shown beside the words; the page listens to it. */
  shortcut?: string;
  isDisabled?: boolean;
}

interface RadioGroupProps extends FieldWords {
  name: string;
  options: RadioOption[];
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  /** `list` in a column, `row` side by side, `buttons` as a decision bar. */
  layout?: 'list' | 'row' | 'buttons';
  isRequired?: boolean;
  className?: string;
}

/** One answer among few, all in sight. Native radios: arrows move, the form posts, nothing needs JavaScript. */
export function RadioGroup(props: RadioGroupProps) {
  const { name, options, value, defaultValue, onValueChange, layout = 'row', isRequired, className } = props;
  const { label, isLabelHidden, hint, error, isOptional } = props;
  const id = useId();
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset aria-describedby={ids || undefined} className={classNames('min-w-0', className)}>
      <legend className={isLabelHidden ? 'sr-only' : 'mb-1 font-semibold text-ink-2 text-meta'}>
        {label}
        {isOptional && <span className="font-normal text-ink-3"> (facoltativo)</span>}
      </legend>
      {hint && (
        <p id={`${id}-hint`} className="mb-1 text-ink-3 text-meta">
          {hint}
        </p>
      )}
      <div
        className={classNames(
          'flex',
          layout === 'list' ? 'flex-col' : 'flex-wrap',
          layout === 'buttons' ? 'gap-2' : 'gap-x-6',
        )}
      >
        {options.map((option) => (
          <label
            key={option.value}
            className={layout === 'buttons' ? BUTTON_CLASSES : 'flex items-start gap-2 py-2 text-table desk:py-1'}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              required={isRequired}
              disabled={option.isDisabled}
              checked={value === undefined ? undefined : value === option.value}
              defaultChecked={value === undefined ? defaultValue === option.value : undefined}
              onChange={onValueChange && (() => onValueChange(option.value))}
              className={layout === 'buttons' ? 'sr-only' : 'mt-0.5 size-4.5 flex-none accent-blue'}
            />
            {option.icon}
            <span className={layout === 'buttons' ? undefined : 'leading-5.5'}>
              {option.label}
              {option.hint && <span className="block font-normal text-ink-3 text-meta">{option.hint}</span>}
            </span>
            {option.shortcut && <kbd className={KBD_CLASSES}>{option.shortcut}</kbd>}
          </label>
        ))}
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}

const KBD_CLASSES =
  'hidden rounded-control border border-line-strong bg-surface px-1.5 font-sans font-semibold text-ink-2 text-small desk:inline';

const BUTTON_CLASSES = classNames(
  'relative flex min-h-12 cursor-pointer items-center gap-1.5 rounded-control border border-control bg-surface px-3 font-semibold text-table desk:min-h-10',
  'hover:border-blue hover:bg-blue-soft has-checked:border-blue has-checked:bg-blue-soft has-checked:text-blue-deep',
  'has-checked:outline-1 has-checked:outline-blue has-checked:-outline-offset-2',
  'has-focus-visible:outline-3 has-focus-visible:outline-blue has-focus-visible:outline-offset-2 has-disabled:cursor-not-allowed has-disabled:text-ink-3',
);
