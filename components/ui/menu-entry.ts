import type { Route } from 'next';
import type { KeyboardEvent, MouseEvent, PointerEvent, ReactElement, ReactNode } from 'react';

/** One entry: a place to go (`href`) or a thing to do (`onSelect`). */
export interface MenuEntry {
  label: string;
  icon?: ReactNode;
  href?: Route;
  onSelect?: () => void;
  isDisabled?: boolean;
  /** The place where one is. */
  isCurrent?: boolean;
  /** What it does puts the focus somewhere: it does not go back to the button. */
  movesFocus?: boolean;
  /** What it does opens a dialog: only once the focus is back on the button, where it returns when the dialog closes. */
  isDialog?: boolean;
  /** `danger` for what deletes; it goes last. */
  tone?: 'danger';
}

export interface MenuProps {
  /** The button that opens it. An icon alone needs its `aria-label`. */
  trigger: ReactElement<MenuTriggerProps>;
  /** Entries by group; groups are parted by a line. */
  groups: MenuEntry[][];
  align?: 'start' | 'end';
}

/** What the button is told. */
interface MenuTriggerProps {
  'aria-haspopup'?: 'menu';
  'aria-expanded'?: boolean;
  'data-state'?: 'closed';
  onPointerDown?(event: PointerEvent): void;
  onKeyDown?(event: KeyboardEvent): void;
  onClick?(event: MouseEvent): void;
}
