'use client';

import { Popover } from 'radix-ui';
import type { ReactNode, RefObject } from 'react';

interface PersonPanelProps {
  /** Opens and closes it: it stands under it, and gives the focus back to it. */
  button: RefObject<HTMLButtonElement | null>;
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
  children: ReactNode;
}

/** What opens under the name of the person. */
export function PersonPanel({ button, isOpen, onOpenChange, children }: PersonPanelProps) {
  return (
    <Popover.Root open={isOpen} onOpenChange={onOpenChange}>
      <Popover.Anchor virtualRef={button} />
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          aria-label="Menu personale"
          onInteractOutside={(event) => {
            // The button closes it by itself: closed here, it would open again.
            if (event.target instanceof Node && button.current?.contains(event.target)) event.preventDefault();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            const { activeElement } = document;
            if (activeElement === null || activeElement === document.body) button.current?.focus();
          }}
          className="z-50 min-w-60 rounded-panel border border-line-strong bg-surface text-table outline-none"
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
