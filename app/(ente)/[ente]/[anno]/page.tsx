import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { PianoAssente } from '@/components/attivita/piano-assente';
import { VistaCruscotto } from '@/components/cruscotto/vista-cruscotto';
import { addresses } from '@/components/layout/addresses';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { getScope } from '@/lib/auth/session';
import { compitiOf } from '@/lib/features/attivita/policy';
import { annoDiPiano } from '@/lib/features/attivita/schema';
import { getCruscotto } from '@/lib/features/cruscotto/queries/get-cruscotto';
import { filtriCruscotto } from '@/lib/features/cruscotto/schema';
import { listAnni } from '@/lib/features/ente/queries';

export async function generateMetadata({ params }: PageProps<'/[ente]/[anno]'>): Promise<Metadata> {
  return { title: `Cruscotto ${(await params).anno}` };
}

/** A year of an ente: its cruscotto for who has one, else its plan, else how to get one. */
export default async function AnnoPage({ params, searchParams }: PageProps<'/[ente]/[anno]'>) {
  const { ente, anno } = await params;
  const year = annoDiPiano.safeParse(anno);
  const scope = await getScope(ente);
  if (!scope || !year.success) notFound();
  const filtri = filtriCruscotto.parse(await searchParams);
  const luogo = { ente, anno };
  const pagina = await getCruscotto(scope, year.data, filtri);
  if (pagina) {
    return <VistaCruscotto luogo={luogo} denominazione={scope.enteDenominazione} pagina={pagina} filtri={filtri} />;
  }
  const anni = await listAnni(scope);
  if (anni.some((other) => other.anno === year.data)) redirect(addresses.piano(luogo));
  const altroAnno = anni[0]?.anno ?? null;
  return (
    <>
      <PageHeader title={`Piano ${anno}`} meta={scope.enteDenominazione} />
      <Panel>
        <PianoAssente luogo={luogo} canImportare={compitiOf(scope).importa} altroAnno={altroAnno} />
      </Panel>
    </>
  );
}
