import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { VistaPosta } from '@/components/posta/vista-posta';
import { getScope } from '@/lib/auth/session';
import { getPosta } from '@/lib/features/posta/queries/get-posta';
import { readAnno } from '@/lib/format/address-parts';

export const metadata: Metadata = { title: 'Posta elettronica' };

export default async function PostaPage({ params }: PageProps<'/[ente]/[anno]/amministrazione/posta'>) {
  const { ente, anno } = await params;
  const scope = await getScope(ente);
  const pagina = scope && readAnno(anno) && (await getPosta(scope));
  if (!pagina) notFound();
  return <VistaPosta ente={ente} pagina={pagina} />;
}
