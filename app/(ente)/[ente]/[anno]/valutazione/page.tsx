import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { Punteggi } from '@/components/valutazione/punteggi';
import { Risultati } from '@/components/valutazione/risultati';
import { TestataValutazione } from '@/components/valutazione/testata';
import { getScope } from '@/lib/auth/session';
import { getPaginaValutazione } from '@/lib/features/valutazione/queries/get-pagina-valutazione';
import { vistaValutazione } from '@/lib/features/valutazione/schema';
import { readAnno } from '@/lib/format/address-parts';

export const metadata: Metadata = { title: 'Valutazione' };

export default async function ValutazionePage({ params, searchParams }: PageProps<'/[ente]/[anno]/valutazione'>) {
  const { ente, anno } = await params;
  const vista = vistaValutazione.parse(await searchParams);
  const year = readAnno(anno);
  const scope = await getScope(ente);
  const pagina = scope && year && (await getPaginaValutazione(scope, year, vista));
  if (!pagina) notFound();

  const luogo = { ente, anno };
  const { sessione } = pagina;
  return (
    <>
      <TestataValutazione luogo={luogo} pagina={pagina} vista={vista} />
      {!sessione && (
        <Panel>
          <EmptyState>
            Nessuna sessione di monitoraggio è ancora aperta: i risultati compaiono quando i CDR inviano la
            rendicontazione.
          </EmptyState>
        </Panel>
      )}
      {sessione && vista.vista === 'punteggi' && <Punteggi luogo={luogo} pagina={pagina} />}
      {sessione && vista.vista === 'risultati' && (
        <Risultati luogo={luogo} pagina={pagina} sessione={sessione} vista={vista} />
      )}
    </>
  );
}
