import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AggiungiPersona } from '@/components/persona/gesti-persona';
import { PersoneEnte } from '@/components/persona/persone-ente';
import { TestataStruttura } from '@/components/struttura/testata-struttura';
import { getScope } from '@/lib/auth/session';
import { getPaginaPersone } from '@/lib/features/persona/queries/get-pagina-persone';
import { vistaPersone } from '@/lib/features/persona/schema';
import { readAnno } from '@/lib/format/address-parts';

export const metadata: Metadata = { title: 'Persone' };

export default async function PersonePage({ params, searchParams }: PageProps<'/[ente]/[anno]/struttura/persone'>) {
  const { ente, anno } = await params;
  const vista = vistaPersone.parse(await searchParams);
  const year = readAnno(anno);
  const scope = await getScope(ente);
  const pagina = scope && year && (await getPaginaPersone(scope, year, vista));
  if (!pagina) notFound();

  const luogo = { ente, anno };
  return (
    <>
      <TestataStruttura
        luogo={luogo}
        parte="persone"
        anno={year}
        meta="Le persone nominate nei piani dell’ente: ognuna una volta, comunque sia scritta."
        actions={pagina.canModificare && <AggiungiPersona qui={{ ente, anno: year }} />}
      />
      <PersoneEnte luogo={luogo} pagina={pagina} vista={vista} />
    </>
  );
}
