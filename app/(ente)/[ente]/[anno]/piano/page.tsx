import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { addresses } from '@/components/layout/addresses';
import { Filtri } from '@/components/piano/filtri';
import { VistaPiano } from '@/components/piano/vista-piano';
import { countTrovate, STATO_PIANO } from '@/components/piano/words';
import { PlanActions } from '@/components/progetto/vita/plan-actions';
import { Disclosure } from '@/components/ui/disclosure';
import { PageHeader } from '@/components/ui/page-header';
import { TabLinks } from '@/components/ui/tab-links';
import { getScope } from '@/lib/auth/session';
import { listCodiciCdr } from '@/lib/domain/permissions/ruoli';
import { getPaginaPiano } from '@/lib/features/piano/queries/get-pagina-piano';
import { filtriPiano } from '@/lib/features/piano/schema';
import { canCreateSomewhere } from '@/lib/features/progetto/policy';
import { readAnno } from '@/lib/format/address-parts';

export const metadata: Metadata = { title: 'Piano' };

export default async function PianoPage({ params, searchParams }: PageProps<'/[ente]/[anno]/piano'>) {
  const { ente, anno } = await params;
  const filtri = filtriPiano.parse(await searchParams);
  const year = readAnno(anno);
  const scope = await getScope(ente);
  const pagina = scope && year && (await getPaginaPiano(scope, year, filtri));
  if (!pagina) notFound();
  const luogo = { ente, anno };
  const canCreate = canCreateSomewhere(scope, pagina.piano, pagina.cdr);
  const cdr = listCodiciCdr(scope)[0] ?? pagina.cdr[0]?.codice ?? null;
  const tab = (label: string, vista: typeof filtri.vista) => ({
    label,
    href: addresses.piano(luogo, vista === 'tabella' ? '?vista=tabella' : ''),
    isCurrent: filtri.vista === vista,
  });
  const tabs = [tab('Albero strategico', 'albero'), tab('Tabelle dei CDR', 'tabella')];
  const form = <Filtri action={addresses.piano(luogo)} filtri={filtri} cdr={pagina.cdr} valori={pagina.valori} />;
  return (
    <>
      <PageHeader
        title={pagina.piano.titolo}
        meta={`${STATO_PIANO[pagina.piano.stato]}. ${countTrovate(pagina)}`}
        actions={canCreate && <PlanActions luogo={luogo} cdr={cdr} />}
        tabs={<TabLinks label="Viste del piano" tabs={tabs} />}
      />
      <div className="grid gap-6 broad:grid-cols-[15rem_minmax(0,1fr)]">
        <div className="-mx-4 border-line border-y bg-surface broad:hidden print:hidden">
          <Disclosure summary="Cerca e filtra">
            <div className="p-4">{form}</div>
          </Disclosure>
        </div>
        <aside className="hidden self-start rounded-panel border border-line bg-surface p-4 broad:block print:hidden">
          {form}
        </aside>
        <div className="min-w-0">
          <VistaPiano luogo={luogo} pagina={pagina} filtri={filtri} />
        </div>
      </div>
    </>
  );
}
