'use client';

import { type FormEvent, type ReactNode, useState } from 'react';
import { FieldError } from '@/components/forms/field';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { PatchValue } from '@/lib/domain/patch';
import { ConflictChoice } from './conflict-choice';
import { type GestureAnswer, type GestureFailure, NO_FAILURE, useGesture } from './use-gesture';

interface GestureDialogProps {
  /** The button that opens it. */
  trigger: ReactNode;
  title: ReactNode;
  description?: ReactNode;
  /** The verb: "Aggiungi il CDR". */
  submitLabel: string;
  /** What the toast says once it is done. */
  done: (answer: GestureAnswer) => string;
  /**
   * Asks for the gesture with what was written; `attuali` are the values a conflict has shown. Null: nothing was changed, and
   * the dialog closes.
   */
  send(form: FormData, attuali: Readonly<Record<string, PatchValue>>): Promise<GestureAnswer> | null;
  /** Takes it back. */
  undo?(operazioneId: string): Promise<GestureAnswer>;
  onDone?(form: FormData): void;
  /** How a field is called in a conflict, with its article: «la denominazione». */
  nomiCampi?: Readonly<Record<string, string>>;
  /** The fields; the errors of the last try by name. */
  children(campi: GestureFailure['campi']): ReactNode;
}

/** A gesture that needs a few fields. What was written stays until it is done or given up. */
export function GestureDialog({ trigger, title, description, ...form }: GestureDialogProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Dialog isOpen={isOpen} onOpenChange={setIsOpen} title={title} description={description} trigger={trigger}>
      <GestureForm {...form} onClose={() => setIsOpen(false)} />
    </Dialog>
  );
}

type GestureFormProps = Omit<GestureDialogProps, 'trigger' | 'title' | 'description'> & { onClose(): void };

function GestureForm(props: GestureFormProps) {
  const { submitLabel, done, send, undo, onDone, nomiCampi = {}, children, onClose } = props;
  const { run, isRunning } = useGesture(undo);
  const [failure, setFailure] = useState(NO_FAILURE);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { elements } = event.currentTarget;
    const form = new FormData(event.currentTarget);
    const attuali = Object.fromEntries(failure.conflitti.map(({ campo, attuale }) => [campo, attuale]));
    const asked = send(form, attuali);
    if (!asked) return onClose();
    const refused = await run(() => asked, done);
    if (refused) {
      // What is said of no field in sight is said at the bottom.
      const [, elsewhere] = Object.entries(refused.campi).find(([campo]) => !elements.namedItem(campo)) ?? [];
      return setFailure({ ...refused, messaggio: refused.messaggio ?? elsewhere ?? null });
    }
    onClose();
    onDone?.(form);
  };
  const hasConflict = failure.conflitti.length > 0;
  return (
    <form onSubmit={submit} className="grid gap-4" noValidate>
      {children(failure.campi)}
      {hasConflict && <ConflictChoice conflitti={failure.conflitti} nomiCampi={nomiCampi} />}
      {failure.messaggio && !hasConflict && <FieldError id="gesto-errore">{failure.messaggio}</FieldError>}
      <div className="flex flex-wrap justify-end gap-2">
        {hasConflict && <Button onClick={onClose}>Tieni quello che c’è ora</Button>}
        <Button type="submit" variant="primary" isLoading={isRunning}>
          {hasConflict ? 'Salva la tua versione' : submitLabel}
        </Button>
      </div>
    </form>
  );
}
