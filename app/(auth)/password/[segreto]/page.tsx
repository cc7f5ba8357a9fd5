import type { Metadata } from 'next';
import { DeadLink } from '@/components/accesso/dead-link';
import { PasswordForm } from '@/components/accesso/password-form';
import { AuthShell } from '@/components/layout/auth-shell';
import { PASSWORD_MIN_LENGTH } from '@/lib/auth/password-length';
import { findPersonalLink } from '@/lib/auth/personal-link';

// The address holds a secret: it is told to no page this one leads to, and to no search engine.
export const metadata: Metadata = { title: 'Nuova password', referrer: 'no-referrer', robots: { index: false } };

/** Opening the link uses nothing up: the programs that look at mail before people do open links too. */
export default async function NuovaPasswordPage({ params }: PageProps<'/password/[segreto]'>) {
  const { segreto } = await params;
  const link = await findPersonalLink('PASSWORD', segreto);
  return (
    <AuthShell title={link ? 'Scegli una nuova password' : 'Il link non vale più'}>
      {link ? <PasswordForm segreto={segreto} minimo={PASSWORD_MIN_LENGTH} /> : <DeadLink isInvito={false} />}
    </AuthShell>
  );
}
