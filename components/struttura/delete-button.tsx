'use client';

import { Trash2 } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { type GestureAnswer, useGesture } from './use-gesture';

interface DeleteButtonProps {
  label: string;
  /** What it deletes, for screen readers: the label alone repeats in a list. */
  nome?: string;
  title: string;
  description: string;
  /** What the toast says. */
  done: string;
  ask(): Promise<GestureAnswer>;
  undo(operazioneId: string): Promise<GestureAnswer>;
  onDone?(): void;
}

/** Deletes after a question; the toast takes it back. What hangs on the thing is said in the question's own dialog. */
export function DeleteButton({ label, nome, title, description, done, ask, undo, onDone }: DeleteButtonProps) {
  const { run } = useGesture(undo);
  return (
    <ConfirmDialog
      trigger={
        <Button size="s" icon={<Trash2 />}>
          {label}
          {nome && <span className="sr-only"> {nome}</span>}
        </Button>
      }
      title={title}
      description={description}
      confirmLabel={label}
      onConfirm={async () => {
        const failure = await run(ask, () => done);
        if (!failure) onDone?.();
        return failure ? (failure.messaggio ?? Object.values(failure.campi)[0]) : undefined;
      }}
    />
  );
}
