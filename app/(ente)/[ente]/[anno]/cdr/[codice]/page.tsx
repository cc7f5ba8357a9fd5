import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PersoneCdr } from '@/components/cdr/persone-cdr';
import { VistaCdr } from '@/components/cdr/vista-cdr';
import { getScope } from '@/lib/auth/session';
import { getPaginaCdr } from '@/lib/features/cdr/queries/get-pagina-cdr';
import { vistaCdr } from '@/lib/features/cdr/schema';
import { readAnno, readCodice } from '@/lib/format/address-parts';
import { PesiCdr } from './_components/pesi-cdr';
import { TestataCdr } from './_components/testata-cdr';

type Props = PageProps<'/[ente]/[anno]/cdr/[codice]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `CDR ${readCodice((await params).codice) ?? ''}` };
}

export default async function CdrPage({ params, searchParams }: Props) {
  const { ente, anno, codice } = await params;
  const { vista, totali } = vistaCdr.parse(await searchParams);
  const [year, code] = [readAnno(anno), readCodice(codice)];
  const scope = await getScope(ente);
  const pagina = scope && year && code && (await getPaginaCdr(scope, year, code, vista === 'persone'));
  if (!pagina) notFound();

  const luogo = { ente, anno };
  const { cdr, piano } = pagina;
  return (
    <>
      <TestataCdr scope={scope} pagina={pagina} luogo={luogo} vista={vista} />
      {vista === 'tabella' && <VistaCdr luogo={luogo} pagina={pagina} totali={totali} />}
      {vista === 'pesi' && <PesiCdr scope={scope} anno={piano.anno} cdr={cdr.codice} luogo={luogo} />}
      {pagina.persone && <PersoneCdr luogo={luogo} persone={pagina.persone} />}
    </>
  );
}
