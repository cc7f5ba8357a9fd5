import { SearchX } from 'lucide-react';
import type { Luogo } from '@/components/layout/addresses';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import type { FiltriPiano } from '@/lib/features/piano/schema';
import type { PaginaPiano } from '@/lib/features/piano/types';
import { Albero } from './albero';
import { TabellaCdr } from './tabella-cdr';

interface VistaPianoProps {
  luogo: Luogo;
  pagina: PaginaPiano;
  filtri: FiltriPiano;
}

/** What the filters leave of the plan: the tree, or a table for each CDR. */
export function VistaPiano({ luogo, pagina, filtri }: VistaPianoProps) {
  const { schede, piano, cdr, trovati } = pagina;
  if (schede.length === 0) {
    return (
      <Panel>
        <EmptyState icon={<SearchX />}>
          {pagina.totaleSchede === 0
            ? 'Non ci sono ancora schede che puoi leggere: compaiono quando vengono proposte o approvate.'
            : 'Nessuna scheda corrisponde alla ricerca. Prova una parola sola, una parte del codice, o togli un filtro.'}
        </EmptyState>
      </Panel>
    );
  }
  if (filtri.vista === 'albero') {
    return <Albero luogo={luogo} schede={schede} trovati={trovati} etichettaOperativo={piano.etichettaOperativo} />;
  }
  const tables = cdr
    .map((nodo) => ({ cdr: nodo, schede: schede.filter((scheda) => scheda.cdr === nodo.codice) }))
    .filter((table) => table.schede.length > 0 && table.schede.length === table.cdr.numeroSchede);
  return (
    <div className="flex flex-col gap-6">
      {tables.map((table) => (
        <TabellaCdr
          key={table.cdr.codice}
          {...table}
          luogo={luogo}
          totali={filtri.totali}
          etichettaOperativo={piano.etichettaOperativo}
        />
      ))}
      <NotaTabella />
    </div>
  );
}

/** How the table counts, in words. */
export function NotaTabella() {
  return (
    <p className="text-ink-3 text-meta">
      Il budget somma le spese della scheda, mai le entrate. La percentuale è sul totale del CDR, a ogni livello,
      arrotondata a due decimali: la somma può non dare 100,00. «–» significa nessuna voce di spesa, «0,00» una voce a
      zero.
    </p>
  );
}
