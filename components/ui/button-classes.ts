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
  primary: 'bottone-primary',
  secondary: '',
  quiet: 'bottone-quiet',
  danger: 'bottone-danger',
};

/** Classes shared by buttons, links that look like buttons, and file choosers; their look is in globals.css. */
export function buttonClasses(
  { variant = 'secondary', size = 'm' }: ButtonLook,
  className?: string,
): string | undefined {
  return classNames('bottone', size === 's' && 'bottone-s', VARIANTS[variant], className);
}
