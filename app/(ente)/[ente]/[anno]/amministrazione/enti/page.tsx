import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { VistaEnti } from '@/components/amministrazione/vista-enti';
import { getScope, requireUtente } from '@/lib/auth/session';
import { isConsentito } from '@/lib/domain/permissions/decide-permesso';
import { readAnno } from '@/lib/format/address-parts';

export const metadata: Metadata = { title: 'Enti' };

export default async function EntiPage({ params }: PageProps<'/[ente]/[anno]/amministrazione/enti'>) {
  const { ente, anno } = await params;
  const scope = await getScope(ente);
  if (!scope || !readAnno(anno) || !isConsentito(scope, 'ente.configurare', { enteId: scope.enteId })) notFound();
  const { enti } = await requireUtente();
  return <VistaEnti ente={ente} enti={enti} />;
}
