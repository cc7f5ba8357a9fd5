import { addresses, type Luogo } from '@/components/layout/addresses';
import { Cerca } from '@/components/struttura/cerca';
import { NavigableTree } from '@/components/struttura/navigable-tree';
import { Count } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import type { NodoStrategico, PaginaAlbero } from '@/lib/features/albero/types';
import { nomeLivello, nomeNodo } from './words';

interface ElencoNodiProps {
  luogo: Luogo;
  pagina: PaginaAlbero;
  /** What is looked for. */
  q: string;
}

/** More rows than this and the tree starts closed. */
const OPEN_UP_TO = 60;

/** The strategic tree, to search and to walk, with how many cards hang on every branch. */
export function ElencoNodi({ luogo, pagina, q }: ElencoNodiProps) {
  const { nodi, mostrati, scelto, piano } = pagina;
  const items = mostrati.map((nodo) => {
    const query = new URLSearchParams({ ...(q ? { q } : {}), nodo: nodo.id });
    return {
      id: nodo.id,
      padreId: nodo.padreId,
      testo: nomeNodo(nodo),
      href: addresses.parteStruttura(luogo, 'albero', `?${query}`),
      content: <Riga nodo={nodo} etichettaOperativo={piano.etichettaOperativo} />,
    };
  });
  return (
    <div className="flex flex-col gap-4">
      <Cerca
        action={addresses.parteStruttura(luogo, 'albero')}
        label="Cerca nell’albero"
        hint="Codice o titolo."
        q={q}
      />
      <Panel title="Albero strategico" meta={`${nodi.length} voci`} isPadded={false}>
        {items.length === 0 ? (
          <EmptyState>
            {q ? 'Nessuna voce con queste parole.' : 'Il piano non ha ancora un albero strategico.'}
          </EmptyState>
        ) : (
          <div className="p-2">
            <NavigableTree
              label="Albero strategico"
              items={items}
              selectedId={scelto?.id ?? null}
              isClosed={!q && nodi.length > OPEN_UP_TO}
            />
          </div>
        )}
      </Panel>
    </div>
  );
}

function Riga({ nodo, etichettaOperativo }: { nodo: NodoStrategico; etichettaOperativo: string }) {
  return (
    <span className="flex min-w-0 flex-1 items-baseline gap-2">
      {nodo.codice && <span className="font-semibold text-ink-2 text-table">{nodo.codice}</span>}
      <span className="min-w-0 flex-1">
        {nodo.titolo}
        <span className="sr-only">, {nomeLivello(nodo.livello, etichettaOperativo)}</span>
      </span>
      <Count value={nodo.numeroSchede} label={nodo.numeroSchede === 1 ? 'scheda' : 'schede'} />
    </span>
  );
}
