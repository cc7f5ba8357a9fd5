import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ReadReport } from '@/components/monitoraggio/read-report';
import { ReportForm } from '@/components/monitoraggio/report-form';
import { ReportHeader } from '@/components/monitoraggio/session-header';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { getScope } from '@/lib/auth/session';
import { getPaginaRendicontazione } from '@/lib/features/monitoraggio/queries/get-pagina-rendicontazione';
import { luogoSessione } from '@/lib/features/monitoraggio/schema';
import { readCodice } from '@/lib/format/address-parts';

type Props = PageProps<'/[ente]/[anno]/monitoraggio/[sessione]/[cdr]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Rendicontazione del CDR ${readCodice((await params).cdr) ?? ''}` };
}

export default async function RendicontazionePage({ params }: Props) {
  const { ente, cdr, ...address } = await params;
  const where = luogoSessione.safeParse(address);
  const codice = readCodice(cdr);
  const scope = await getScope(ente);
  const lettura = Date.now();
  const pagina =
    scope && where.data && codice && (await getPaginaRendicontazione(scope, { ...where.data, cdr: codice }));
  if (!pagina || !codice) notFound();

  const { piano, sessione, rendiconti } = pagina;
  const luogo = { ente, anno: piano.anno, sessione: sessione.dataRiferimento, cdr: codice };
  const isOpen = rendiconti.some(
    ({ isModificabile, indicatori }) => isModificabile || indicatori.some((indicatore) => indicatore.isModificabile),
  );
  return (
    <>
      <ReportHeader luogo={luogo} pagina={pagina} />
      {rendiconti.length === 0 && (
        <Panel>
          <EmptyState>Il CDR {codice} non ha niente da rendicontare in questa sessione.</EmptyState>
        </Panel>
      )}
      {isOpen ? (
        <ReportForm luogo={luogo} pagina={pagina} utente={scope.utenteId ?? ''} lettura={lettura} />
      ) : (
        <ReadReport luogo={luogo} pagina={pagina} />
      )}
    </>
  );
}
