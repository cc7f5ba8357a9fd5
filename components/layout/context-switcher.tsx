'use client';

import { Check, ChevronDown } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import { DropdownMenu } from 'radix-ui';

/** One ente and year the person may enter. */
export interface ContextChoice {
  label: string;
  href: Route;
  isCurrent?: boolean;
}

interface ContextSwitcherProps {
  /** Where the person is now: "Comune di Valdarra · 2024". */
  label: string;
  choices: ContextChoice[];
}

/** The ente and the year in the header. With nowhere else to go it is plain text. */
export function ContextSwitcher({ label, choices }: ContextSwitcherProps) {
  if (choices.length < 2) {
    return <span className="truncate px-3 font-semibold text-table">{label}</span>;
  }
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        aria-label={`Ente e anno: ${label}. Cambia`}
        className="flex h-12 min-w-0 items-center gap-2 rounded-control px-2 font-semibold text-meta hover:bg-blue-strong desk:h-10 desk:border desk:border-blue-line desk:px-3 desk:text-table"
      >
        <span className="truncate">{label}</span>
        <ChevronDown />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="start"
          sideOffset={4}
          className="z-50 max-h-[70vh] min-w-60 overflow-y-auto rounded-panel border border-line-strong bg-surface p-1"
        >
          {choices.map((choice) => (
            <DropdownMenu.Item
              key={choice.href}
              asChild
              className="flex min-h-12 items-center gap-2 rounded-control px-3 text-table outline-none data-highlighted:bg-blue-soft data-highlighted:text-blue-deep desk:min-h-10"
            >
              <Link href={choice.href} aria-current={choice.isCurrent ? 'true' : undefined}>
                <span className="flex-1">{choice.label}</span>
                {choice.isCurrent && <Check className="text-blue" />}
              </Link>
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
