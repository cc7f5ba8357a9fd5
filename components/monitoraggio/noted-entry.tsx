'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { TextArea } from '@/components/forms/text-area';
import { FieldNotes } from '@/components/progetto/field-notes';
import { TextButton } from '@/components/ui/text-button';
import { NOMI_CAMPI } from '@/lib/features/monitoraggio/schema';
import type { FieldRef } from '@/lib/features/progetto/queue/queue-types';
import { controlId } from './entries';
import { TEXT_ENTRY } from './entry-parsers';
import { EntryRow } from './entry-row';
import { useEntry } from './use-entry';

interface NotedEntryProps {
  id: string;
  /** What is asked. */
  children: ReactNode;
  field: ReactNode;
  /** What the answer is worth, under it. */
  status: ReactNode;
  /** Where the note is kept, and as it was read. */
  nota: { campo: FieldRef; letto: string | null };
  /** What the note is about. */
  nome: string;
}

/** A line of a report to fill in: the question, the field with its state, and a note for who wants to write one. */
export function NotedEntry({ id, children, field, status, nota, nome }: NotedEntryProps) {
  const { errore, write, control } = useEntry(nota.campo, nota.letto, TEXT_ENTRY);
  const [isOpen, setIsOpen] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const isShown = isOpen || control.value !== '';

  // The field appears because somebody asked to write in it.
  useEffect(() => {
    if (isOpen) box.current?.focus();
  }, [isOpen]);

  return (
    <EntryRow
      id={id}
      control={
        <>
          {field}
          <div className="mt-1 flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
            <div className="min-w-0">{status}</div>
            {!isShown && (
              <TextButton className="ml-auto font-normal" onClick={() => setIsOpen(true)}>
                Aggiungi nota<span className="sr-only"> su {nome}</span>
              </TextButton>
            )}
          </div>
        </>
      }
      below={
        isShown && (
          <div className="mt-3">
            <TextArea
              {...control}
              ref={box}
              rows={2}
              id={controlId(nota.campo)}
              label={
                <>
                  Nota<span className="sr-only"> su {nome}</span>
                </>
              }
              hint="Come è stato misurato, o perché il valore manca."
              error={errore}
              onChange={(event) => write(event.currentTarget.value)}
            />
            <FieldNotes campi={[nota.campo]} nomi={NOMI_CAMPI} />
          </div>
        )
      }
    >
      {children}
    </EntryRow>
  );
}
