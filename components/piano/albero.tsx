import { ChevronRight } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { addresses, type Luogo } from '@/components/layout/addresses';
import { Tag } from '@/components/ui/badge';
import { Disclosure } from '@/components/ui/disclosure';
import { PageLinks } from '@/components/ui/page-links';
import { Panel } from '@/components/ui/panel';
import { groupBy } from '@/lib/domain/group-by';
import type { AlberoMostrato, Livello, RamoAlbero, SchedaInBreve, Trovato } from '@/lib/features/piano/types';
import { formatImporto } from '@/lib/format/number';
import { countSchede, LUOGO_TROVATO, STATO_SCHEDA } from './words';

interface AlberoProps {
  luogo: Luogo;
  albero: AlberoMostrato;
  trovati: readonly Trovato[];
  etichettaOperativo: string;
  /** Where a view of the tree leads: the branch that opens, the page. */
  hrefOf: (view: { ramo?: string; pagina?: number }) => Route;
}

/** The strategic tree with its cards, in the order of the document; a long one opens a branch at a time. */
export function Albero({ luogo, albero, trovati, etichettaOperativo, hrefOf }: AlberoProps) {
  const trovatiOf = groupBy(trovati, ({ progettoId }) => progettoId);
  const indirizzi = groupBy(albero.rami, ({ collegamento }) => collegamento?.indirizzo.id ?? '');
  return (
    <div className="flex flex-col gap-4">
      {[...indirizzi].map(([id, rami]) => (
        <Panel key={id} {...headOf(rami)} isPadded={false}>
          {rami.map((ramo) => {
            const righe = ramo.schede.map((scheda) => (
              <SchedaRow key={scheda.id} luogo={luogo} scheda={scheda} trovati={trovatiOf.get(scheda.id) ?? []} />
            ));
            return isFlat(ramo) ? (
              <ul key={ramo.chiave} className="py-2">
                {righe}
              </ul>
            ) : (
              <Ramo key={ramo.chiave} {...{ ramo, etichettaOperativo, hrefOf }}>
                {righe}
              </Ramo>
            );
          })}
        </Panel>
      ))}
      <PageLinks
        label="Pagine delle schede trovate"
        pagina={albero.pagina}
        pagine={albero.pagine}
        hrefOf={(pagina) => hrefOf({ pagina })}
      />
    </div>
  );
}

/** Open cards without a link have no levels to stand under: the head of their panel says the rest. */
function isFlat({ collegamento, schede }: RamoAlbero): boolean {
  return collegamento === null && schede.length > 0;
}

function headOf(rami: readonly RamoAlbero[]): { title: string; meta: string } {
  const indirizzo = rami[0]?.collegamento?.indirizzo ?? null;
  const schede = countSchede(rami.reduce((total, { numeroSchede }) => total + numeroSchede, 0));
  return {
    title: indirizzo ? nameOf(indirizzo) : 'Senza collegamento strategico',
    meta: indirizzo ? `Indirizzo, ${schede}` : schede,
  };
}

interface RamoProps {
  ramo: RamoAlbero;
  etichettaOperativo: string;
  hrefOf: AlberoProps['hrefOf'];
  children: ReactNode;
}

/** One branch: obiettivo strategico and third level on one line, since most objectives have one or two. */
function Ramo({ ramo, etichettaOperativo, hrefOf, children }: RamoProps) {
  const { chiave, collegamento, schede, numeroSchede } = ramo;
  const summary = collegamento ? (
    <>
      <span className="font-normal text-ink-3 text-meta">{nameOf(collegamento.obiettivoStrategico)} › </span>
      <span className="sr-only">{etichettaOperativo} </span>
      {nameOf(collegamento.azione)}
    </>
  ) : (
    'Mostra le schede'
  );
  return (
    <div id={`ramo-${chiave}`} className="scroll-mt-16 border-line border-b last:border-b-0">
      {schede.length > 0 ? (
        <Disclosure summary={summary} meta={countSchede(numeroSchede)} isOpen>
          <ul className="pb-2">{children}</ul>
        </Disclosure>
      ) : (
        <Link
          href={hrefOf({ ramo: chiave })}
          prefetch={false}
          className="flex min-h-12 flex-wrap items-center gap-2 px-4 py-2 font-semibold text-ink no-underline hover:bg-blue-hover focus-visible:-outline-offset-3 desk:min-h-10"
        >
          <ChevronRight aria-hidden="true" className="text-ink-2 print:hidden" />
          <span className="min-w-40 flex-1">{summary}</span>
          {collegamento && <span className="font-normal text-ink-3 text-meta">{countSchede(numeroSchede)}</span>}
        </Link>
      )}
    </div>
  );
}

function nameOf({ codice, titolo }: Livello): string {
  return codice ? `${codice} ${titolo}` : titolo;
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
