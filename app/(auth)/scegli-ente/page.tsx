import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { EnteChoice } from '@/components/accesso/ente-choice';
import { AuthShell } from '@/components/layout/auth-shell';
import { requireUtente } from '@/lib/auth/session';
import { findInizio } from '@/lib/features/installazione/queries/find-inizio';

export const metadata: Metadata = { title: 'Scegli l’ente' };

export default async function ScegliEntePage() {
  const { enti, nome } = await requireUtente();
  if (enti.length === 0 && (await findInizio())) redirect('/benvenuto');
  const [only, ...others] = enti;
  if (only && others.length === 0) redirect(`/${only.codice}` as Route);
  return (
    <AuthShell title="Scegli l’ente" intro={`${nome}, in quale ente lavori adesso?`}>
      <EnteChoice enti={enti} />
    </AuthShell>
  );
}
