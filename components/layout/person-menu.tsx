'use client';

import { ChevronDown, CircleUser } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { lazyPart, usePart } from '@/components/ui/lazy-part';

const PANEL = lazyPart(() => import('./person-panel'));

interface PersonMenuProps {
  name: string;
  /** "Dirigente, CDR 04". */
  role: string;
  /** Links of the person and, last, the form that signs out. */
  children: ReactNode;
}

/** Who is working, and the way out. The panel is a plain popover because it holds a form, which a menu may not. */
export function PersonMenu({ name, role, children }: PersonMenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panel = usePart(PANEL, isOpen);
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
        className="flex h-12 flex-none items-center gap-2 rounded-control px-3 text-right text-table leading-4.5 whitespace-nowrap hover:bg-blue-strong desk:px-2"
      >
        <span className="sr-only desk:not-sr-only">
          {name}
          <span className="block text-blue-soft text-small">{role}</span>
        </span>
        <CircleUser className="size-5 desk:hidden" />
        <ChevronDown className="hidden desk:block" />
      </button>
      {panel && (
        <panel.PersonPanel button={button} isOpen={isOpen} onOpenChange={setIsOpen}>
          <p className="border-line border-b px-4 py-3 font-semibold">
            {name}
            <span className="block font-normal text-ink-3 text-meta">{role}</span>
          </p>
          <div className="grid gap-1 p-2">{children}</div>
        </panel.PersonPanel>
      )}
    </>
  );
}
