'use client';

import { ChevronDown } from 'lucide-react';
import type { Route } from 'next';
import { Menu } from '@/components/ui/menu';

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
    <Menu
      align="start"
      groups={[choices]}
      trigger={
        <button
          type="button"
          aria-label={`Ente e anno: ${label}. Cambia`}
          className="flex h-12 min-w-0 items-center gap-2 rounded-control px-2 font-semibold text-meta hover:bg-blue-strong desk:h-10 desk:border desk:border-blue-line desk:px-3 desk:text-table"
        >
          <span className="truncate">{label}</span>
          <ChevronDown />
        </button>
      }
    />
  );
}
