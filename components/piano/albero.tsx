import Link from 'next/link';
import { addresses, type Luogo } from '@/components/layout/addresses';
import { Tag } from '@/components/ui/badge';
import { Disclosure } from '@/components/ui/disclosure';
import { Panel } from '@/components/ui/panel';
import type { GruppoAzione, GruppoIndirizzo } from '@/lib/domain/cdr-table';
import type { SchedaInBreve, Trovato } from '@/lib/features/piano/types';
import { formatImporto } from '@/lib/format/number';
import { tabellaOf } from './tabella-rows';
import { countSchede, LUOGO_TROVATO, STATO_SCHEDA } from './words';

interface AlberoProps {
  luogo: Luogo;
  schede: SchedaInBreve[];
  trovati: Trovato[];
  etichettaOperativo: string;
}

/** More cards than this and the tree starts closed: a reader looks for a branch, not for the end of a page. */
const OPEN_UP_TO = 60;

/** The strategic tree with its cards, in the order of the document; groups open in place. */
export function Albero({ luogo, schede, trovati, etichettaOperativo }: AlberoProps) {
  const isOpen = schede.length <= OPEN_UP_TO || trovati.length > 0;
  const schedaOf = new Map(schede.map((scheda) => [scheda.codice, scheda]));
  const row = (codice: string) => {
    const scheda = schedaOf.get(codice);
    return (
      scheda && (
        <SchedaRow
          key={codice}
          luogo={luogo}
          scheda={scheda}
          trovati={trovati.filter((t) => t.progettoId === scheda.id)}
        />
      )
    );
  };
  return (
    <div className="flex flex-col gap-4">
      {tabellaOf(schede).indirizzi.map((indirizzo) => (
        <Panel
          key={indirizzo.nodo?.chiave ?? 'nessuno'}
          title={nameOf(indirizzo, 'Senza collegamento strategico')}
          meta={`${indirizzo.nodo ? 'Indirizzo, ' : ''}${countSchede(indirizzo.numeroSchede)}`}
          isPadded={false}
        >
          {indirizzo.obiettivi.flatMap((obiettivo) =>
            obiettivo.azioni.map((azione) => (
              <Ramo key={azione.nodo?.chiave ?? 'nessuna'} {...{ obiettivo, azione, etichettaOperativo, isOpen }}>
                {azione.schede.map((scheda) => row(scheda.codice))}
              </Ramo>
            )),
          )}
        </Panel>
      ))}
    </div>
  );
}

type GruppoObiettivo = GruppoIndirizzo['obiettivi'][number];

interface RamoProps {
  obiettivo: GruppoObiettivo;
  azione: GruppoAzione;
  etichettaOperativo: string;
  isOpen: boolean;
  children: React.ReactNode;
}

/** One branch: obiettivo strategico and third level on one line, since most objectives have one or two. */
function Ramo({ obiettivo, azione, etichettaOperativo, isOpen, children }: RamoProps) {
  const summary = (
    <>
      <span className="font-normal text-ink-3 text-meta">{nameOf(obiettivo, 'Nessun obiettivo strategico')} › </span>
      <span className="sr-only">{etichettaOperativo} </span>
      {nameOf(azione, 'Altre schede')}
    </>
  );
  return (
    <div className="border-line border-b last:border-b-0">
      <Disclosure summary={summary} meta={countSchede(azione.numeroSchede)} isOpen={isOpen}>
        <ul className="pb-2">{children}</ul>
      </Disclosure>
    </div>
  );
}

function nameOf({ nodo }: { nodo: { codice?: string | null; titolo: string } | null }, otherwise: string): string {
  if (!nodo) return otherwise;
  return nodo.codice ? `${nodo.codice} ${nodo.titolo}` : nodo.titolo;
}

function SchedaRow({ luogo, scheda, trovati }: { luogo: Luogo; scheda: SchedaInBreve; trovati: Trovato[] }) {
  const altrove = trovati.filter((trovato) => trovato.tipo !== 'scheda').slice(0, 3);
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-4 py-2 hover:bg-blue-hover desk:pl-10">
      <span className="font-semibold text-ink-3 text-table whitespace-nowrap">{scheda.codice}</span>
      <span className="min-w-50 flex-1 text-table">
        <Link href={addresses.scheda(luogo, scheda.codice)}>{scheda.titolo}</Link>
        <span className="block text-ink-3 text-meta">
          {scheda.cdr && `CDR ${scheda.cdr} · `}
          {scheda.numeroObiettivi === 1 ? '1 obiettivo' : `${scheda.numeroObiettivi} obiettivi`},{' '}
          {scheda.numeroIndicatori === 1 ? '1 indicatore' : `${scheda.numeroIndicatori} indicatori`} ·{' '}
          {STATO_SCHEDA[scheda.stato]}
        </span>
        {altrove.map((trovato) => (
          <span key={`${trovato.tipo}${trovato.codice}${trovato.testo}`} className="block text-ink-2 text-meta">
            {LUOGO_TROVATO[trovato.tipo]} {trovato.codice && <b className="font-semibold">{trovato.codice}</b>}{' '}
            {trovato.testo}
          </span>
        ))}
      </span>
      {scheda.tags.map((tag) => (
        <Tag key={tag}>{tag}</Tag>
      ))}
      <span className="ml-auto w-28 text-right text-table">
        <span className="sr-only">Budget </span>
        {formatImporto(scheda.budget)}
      </span>
    </li>
  );
}
