import type { ReactNode } from 'react';
import { classNames } from './class-names';

/** One `primary` per screen; `secondary` is the default; `quiet` reads as a link; `danger` for what cannot be taken back. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
/** `m` is 40 px (48 on a phone), `s` is 32 px (44 on a phone) for actions inside rows and panel headers. */
export type ButtonSize = 'm' | 's';

export interface ButtonLook {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** A lucide icon before the words; decorative. */
  icon?: ReactNode;
}

const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'border-blue bg-blue text-white hover:border-blue-strong hover:bg-blue-strong',
  secondary: 'border-control bg-surface text-ink hover:border-blue hover:bg-blue-soft hover:text-blue-deep',
  quiet:
    'border-transparent bg-transparent text-blue-strong underline decoration-1 underline-offset-3 hover:text-blue-deep hover:decoration-2',
  danger: 'border-bad-fill bg-bad-fill text-white hover:border-bad hover:bg-bad',
};

const SIZES: Record<ButtonSize, string> = {
  m: 'min-h-12 px-4 text-table desk:min-h-10',
  s: 'min-h-11 px-3 text-meta desk:min-h-8',
};

/** Classes shared by buttons, links that look like buttons, and file choosers. */
export function buttonClasses({ variant = 'secondary', size = 'm' }: ButtonLook, className?: string): string {
  return classNames(
    'inline-flex items-center justify-center gap-2 rounded-control border font-semibold no-underline transition-colors',
    'disabled:cursor-not-allowed disabled:border-line-strong disabled:bg-neutral-soft disabled:text-ink-3',
    'aria-disabled:cursor-progress print:hidden',
    SIZES[size],
    VARIANTS[variant],
    variant === 'quiet' && 'px-2',
    className,
  );
}
