import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { VistaApprovazione } from '@/components/approvazione/vista-approvazione';
import { getScope } from '@/lib/auth/session';
import { getPaginaApprovazione } from '@/lib/features/approvazione/queries/get-pagina-approvazione';
import { filtriApprovazione } from '@/lib/features/approvazione/schema';
import { readAnno } from '@/lib/format/address-parts';

export const metadata: Metadata = { title: 'Approvazione' };

export default async function ApprovazionePage({ params, searchParams }: PageProps<'/[ente]/[anno]/approvazione'>) {
  const { ente, anno } = await params;
  const scope = await getScope(ente);
  const numero = readAnno(anno);
  const pagina = scope && numero && (await getPaginaApprovazione(scope, numero));
  if (!pagina) notFound();

  const filtri = filtriApprovazione.parse(await searchParams);
  return <VistaApprovazione luogo={{ ente, anno }} pagina={pagina} filtri={filtri} />;
}
