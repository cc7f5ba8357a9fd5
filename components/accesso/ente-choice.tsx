import { ChevronRight } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { type RuoloAssunto, ruoloInParole } from '@/lib/domain/permissions/ruoli';

interface EnteChoiceProps {
  enti: readonly {
    codice: string;
    denominazione: string;
    etichettaNucleo: string;
    ruoli: readonly RuoloAssunto[];
  }[];
}

/** The enti a person works for, each with the roles held there, one click from its latest plan. */
export function EnteChoice({ enti }: EnteChoiceProps) {
  if (enti.length === 0) {
    return (
      <EmptyState>
        Nessun ente ti dà accesso in questo momento. Se ti hanno invitato, apri il link del messaggio; altrimenti chiedi
        a chi amministra l’ente.
      </EmptyState>
    );
  }
  return (
    <ul className="-m-2 grid gap-1">
      {enti.map(({ codice, denominazione, etichettaNucleo, ruoli }) => (
        <li key={codice}>
          <Link
            href={`/${codice}` as Route}
            className="flex min-h-12 items-center gap-3 rounded-control px-2 py-2 text-ink no-underline hover:bg-blue-soft hover:text-blue-deep"
          >
            <span className="min-w-0 flex-1">
              <span className="block font-semibold">{denominazione}</span>
              <span className="block text-ink-2 text-meta">
                {ruoli.map((ruolo) => ruoloInParole(ruolo, etichettaNucleo)).join(' · ')}
              </span>
            </span>
            <ChevronRight className="text-ink-3" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
