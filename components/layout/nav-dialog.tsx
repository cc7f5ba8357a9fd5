'use client';

import { Menu, X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useState } from 'react';
import { DialogVeil } from '@/components/ui/dialog';
import { NavLinks } from './nav-links';
import type { NavGroup } from './navigation';

/** Under 860 px the navigation waits behind a button and opens over the page. */
export function NavDialog({ groups }: { groups: NavGroup[] }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Dialog.Root open={isOpen} onOpenChange={setIsOpen}>
      <Dialog.Trigger
        aria-label="Apri il menu"
        className="grid size-12 flex-none place-items-center rounded-control hover:bg-blue-strong desk:hidden print:hidden"
      >
        <Menu className="size-5" />
      </Dialog.Trigger>
      <Dialog.Portal>
        <DialogVeil />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-y-0 left-0 z-50 w-[min(20rem,85vw)] overflow-y-auto overscroll-contain bg-surface outline-none"
        >
          <div data-on-blue className="flex h-14 items-center justify-between bg-blue pl-5 text-white">
            <Dialog.Title className="font-semibold text-h3">Menu</Dialog.Title>
            <Dialog.Close
              aria-label="Chiudi il menu"
              className="grid size-12 place-items-center rounded-control hover:bg-blue-strong"
            >
              <X className="size-5" />
            </Dialog.Close>
          </div>
          <NavLinks groups={groups} onNavigate={() => setIsOpen(false)} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
