import Link from 'next/link';
import { addresses, type Luogo } from '@/components/layout/addresses';
import { Panel } from '@/components/ui/panel';
import type { PaginaAlbero } from '@/lib/features/albero/types';
import { GestiNodo } from './gesti-nodo';
import { nomeLivello, nomeNodo } from './words';

interface DettaglioNodoProps {
  luogo: Luogo;
  pagina: PaginaAlbero;
  nodo: NonNullable<PaginaAlbero['scelto']>;
}

/** The node that is open: where it stands, what can be done to it, the cards that hang on it. */
export function DettaglioNodo({ luogo, pagina, nodo }: DettaglioNodoProps) {
  const { piano, nodi, canModificare } = pagina;
  const qui = { ente: luogo.ente, anno: piano.anno };
  const padre = nodi.find(({ id }) => id === nodo.padreId);
  const { numeroSchede, schede } = nodo;
  return (
    <div className="flex flex-col gap-6">
      <Panel title={nomeNodo(nodo)} meta={nomeLivello(nodo.livello, piano.etichettaOperativo)}>
        <p className="mb-4 text-ink-2">{padre ? `Sotto ${nomeNodo(padre)}.` : 'Al primo livello.'}</p>
        {canModificare && <GestiNodo qui={qui} etichettaOperativo={piano.etichettaOperativo} nodo={nodo} nodi={nodi} />}
      </Panel>
      <Panel title="Schede collegate" level={3} meta={`${numeroSchede}`}>
        {numeroSchede === 0 && <p className="text-ink-2">Nessuna scheda è collegata qui.</p>}
        <ul className="grid gap-2">
          {schede.map(({ codice, titolo, cdr }) => (
            <li key={codice}>
              <Link href={addresses.scheda(luogo, codice)}>
                {codice} {titolo}
              </Link>
              {cdr && <span className="text-ink-3 text-meta"> CDR {cdr}</span>}
            </li>
          ))}
        </ul>
        {numeroSchede > 0 && (
          <p className="mt-3">
            <Link href={addresses.piano(luogo, `?nodo=${nodo.id}`)}>Apri questo ramo nel piano</Link>
            <span className="block text-ink-3 text-meta">
              Il piano mostra ogni scheda una volta, sotto il suo collegamento principale.
            </span>
          </p>
        )}
      </Panel>
    </div>
  );
}
