import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ElencoCapitoli } from '@/components/capitolo/elenco-capitoli';
import { AggiungiCapitolo } from '@/components/capitolo/gesti-capitolo';
import { IncollaCapitoli } from '@/components/capitolo/incolla-capitoli';
import { TestataStruttura } from '@/components/struttura/testata-struttura';
import { getScope } from '@/lib/auth/session';
import { getPaginaCapitoli } from '@/lib/features/capitolo/queries/get-pagina-capitoli';
import { vistaCapitoli } from '@/lib/features/capitolo/schema';
import { readAnno } from '@/lib/format/address-parts';

export const metadata: Metadata = { title: 'Capitoli' };

export default async function CapitoliPage({ params, searchParams }: PageProps<'/[ente]/[anno]/struttura/capitoli'>) {
  const { ente, anno } = await params;
  const vista = vistaCapitoli.parse(await searchParams);
  const year = readAnno(anno);
  const scope = await getScope(ente);
  const pagina = scope && year && (await getPaginaCapitoli(scope, year, vista));
  if (!pagina) notFound();

  const luogo = { ente, anno };
  return (
    <>
      <TestataStruttura
        luogo={luogo}
        parte="capitoli"
        anno={year}
        meta="Le voci di bilancio dell’ente, da cui le schede scelgono le proprie."
        actions={
          pagina.canModificare && (
            <>
              <AggiungiCapitolo ente={ente} />
              <IncollaCapitoli ente={ente} />
            </>
          )
        }
      />
      <ElencoCapitoli luogo={luogo} pagina={pagina} vista={vista} />
    </>
  );
}
