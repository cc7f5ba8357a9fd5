import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { addresses } from '@/components/layout/addresses';
import { SessionHeader } from '@/components/monitoraggio/session-header';
import { SessionTable } from '@/components/monitoraggio/session-table';
import { getScope } from '@/lib/auth/session';
import { getPaginaSessione } from '@/lib/features/monitoraggio/queries/get-pagina-sessione';
import { luogoSessione } from '@/lib/features/monitoraggio/schema';

export const metadata: Metadata = { title: 'Sessione di monitoraggio' };

export default async function SessionePage({ params }: PageProps<'/[ente]/[anno]/monitoraggio/[sessione]'>) {
  const { ente, ...address } = await params;
  const where = luogoSessione.safeParse(address);
  const scope = await getScope(ente);
  const pagina = scope && where.data && (await getPaginaSessione(scope, where.data));
  if (!pagina) notFound();

  const luogo = { ente, anno: pagina.piano.anno };
  const { cdr, cdrProprio, sessione } = pagina;
  // Who reports for one CDR and follows no other has nothing to choose.
  if (cdrProprio && cdr.length === 1) redirect(addresses.rendicontazione(luogo, sessione.dataRiferimento, cdrProprio));
  return (
    <>
      <SessionHeader luogo={luogo} pagina={pagina} />
      <SessionTable luogo={luogo} pagina={pagina} />
    </>
  );
}
