'use client';

import { Toast } from 'radix-ui';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

/** A short word on something done and reversible. Never for autosave, never for errors that need a decision. */
export interface ToastMessage {
  message: string;
  /** Takes the act back. The label is a verb: "Annulla". */
  undo?: { label?: string; run: () => void };
}

interface ShownToast extends ToastMessage {
  key: number;
}

const ToastContext = createContext<((message: ToastMessage) => void) | null>(null);

/** Gives `showToast`. Throws when called outside `AppShell`, where the provider is. */
export function useToast(): (message: ToastMessage) => void {
  const showToast = useContext(ToastContext);
  if (!showToast) throw new Error('useToast needs a ToastProvider above it');
  return showToast;
}

const ACTION_CLASSES =
  'min-h-12 rounded-control px-2 font-semibold underline decoration-1 underline-offset-3 hover:decoration-2 desk:min-h-8';

/** Holds the toasts of a page. One at a time: a new message takes the place of the old one. F8 moves the focus to it. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<ShownToast | null>(null);
  const showToast = useCallback((message: ToastMessage) => {
    setToast((previous) => ({ ...message, key: (previous?.key ?? 0) + 1 }));
  }, []);
  const duration = toast?.undo ? 12_000 : 6_000;

  return (
    <ToastContext value={showToast}>
      <Toast.Provider label="Avviso" duration={duration} swipeDirection="down">
        {children}
        {toast && (
          <>
            <Toast.Root
              key={toast.key}
              onOpenChange={(isOpen) => !isOpen && setToast(null)}
              data-on-blue
              className="flex items-center gap-2 rounded-panel bg-ink py-2 pr-2 pl-4 text-table text-white"
            >
              <Toast.Description className="flex-1">{toast.message}</Toast.Description>
              {toast.undo && (
                <Toast.Action
                  altText={toast.undo.label ?? 'Annulla'}
                  onClick={toast.undo.run}
                  className={ACTION_CLASSES}
                >
                  {toast.undo.label ?? 'Annulla'}
                </Toast.Action>
              )}
              <Toast.Close className={ACTION_CLASSES}>Chiudi</Toast.Close>
            </Toast.Root>
            {/* Only while there is a toast: rendered on the server it would carry a style attribute. */}
            <Toast.Viewport
              label="Avvisi ({hotkey})"
              className="fixed bottom-20 left-1/2 z-50 w-[min(36rem,calc(100vw-2rem))] -translate-x-1/2 outline-none desk:bottom-8 print:hidden"
            />
          </>
        )}
      </Toast.Provider>
    </ToastContext>
  );
}
