import { ArrowLeft } from 'lucide-react';
import type { Route } from 'next';
import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { TextLink } from '@/components/ui/text-button';

interface DueColonneProps {
  elenco: ReactNode;
  /** What is open; null when nothing is. */
  dettaglio: ReactNode | null;
  /** What to choose: «Scegli un CDR per vederne gli incarichi.» */
  invito: string;
  /** The list without anything open, and its name: "Tutti i CDR". */
  back: { href: Route; label: string };
}

/** A list and what is open in it: side by side where there is room, else what is open with the way back. */
export function DueColonne({ elenco, dettaglio, invito, back }: DueColonneProps) {
  return (
    <div className="grid gap-6 broad:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
      <div className={classNames('min-w-0', dettaglio !== null && 'hidden broad:block')}>{elenco}</div>
      {dettaglio === null && (
        <p className="hidden self-start rounded-panel border border-line border-dashed px-6 py-8 text-center text-ink-3 broad:block print:hidden">
          {invito} Con la tastiera: le frecce si muovono nell’albero, lettere e cifre saltano alla voce, Invio la apre.
        </p>
      )}
      {dettaglio !== null && (
        <div className="min-w-0">
          <TextLink href={back.href} className="mb-3 min-h-11 broad:hidden">
            <ArrowLeft /> {back.label}
          </TextLink>
          {dettaglio}
        </div>
      )}
    </div>
  );
}
