import type { ReactNode } from 'react';
import { Panel } from '@/components/ui/panel';
import { MarginNotes } from './margin-notes';

/** A finding with its repair, beside a row of the section. */
export interface MarginNote {
  chiave: string;
  rigaId: string;
  content: ReactNode;
}

interface CardSectionProps {
  id: string;
  title: string;
  meta?: ReactNode;
  badges?: ReactNode;
  actions?: ReactNode;
  isPadded?: boolean;
  className?: string;
  notes?: readonly MarginNote[];
  children: ReactNode;
}

/** A section of the card: the panel as it prints and, beside it on a wide screen, below it on a narrow one, its findings. */
export function CardSection({ notes = [], children, ...panel }: CardSectionProps) {
  return (
    <div className="grid gap-2 broad:grid-cols-[minmax(0,1fr)_17rem] broad:gap-6 print:block print:break-inside-auto">
      <Panel {...panel}>{children}</Panel>
      {notes.length > 0 && (
        <MarginNotes label={`Segnalazioni: ${panel.title}`} rows={notes.map((note) => note.rigaId)}>
          {notes.map((note) => (
            <li key={note.chiave}>{note.content}</li>
          ))}
        </MarginNotes>
      )}
    </div>
  );
}
