'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { DropdownMenu } from 'radix-ui';
import { type ReactNode, useRef } from 'react';
import { classNames } from './class-names';

/** One entry: a place to go (`href`) or a thing to do (`onSelect`). */
export interface MenuEntry {
  label: string;
  icon?: ReactNode;
  href?: Route;
  onSelect?: () => void;
  isDisabled?: boolean;
  /** What it does puts the focus somewhere: it does not go back to the button. */
  movesFocus?: boolean;
  /** What it does opens a dialog: only once the focus is back on the button, where it returns when the dialog closes. */
  isDialog?: boolean;
  /** `danger` for what deletes; it goes last. */
  tone?: 'danger';
}

interface MenuProps {
  /** The button that opens it. An icon alone needs its `aria-label`. */
  trigger: ReactNode;
  /** Entries by group; groups are parted by a line. */
  groups: MenuEntry[][];
  align?: 'start' | 'end';
}

/** Box of what opens over the page under its trigger. */
export const POPUP_CLASSES =
  'z-50 max-h-[70vh] overflow-y-auto rounded-panel border border-line-strong bg-surface text-table';

/** Row of a popup list. */
export const POPUP_ITEM_CLASSES = classNames(
  'flex min-h-12 items-center gap-2 rounded-control px-3 outline-none data-highlighted:bg-blue-soft data-highlighted:text-blue-deep desk:min-h-10',
  'data-disabled:cursor-not-allowed data-disabled:text-ink-3',
);

/** The less used actions of a thing, behind a button. */
export function Menu({ trigger, groups, align = 'end' }: MenuProps) {
  const isMoved = useRef(false);
  const dialog = useRef<MenuEntry['onSelect']>(undefined);
  const choose = ({ movesFocus = false, isDialog = false, onSelect }: MenuEntry) => {
    isMoved.current = movesFocus;
    if (isDialog) dialog.current = onSelect;
    else onSelect?.();
  };
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            if (isMoved.current) event.preventDefault();
            isMoved.current = false;
            if (dialog.current) requestAnimationFrame(dialog.current);
            dialog.current = undefined;
          }}
          className={classNames(POPUP_CLASSES, 'min-w-52 p-1')}
        >
          {groups.map((entries, index) => (
            <DropdownMenu.Group
              key={entries[0]?.label ?? index}
              className={index > 0 ? 'mt-1 border-line border-t pt-1' : undefined}
            >
              {entries.map((entry) => (
                <DropdownMenu.Item
                  key={entry.label}
                  disabled={entry.isDisabled}
                  onSelect={() => choose(entry)}
                  asChild={entry.href !== undefined}
                  className={classNames('cursor-pointer', POPUP_ITEM_CLASSES, entry.tone === 'danger' && 'text-bad')}
                >
                  {entry.href === undefined ? (
                    <>
                      {entry.icon}
                      {entry.label}
                    </>
                  ) : (
                    <Link href={entry.href}>
                      {entry.icon}
                      {entry.label}
                    </Link>
                  )}
                </DropdownMenu.Item>
              ))}
            </DropdownMenu.Group>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
