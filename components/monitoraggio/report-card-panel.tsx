import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Panel } from '@/components/ui/panel';
import { cardId } from './report-index';

interface ReportCardPanelProps {
  scheda: { id: string; codice: string; titolo: string };
  href: Route;
  children: ReactNode;
}

/** The parts of a report that are of one card. */
export function ReportCardPanel({ scheda, href, children }: ReportCardPanelProps) {
  return (
    <Panel
      id={cardId(scheda.id)}
      className="scroll-mt-4"
      title={
        <>
          <span className="mr-2 font-normal text-ink-3 text-table">{scheda.codice}</span>
          {scheda.titolo}
        </>
      }
      actions={
        <Link href={href} className="font-semibold text-blue-strong text-meta underline underline-offset-3">
          Apri la scheda<span className="sr-only"> {scheda.codice}</span>
        </Link>
      }
      isPadded={false}
    >
      {children}
    </Panel>
  );
}
