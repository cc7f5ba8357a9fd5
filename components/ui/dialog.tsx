'use client';

import { X } from 'lucide-react';
import { Dialog as RadixDialog } from 'radix-ui';
import { type ReactNode, useRef } from 'react';

/** Box of every modal: centred on a desktop, at the bottom edge of a phone. */
export const DIALOG_CLASSES =
  'fixed inset-x-0 bottom-0 z-50 flex max-h-[90vh] flex-col overscroll-contain rounded-t-panel border border-line-strong bg-surface outline-none ' +
  'desk:inset-x-auto desk:top-1/2 desk:bottom-auto desk:left-1/2 desk:w-full desk:max-w-dialog desk:-translate-x-1/2 desk:-translate-y-1/2 desk:rounded-panel';

/**
 * Veil behind a modal. It is itself a scroller one pixel too tall, that keeps the wheel and the finger to itself: the page
 * under it stays still without hiding its scroll bar, so nothing shifts and no script writes a style sheet.
 */
export function DialogVeil() {
  return (
    <div className="pointer-events-auto fixed inset-0 z-40 overflow-y-scroll overscroll-contain bg-ink/50 [scrollbar-width:none] print:hidden">
      <div className="h-[calc(100%+1px)]" />
    </div>
  );
}

interface DialogProps {
  title: ReactNode;
  /** One sentence on what this is for. */
  description?: ReactNode;
  /** The button that opens it; leave it out when the dialog is opened from outside. */
  trigger?: ReactNode;
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  /** Buttons, primary last. */
  footer?: ReactNode;
  children: ReactNode;
}

/** A task begins in its first field, not on the way out of it. */
function focusFirstField(event: Event) {
  const box = event.currentTarget instanceof HTMLElement ? event.currentTarget : null;
  const field = box?.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea');
  if (!field) return;
  event.preventDefault();
  field.focus();
}

/** Escape closes first the list that is open under a field, and what was written in the others stays. */
function keepForOpenList(event: KeyboardEvent) {
  const isListOpen = event.target instanceof Element && event.target.matches('[role="combobox"][aria-expanded="true"]');
  if (isListOpen) event.preventDefault();
}

/** A task that needs the whole attention. Escape and the cross close it, and the focus goes back where it was. */
export function Dialog({ title, description, trigger, isOpen, onOpenChange, footer, children }: DialogProps) {
  const opener = useRef<Element | null>(null);
  const goBack = (event: Event) => {
    if (trigger || !(opener.current instanceof HTMLElement)) return;
    event.preventDefault();
    opener.current.focus();
  };
  return (
    <RadixDialog.Root open={isOpen} onOpenChange={onOpenChange}>
      {trigger && <RadixDialog.Trigger asChild>{trigger}</RadixDialog.Trigger>}
      <RadixDialog.Portal>
        <DialogVeil />
        <RadixDialog.Content
          className={DIALOG_CLASSES}
          onOpenAutoFocus={(event) => {
            opener.current = document.activeElement;
            focusFirstField(event);
          }}
          onCloseAutoFocus={goBack}
          onEscapeKeyDown={keepForOpenList}
          {...(description ? {} : { 'aria-describedby': undefined })}
        >
          <header className="flex items-start gap-4 border-line border-b py-2 pr-2 pl-4">
            <div className="min-w-0 flex-1 py-2">
              <RadixDialog.Title className="font-bold text-h2">{title}</RadixDialog.Title>
              {description && (
                <RadixDialog.Description className="text-ink-2 text-meta">{description}</RadixDialog.Description>
              )}
            </div>
            <RadixDialog.Close
              aria-label="Chiudi"
              className="grid size-12 flex-none place-items-center rounded-control text-ink-2 hover:bg-blue-soft desk:size-10"
            >
              <X className="size-5" />
            </RadixDialog.Close>
          </header>
          <div className="min-h-0 overflow-y-auto overscroll-contain p-4">{children}</div>
          {footer && (
            <footer className="flex flex-wrap justify-end gap-2 border-line border-t px-4 py-3">{footer}</footer>
          )}
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}
