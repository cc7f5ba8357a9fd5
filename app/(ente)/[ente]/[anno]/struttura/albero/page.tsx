import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DettaglioNodo } from '@/components/albero/dettaglio-nodo';
import { ElencoNodi } from '@/components/albero/elenco-nodi';
import { AggiungiNodo } from '@/components/albero/gesti-nodo';
import { addresses } from '@/components/layout/addresses';
import { DueColonne } from '@/components/struttura/due-colonne';
import { TestataStruttura } from '@/components/struttura/testata-struttura';
import { getScope } from '@/lib/auth/session';
import { getPaginaAlbero } from '@/lib/features/albero/queries/get-pagina-albero';
import { vistaAlbero } from '@/lib/features/albero/schema';
import { readAnno } from '@/lib/format/address-parts';

export const metadata: Metadata = { title: 'Albero strategico' };

export default async function AlberoPage({ params, searchParams }: PageProps<'/[ente]/[anno]/struttura/albero'>) {
  const { ente, anno } = await params;
  const vista = vistaAlbero.parse(await searchParams);
  const year = readAnno(anno);
  const scope = await getScope(ente);
  const pagina = scope && year && (await getPaginaAlbero(scope, year, vista));
  if (!pagina) notFound();

  const luogo = { ente, anno };
  const { piano, scelto, canModificare } = pagina;
  return (
    <>
      <TestataStruttura
        luogo={luogo}
        parte="albero"
        anno={year}
        meta={`Indirizzi, obiettivi strategici e, al terzo livello, ${piano.etichettaOperativo.toLowerCase()}.`}
        actions={
          canModificare && (
            <AggiungiNodo qui={{ ente, anno: year }} etichettaOperativo={piano.etichettaOperativo} padre={null} />
          )
        }
      />
      <DueColonne
        elenco={<ElencoNodi luogo={luogo} pagina={pagina} q={vista.q} />}
        dettaglio={scelto && <DettaglioNodo key={scelto.id} luogo={luogo} pagina={pagina} nodo={scelto} />}
        invito="Scegli una voce per vedere le schede collegate."
        back={{ href: addresses.parteStruttura(luogo, 'albero'), label: 'Tutto l’albero' }}
      />
    </>
  );
}
