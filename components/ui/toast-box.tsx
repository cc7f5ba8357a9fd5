'use client';

import { Toast } from 'radix-ui';
import type { ToastMessage } from './toast-message';

const ACTION_CLASSES =
  'min-h-12 rounded-control px-2 font-semibold underline decoration-1 underline-offset-3 hover:decoration-2 desk:min-h-8';

interface ToastBoxProps extends ToastMessage {
  onClose(): void;
}

/** One message over the page, until its time is up or somebody closes it. */
export function ToastBox({ message, undo, onClose }: ToastBoxProps) {
  return (
    <Toast.Provider label="Avviso" duration={undo ? 12_000 : 6_000} swipeDirection="down">
      <Toast.Root
        onOpenChange={(isOpen) => !isOpen && onClose()}
        data-on-blue
        className="flex items-center gap-2 rounded-panel bg-ink py-2 pr-2 pl-4 text-table text-white"
      >
        <Toast.Description className="flex-1">{message}</Toast.Description>
        {undo && (
          <Toast.Action altText={undo.label ?? 'Annulla'} onClick={undo.run} className={ACTION_CLASSES}>
            {undo.label ?? 'Annulla'}
          </Toast.Action>
        )}
        <Toast.Close className={ACTION_CLASSES}>Chiudi</Toast.Close>
      </Toast.Root>
      <Toast.Viewport
        label="Avvisi ({hotkey})"
        className="fixed bottom-20 left-1/2 z-50 w-[min(36rem,calc(100vw-2rem))] -translate-x-1/2 outline-none desk:bottom-8 print:hidden"
      />
    </Toast.Provider>
  );
}
