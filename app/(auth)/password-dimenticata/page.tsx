import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ForgotPassword } from '@/components/accesso/forgot-password';
import { addresses } from '@/components/layout/addresses';
import { AuthShell } from '@/components/layout/auth-shell';
import { findUtente } from '@/lib/auth/session';

export const metadata: Metadata = { title: 'Password dimenticata' };

/** For who is not signed in: somebody who is changes the password in her own page. */
export default async function PasswordDimenticataPage() {
  if (await findUtente()) redirect(addresses.profilo());
  return (
    <AuthShell
      title="Password dimenticata"
      intro="Scrivi il tuo indirizzo: ti mandiamo un link per sceglierne una nuova."
    >
      <ForgotPassword />
    </AuthShell>
  );
}
