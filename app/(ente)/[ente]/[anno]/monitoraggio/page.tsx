import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NewSession } from '@/components/monitoraggio/new-session';
import { SessionList } from '@/components/monitoraggio/session-list';
import { PageHeader } from '@/components/ui/page-header';
import { getScope } from '@/lib/auth/session';
import { getPaginaMonitoraggio } from '@/lib/features/monitoraggio/queries/get-pagina-monitoraggio';
import { readAnno } from '@/lib/format/address-parts';

export const metadata: Metadata = { title: 'Monitoraggio' };

export default async function MonitoraggioPage({ params }: PageProps<'/[ente]/[anno]/monitoraggio'>) {
  const { ente, anno } = await params;
  const year = readAnno(anno);
  const scope = await getScope(ente);
  const pagina = scope && year && (await getPaginaMonitoraggio(scope, year));
  if (!pagina) notFound();

  const luogo = { ente, anno };
  const { piano, sessioni, canGestire } = pagina;
  return (
    <>
      <PageHeader
        title={`Monitoraggio ${piano.anno}`}
        actions={canGestire && sessioni.length > 0 && <NewSession luogo={luogo} anno={piano.anno} />}
      />
      <SessionList luogo={luogo} pagina={pagina} />
    </>
  );
}
