import { addresses, type Luogo } from '@/components/layout/addresses';
import { NavigableTree } from '@/components/struttura/navigable-tree';
import { Badge } from '@/components/ui/badge';
import { TriangleUp } from '@/components/ui/state-icons';
import type { CalendarDate } from '@/lib/domain/calendar';
import { italianCount } from '@/lib/domain/italian-notation';
import type { NodoCdr } from '@/lib/features/cdr/types';
import { listInCarica, TIPO_CDR, TIPO_INCARICO } from './words';

interface AlberoCdrProps {
  luogo: Luogo;
  nodi: readonly NodoCdr[];
  scelto: NodoCdr | null;
  q: string;
  giorno: CalendarDate;
}

/** The tree of CDR with who heads each. */
export function AlberoCdr({ luogo, nodi, scelto, q, giorno }: AlberoCdrProps) {
  const items = nodi.map((nodo) => {
    const query = new URLSearchParams({ ...(q ? { q } : {}), cdr: nodo.codice });
    return {
      id: nodo.id,
      padreId: nodo.padreId,
      testo: `${nodo.codice} ${nodo.denominazione}`,
      href: addresses.struttura(luogo, `?${query}`),
      content: <Riga nodo={nodo} giorno={giorno} />,
    };
  });
  return <NavigableTree label="Centri di responsabilità" items={items} selectedId={scelto?.id ?? null} />;
}

function Riga({ nodo, giorno }: { nodo: NodoCdr; giorno: CalendarDate }) {
  const { codice, denominazione, tipo, numeroSchede } = nodo;
  return (
    <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2">
      <span className="font-semibold text-ink-2 text-table">{codice}</span>
      <span className="min-w-40 flex-1">
        {denominazione}
        <span className="block font-normal text-ink-3 text-meta">
          {TIPO_CDR[tipo]}, {italianCount(numeroSchede, 'scheda', 'schede')} · <InCarica nodo={nodo} giorno={giorno} />
        </span>
      </span>
    </span>
  );
}

function InCarica({ nodo, giorno }: { nodo: NodoCdr; giorno: CalendarDate }) {
  const inCarica = listInCarica(nodo.incarichi, giorno);
  if (inCarica.length === 0) {
    return (
      <Badge tone="warn" icon={<TriangleUp />}>
        Vacante
      </Badge>
    );
  }
  return inCarica
    .map(({ nominativo, tipo }) =>
      tipo === 'TITOLARE' ? nominativo : `${nominativo} (${TIPO_INCARICO[tipo].toLowerCase()})`,
    )
    .join(', ');
}
