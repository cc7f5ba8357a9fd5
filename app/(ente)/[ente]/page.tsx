import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { addresses } from '@/components/layout/addresses';
import { MessagePage } from '@/components/layout/message-page';
import { ButtonLink } from '@/components/ui/button';
import { getScope } from '@/lib/auth/session';
import { isConsentito } from '@/lib/domain/permissions/decide-permesso';
import { listAnni } from '@/lib/features/ente/queries';

export const metadata: Metadata = { title: 'Piani' };

/** An address without a year: the latest plan. */
export default async function EntePage({ params }: PageProps<'/[ente]'>) {
  const { ente } = await params;
  const scope = await getScope(ente);
  if (!scope) notFound();
  const [latest] = await listAnni(scope);
  if (latest) redirect(addresses.piano({ ente: scope.enteCodice, anno: latest.anno }));
  const canImport = isConsentito(scope, 'importazione.gestire', { enteId: scope.enteId });
  const thisYear = new Date().getFullYear();
  return (
    <MessagePage
      title="Nessun piano"
      actions={
        canImport ? (
          <ButtonLink href={addresses.importa({ ente: scope.enteCodice, anno: thisYear })} variant="primary">
            Importa il documento
          </ButtonLink>
        ) : (
          <ButtonLink href="/">Vai alle mie attività</ButtonLink>
        )
      }
    >
      <p>{scope.enteDenominazione} non ha ancora un piano in Traguardo.</p>
      <p>
        Il primo si crea importando il documento dell’anno
        {canImport ? '.' : ': lo fa chi ha il ruolo Programmazione o Segretario generale.'}
      </p>
    </MessagePage>
  );
}
