'use client';

import { Menu } from 'lucide-react';
import { useRef, useState } from 'react';
import { lazyPart, usePart } from '@/components/ui/lazy-part';
import type { NavGroup } from './navigation';

const PANEL = lazyPart(() => import('./nav-panel'));

/** Under 860 px the navigation waits behind a button and opens over the page. */
export function NavDialog({ groups }: { groups: NavGroup[] }) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panel = usePart(PANEL, isOpen);
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label="Apri il menu"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(true)}
        className="grid size-12 flex-none place-items-center rounded-control hover:bg-blue-strong desk:hidden print:hidden"
      >
        <Menu className="size-5" />
      </button>
      {panel && <panel.NavPanel groups={groups} button={button} isOpen={isOpen} onOpenChange={setIsOpen} />}
    </>
  );
}
