import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { IncarichiCdr } from '@/components/cdr/incarichi-cdr';
import { PersoneCdr } from '@/components/cdr/persone-cdr';
import { VistaCdr } from '@/components/cdr/vista-cdr';
import { addresses } from '@/components/layout/addresses';
import { NewScheda } from '@/components/progetto/vita/new-scheda';
import { PageHeader } from '@/components/ui/page-header';
import { TabLinks } from '@/components/ui/tab-links';
import { getScope } from '@/lib/auth/session';
import { getPaginaCdr } from '@/lib/features/cdr/queries/get-pagina-cdr';
import { vistaCdr } from '@/lib/features/cdr/schema';
import { listCdrAperti } from '@/lib/features/progetto/policy';
import { readAnno, readCodice } from '@/lib/format/address-parts';
import { PesiCdr } from './_components/pesi-cdr';

type Props = PageProps<'/[ente]/[anno]/cdr/[codice]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `CDR ${readCodice((await params).codice) ?? ''}` };
}

export default async function CdrPage({ params, searchParams }: Props) {
  const { ente, anno, codice } = await params;
  const { vista, totali } = vistaCdr.parse(await searchParams);
  const [year, code] = [readAnno(anno), readCodice(codice)];
  const scope = await getScope(ente);
  const pagina = scope && year && code && (await getPaginaCdr(scope, year, code));
  if (!pagina) notFound();

  const luogo = { ente, anno };
  const { cdr, piano } = pagina;
  const cdrAperti = listCdrAperti(scope, piano, pagina.struttura);
  const titolo = `${cdr.codice} ${cdr.denominazione}`;
  const tab = (label: string, name: typeof vista, count?: number) => ({
    label,
    href: addresses.cdr(luogo, cdr.codice, name === 'tabella' ? '' : `?vista=${name}`),
    isCurrent: vista === name,
    count,
  });
  return (
    <>
      <PageHeader
        crumbs={[{ label: `Piano ${piano.anno}`, href: addresses.piano(luogo) }, { label: titolo }]}
        title={titolo}
        meta={<IncarichiCdr cdr={cdr} />}
        actions={<NewScheda luogo={luogo} cdrAperti={cdrAperti} cdr={cdr.codice} />}
        tabs={
          <TabLinks
            label="Viste del CDR"
            tabs={[
              tab('Tabella del CDR', 'tabella'),
              tab('Pesi', 'pesi'),
              tab('Persone', 'persone', pagina.persone.length),
            ]}
          />
        }
      />
      {vista === 'tabella' && <VistaCdr luogo={luogo} pagina={pagina} totali={totali} />}
      {vista === 'pesi' && <PesiCdr scope={scope} anno={piano.anno} cdr={cdr.codice} luogo={luogo} />}
      {vista === 'persone' && <PersoneCdr luogo={luogo} persone={pagina.persone} />}
    </>
  );
}
