'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import type { ButtonVariant } from '@/components/ui/button-classes';
import { Dialog } from '@/components/ui/dialog';
import { OctagonMinus } from '@/components/ui/state-icons';

interface LifeDialogProps {
  title: string;
  description: string;
  /** The verb of the act. */
  action: string;
  variant?: Extract<ButtonVariant, 'primary' | 'danger'>;
  isRunning: boolean;
  problem: string | undefined;
  onAct(): void;
  onClose(): void;
  children?: ReactNode;
}

/** One act on a whole card: what it does, what it needs, why it was refused. Enter in a field does it. */
export function LifeDialog(props: LifeDialogProps) {
  const { title, description, action, variant = 'primary', isRunning, problem, onAct, onClose, children } = props;
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={title}
      description={children ? description : undefined}
      footer={
        <>
          <Button onClick={onClose}>Annulla</Button>
          <Button variant={variant} isLoading={isRunning} onClick={onAct}>
            {action}
          </Button>
        </>
      }
    >
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isRunning) onAct();
        }}
      >
        {children ?? <p>{description}</p>}
        {problem && (
          <p role="alert" className="flex items-start gap-1.5 font-semibold text-bad text-meta">
            <OctagonMinus className="mt-0.5" />
            {problem}
          </p>
        )}
        {/* Enter in a field presses it; the button one sees is in the foot of the dialog. */}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
    </Dialog>
  );
}
