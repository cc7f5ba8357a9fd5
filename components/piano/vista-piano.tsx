import { SearchX } from 'lucide-react';
import { addresses, type Luogo } from '@/components/layout/addresses';
import { EmptyState } from '@/components/ui/empty-state';
import { PageLinks } from '@/components/ui/page-links';
import { Panel } from '@/components/ui/panel';
import { groupBy } from '@/lib/domain/group-by';
import type { FiltriPiano } from '@/lib/features/piano/schema';
import type { PaginaPiano } from '@/lib/features/piano/types';
import { Albero } from './albero';
import { TabellaCdr } from './tabella-cdr';
import { viewQuery } from './view-query';

interface VistaPianoProps {
  luogo: Luogo;
  pagina: PaginaPiano;
  filtri: FiltriPiano;
}

/** Tables on one page: a table is as long as its CDR. */
const CDR_PER_PAGINA = 5;

/** What the filters leave of the plan: the tree, or a table for each CDR. */
export function VistaPiano({ luogo, pagina, filtri }: VistaPianoProps) {
  const { schede, piano, albero, trovati } = pagina;
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
  if (filtri.vista === 'tabella') return <Tabelle luogo={luogo} pagina={pagina} filtri={filtri} />;
  const { etichettaOperativo } = piano;
  const hrefOf = (view: { ramo?: string; pagina?: number }) => addresses.piano(luogo, viewQuery(filtri, view));
  return <Albero {...{ luogo, albero, trovati, etichettaOperativo, hrefOf }} />;
}

function Tabelle({ luogo, pagina: { schede, piano, cdr }, filtri }: VistaPianoProps) {
  const owned = groupBy(schede, (scheda) => scheda.cdr);
  const whole = cdr.filter(
    ({ codice, numeroSchede }) => numeroSchede > 0 && owned.get(codice)?.length === numeroSchede,
  );
  const pagine = Math.ceil(whole.length / CDR_PER_PAGINA);
  const pagina = Math.min(filtri.pagina, Math.max(1, pagine));
  return (
    <div className="flex flex-col gap-6">
      {whole.slice((pagina - 1) * CDR_PER_PAGINA, pagina * CDR_PER_PAGINA).map((nodo) => (
        <TabellaCdr
          key={nodo.codice}
          cdr={nodo}
          schede={owned.get(nodo.codice) ?? []}
          luogo={luogo}
          totali={filtri.totali}
          etichettaOperativo={piano.etichettaOperativo}
        />
      ))}
      <PageLinks
        label="Pagine delle tabelle"
        pagina={pagina}
        pagine={pagine}
        hrefOf={(altra) => addresses.piano(luogo, viewQuery(filtri, { pagina: altra }))}
      />
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
