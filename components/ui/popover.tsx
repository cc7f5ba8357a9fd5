'use client';

import { Popover as RadixPopover } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { POPUP_CLASSES } from './popup-classes';

interface PopoverProps {
  /** The button that opens it. */
  trigger: ReactNode;
  /** Name of the panel for screen readers. */
  label: string;
  align?: 'start' | 'center' | 'end';
  children: ReactNode;
}

/** A small panel beside its button: an explanation, a few fields. Escape or a click outside close it. */
export function Popover({ trigger, label, align = 'start', children }: PopoverProps) {
  return (
    <RadixPopover.Root>
      <RadixPopover.Trigger asChild>{trigger}</RadixPopover.Trigger>
      <RadixPopover.Portal>
        <RadixPopover.Content
          aria-label={label}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className={classNames(POPUP_CLASSES, 'w-[min(24rem,calc(100vw-1rem))] p-4 outline-none')}
        >
          {children}
        </RadixPopover.Content>
      </RadixPopover.Portal>
    </RadixPopover.Root>
  );
}
