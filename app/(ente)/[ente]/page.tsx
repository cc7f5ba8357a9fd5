import type { Metadata, Route } from 'next';
import { notFound, redirect } from 'next/navigation';
import { MessagePage } from '@/components/layout/message-page';
import { ButtonLink } from '@/components/ui/button';
import { getScope } from '@/lib/auth/session';
import { listAnni } from '@/lib/features/ente/queries';

export const metadata: Metadata = { title: 'Piani' };

/** An address without a year: the latest plan. */
export default async function EntePage({ params }: PageProps<'/[ente]'>) {
  const { ente } = await params;
  const scope = await getScope(ente);
  if (!scope) notFound();
  const [latest] = await listAnni(scope);
  if (latest) redirect(`/${scope.enteCodice}/${latest.anno}/piano` as Route);
  return (
    <MessagePage
      title="Nessun piano"
      actions={
        <ButtonLink href="/" variant="primary">
          Vai alle mie attività
        </ButtonLink>
      }
    >
      <p>{scope.enteDenominazione} non ha ancora un piano in Traguardo.</p>
      <p>Il primo si crea importando il documento dell’anno, con il ruolo Programmazione o Segretario generale.</p>
    </MessagePage>
  );
}
