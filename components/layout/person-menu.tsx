'use client';

import { ChevronDown, CircleUser } from 'lucide-react';
import { Popover } from 'radix-ui';
import type { ReactNode } from 'react';

interface PersonMenuProps {
  name: string;
  /** "Dirigente, CDR 04". */
  role: string;
  /** Links of the person and, last, the form that signs out. */
  children: ReactNode;
}

/** Who is working, and the way out. The panel is a plain popover because it holds a form, which a menu may not. */
export function PersonMenu({ name, role, children }: PersonMenuProps) {
  return (
    <Popover.Root>
      <Popover.Trigger className="flex h-12 flex-none items-center gap-2 rounded-control px-3 text-right text-table leading-4.5 whitespace-nowrap hover:bg-blue-strong desk:px-2">
        <span className="sr-only desk:not-sr-only">
          {name}
          <span className="block text-blue-soft text-small">{role}</span>
        </span>
        <CircleUser className="size-5 desk:hidden" />
        <ChevronDown className="hidden desk:block" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          aria-label="Menu personale"
          className="z-50 min-w-60 rounded-panel border border-line-strong bg-surface text-table outline-none"
        >
          <p className="border-line border-b px-4 py-3 font-semibold">
            {name}
            <span className="block font-normal text-ink-3 text-meta">{role}</span>
          </p>
          <div className="grid gap-1 p-2">{children}</div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
