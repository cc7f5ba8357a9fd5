import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { VistaUtenti } from '@/components/utenti/vista-utenti';
import { getScope } from '@/lib/auth/session';
import { listUtenti } from '@/lib/features/utenti/queries/list-utenti';
import { filtriUtenti } from '@/lib/features/utenti/schema';
import { readAnno } from '@/lib/format/address-parts';

export const metadata: Metadata = { title: 'Utenti' };

export default async function UtentiPage({ params, searchParams }: PageProps<'/[ente]/[anno]/amministrazione/utenti'>) {
  const { ente, anno } = await params;
  const filtri = filtriUtenti.parse(await searchParams);
  const scope = await getScope(ente);
  const pagina = scope && readAnno(anno) && (await listUtenti(scope, filtri));
  if (!pagina) notFound();
  return <VistaUtenti luogo={{ ente, anno }} filtri={filtri} pagina={pagina} />;
}
