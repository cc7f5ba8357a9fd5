import { addresses, type Luogo } from '@/components/layout/addresses';
import { Cerca } from '@/components/struttura/cerca';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import type { CalendarDate } from '@/lib/domain/calendar';
import type { PaginaStruttura } from '@/lib/features/cdr/types';
import { AlberoCdr } from './albero-cdr';

interface ElencoCdrProps {
  luogo: Luogo;
  pagina: PaginaStruttura;
  /** What is looked for. */
  q: string;
  giorno: CalendarDate;
}

/** The CDR of the plan, to search and to walk. */
export function ElencoCdr({ luogo, pagina, q, giorno }: ElencoCdrProps) {
  const { nodi, mostrati, scelto } = pagina;
  return (
    <div className="flex flex-col gap-4">
      <Cerca action={addresses.struttura(luogo)} label="Cerca un CDR" hint="Codice, nome o chi lo dirige." q={q} />
      <Panel title="Centri di responsabilità" meta={`${nodi.length}`} isPadded={false}>
        {mostrati.length === 0 ? (
          <EmptyState>{q ? 'Nessun CDR con queste parole.' : 'Il piano non ha ancora CDR.'}</EmptyState>
        ) : (
          <div className="p-2">
            <AlberoCdr luogo={luogo} nodi={mostrati} scelto={scelto} q={q} giorno={giorno} />
          </div>
        )}
      </Panel>
    </div>
  );
}
