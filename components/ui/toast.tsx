'use client';

import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { lazyPart, usePart } from './lazy-part';
import type { ToastMessage } from './toast-message';

interface ShownToast extends ToastMessage {
  key: number;
}

const ToastContext = createContext<((message: ToastMessage) => void) | null>(null);
const BOX = lazyPart(() => import('./toast-box'));

/** Gives `showToast`. Throws when called outside `AppShell`, where the provider is. */
export function useToast(): (message: ToastMessage) => void {
  const showToast = useContext(ToastContext);
  if (!showToast) throw new Error('useToast needs a ToastProvider above it');
  return showToast;
}

/** Holds the toasts of a page. One at a time: a new message takes the place of the old one. F8 moves the focus to it. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<ShownToast | null>(null);
  const box = usePart(BOX, toast !== null);
  const showToast = useCallback((message: ToastMessage) => {
    setToast((previous) => ({ ...message, key: (previous?.key ?? 0) + 1 }));
  }, []);

  return (
    <ToastContext value={showToast}>
      {children}
      {toast && box && (
        <box.ToastBox key={toast.key} message={toast.message} undo={toast.undo} onClose={() => setToast(null)} />
      )}
    </ToastContext>
  );
}
