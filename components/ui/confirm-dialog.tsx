'use client';

import { AlertDialog } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { Button } from './button';
import type { ButtonVariant } from './button-classes';
import { DIALOG_CLASSES, DialogVeil } from './dialog';
import { OctagonMinus } from './state-icons';

interface ConfirmDialogProps {
  /** The button that opens it. */
  trigger: ReactNode;
  /** A question that names the thing: "Eliminare la fase «Collaudo»?". */
  title: ReactNode;
  /** What will happen, and what will be kept. */
  description: ReactNode;
  /** The verb: "Elimina la fase". */
  confirmLabel: string;
  cancelLabel?: string;
  variant?: Extract<ButtonVariant, 'primary' | 'danger'>;
  /** Fields the act needs, such as a reason. */
  children?: ReactNode;
  /** Does the act. A returned sentence is what went wrong: the dialog stays open and shows it. */
  onConfirm: () => Promise<string | undefined> | string | undefined;
}

/** Asks before what cannot be undone. The focus starts on the way out. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { trigger, title, description, confirmLabel, cancelLabel = 'Annulla', variant = 'danger', children } = props;
  const [isOpen, setIsOpen] = useState(false);
  const [isLoading, setIsLoading] = useState(false);
  const [problem, setProblem] = useState<string | undefined>();

  const confirm = async () => {
    setIsLoading(true);
    setProblem(undefined);
    try {
      const failure = await props.onConfirm();
      setProblem(failure);
      if (failure === undefined) setIsOpen(false);
    } finally {
      setIsLoading(false);
    }
  };

  return (
    <AlertDialog.Root open={isOpen} onOpenChange={setIsOpen}>
      <AlertDialog.Trigger asChild>{trigger}</AlertDialog.Trigger>
      <AlertDialog.Portal>
        <DialogVeil />
        <AlertDialog.Content className={DIALOG_CLASSES}>
          <div className="grid gap-3 overflow-y-auto p-4">
            <AlertDialog.Title className="font-bold text-h2">{title}</AlertDialog.Title>
            <AlertDialog.Description asChild>
              <div className="text-ink-2">{description}</div>
            </AlertDialog.Description>
            {children}
            {problem && (
              <p role="alert" className="flex items-start gap-1.5 font-semibold text-bad text-meta">
                <OctagonMinus className="mt-0.5" />
                {problem}
              </p>
            )}
          </div>
          <footer className="flex flex-wrap justify-end gap-2 border-line border-t px-4 py-3">
            <AlertDialog.Cancel asChild>
              <Button>{cancelLabel}</Button>
            </AlertDialog.Cancel>
            <Button variant={variant} isLoading={isLoading} onClick={confirm}>
              {confirmLabel}
            </Button>
          </footer>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
