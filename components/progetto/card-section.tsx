import type { ReactNode } from 'react';
import { Panel } from '@/components/ui/panel';
import { type MarginNote, MarginNotes } from './margin-notes';

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
      {notes.length > 0 && <MarginNotes label={`Segnalazioni: ${panel.title}`} notes={notes} />}
    </div>
  );
}
