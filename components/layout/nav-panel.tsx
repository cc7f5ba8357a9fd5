'use client';

import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import type { RefObject } from 'react';
import { DialogVeil } from '@/components/ui/dialog';
import { NavLinks } from './nav-links';
import type { NavGroup } from './navigation';

interface NavPanelProps {
  groups: NavGroup[];
  /** Opens it, and has the focus back. */
  button: RefObject<HTMLButtonElement | null>;
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
}

/** The navigation over the page. */
export function NavPanel({ groups, button, isOpen, onOpenChange }: NavPanelProps) {
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <DialogVeil />
        <Dialog.Content
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            button.current?.focus();
          }}
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
          <NavLinks groups={groups} onNavigate={() => onOpenChange(false)} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
