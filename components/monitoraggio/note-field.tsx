'use client';

import { useEffect, useRef, useState } from 'react';
import { TextArea } from '@/components/forms/text-area';
import { FieldNotes } from '@/components/progetto/field-notes';
import { TextButton } from '@/components/ui/text-button';
import { NOMI_CAMPI } from '@/lib/features/monitoraggio/schema';
import type { FieldRef } from '@/lib/features/progetto/queue/queue-types';
import { controlId } from './entries';
import { TEXT_ENTRY } from './entry-parsers';
import { useEntry } from './use-entry';

interface NoteFieldProps {
  campo: FieldRef;
  letto: string | null;
  /** What the note is about, for its label. */
  nome: string;
}

/** A note on a value, or why there is none: one button until somebody wants it. */
export function NoteField({ campo, letto, nome }: NoteFieldProps) {
  const { errore, write, control } = useEntry(campo, letto, TEXT_ENTRY);
  const [isOpen, setIsOpen] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);

  // The field appears because somebody asked to write in it.
  useEffect(() => {
    if (isOpen) box.current?.focus();
  }, [isOpen]);

  if (!isOpen && control.value === '') {
    return (
      <TextButton className="mt-2" onClick={() => setIsOpen(true)}>
        Aggiungi una nota<span className="sr-only"> su {nome}</span>
      </TextButton>
    );
  }
  return (
    <div className="mt-3">
      <TextArea
        rows={2}
        id={controlId(campo)}
        label="Nota"
        hint="Come è stato misurato, o perché il valore manca."
        aria-label={`Nota su ${nome}`}
        ref={box}
        error={errore}
        onChange={(event) => write(event.currentTarget.value)}
        {...control}
      />
      <FieldNotes campi={[campo]} nomi={NOMI_CAMPI} />
    </div>
  );
}
