import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { addresses } from '@/components/layout/addresses';
import { DeletedCards } from '@/components/progetto/vita/deleted-cards';
import { PageHeader } from '@/components/ui/page-header';
import { getScope } from '@/lib/auth/session';
import { listSchedeEliminate } from '@/lib/features/progetto/queries/list-schede-eliminate';
import { readAnno } from '@/lib/format/address-parts';

export const metadata: Metadata = { title: 'Schede eliminate' };

export default async function SchedeEliminatePage({ params }: PageProps<'/[ente]/[anno]/piano/eliminate'>) {
  const { ente, anno } = await params;
  const year = readAnno(anno);
  const scope = await getScope(ente);
  if (!scope || !year) notFound();
  return (
    <>
      <PageHeader
        title="Schede eliminate"
        meta="Ognuna torna intera com’era: obiettivi, indicatori, fasi, budget e persone."
        crumbs={[{ label: `Piano ${anno}`, href: addresses.piano({ ente, anno }) }, { label: 'Schede eliminate' }]}
      />
      <DeletedCards luogo={{ ente, anno: year }} schede={await listSchedeEliminate(scope, year)} />
    </>
  );
}
