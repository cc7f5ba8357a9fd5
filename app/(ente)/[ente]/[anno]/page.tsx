import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { PianoAssente } from '@/components/attivita/piano-assente';
import { addresses } from '@/components/layout/addresses';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { getScope } from '@/lib/auth/session';
import { compitiOf } from '@/lib/features/attivita/policy';
import { annoDiPiano } from '@/lib/features/attivita/schema';
import { listAnni } from '@/lib/features/ente/queries';

export async function generateMetadata({ params }: PageProps<'/[ente]/[anno]'>): Promise<Metadata> {
  return { title: `Piano ${(await params).anno}` };
}

/** A year of an ente: its plan, or how to get one. */
export default async function AnnoPage({ params }: PageProps<'/[ente]/[anno]'>) {
  const { ente, anno } = await params;
  const year = annoDiPiano.safeParse(anno);
  const scope = await getScope(ente);
  if (!scope || !year.success) notFound();
  const anni = await listAnni(scope);
  if (anni.some((other) => other.anno === year.data)) redirect(addresses.piano({ ente, anno }));
  return (
    <>
      <PageHeader title={`Piano ${anno}`} meta={scope.enteDenominazione} />
      <Panel>
        <PianoAssente
          luogo={{ ente, anno }}
          canImportare={compitiOf(scope).importa}
          altroAnno={anni[0]?.anno ?? null}
        />
      </Panel>
    </>
  );
}
