import type { Metadata } from 'next';
import { DeadLink } from '@/components/accesso/dead-link';
import { InvitoAperto } from '@/components/accesso/invito-aperto';
import { AuthShell } from '@/components/layout/auth-shell';
import { readOidcSettings } from '@/lib/auth/oidc';
import { PASSWORD_MIN_LENGTH } from '@/lib/auth/password-length';
import { findUtente } from '@/lib/auth/session';
import { getInvito } from '@/lib/features/utenti/queries/get-invito';

// The address holds a secret: it is told to no page this one leads to, and to no search engine.
export const metadata: Metadata = { title: 'Invito', referrer: 'no-referrer', robots: { index: false } };

/** Opening the link uses nothing up: the programs that look at mail before people do open links too. */
export default async function InvitoPage({ params }: PageProps<'/invito/[segreto]'>) {
  const { segreto } = await params;
  const invito = await getInvito(segreto);
  if (!invito) {
    return (
      <AuthShell title="L’invito non vale più">
        <DeadLink isInvito />
      </AuthShell>
    );
  }
  const presente = await findUtente();
  return (
    <AuthShell
      title={invito.enteDenominazione}
      intro={`${invito.nome}, ti hanno invitato a lavorare con Traguardo per questo ente.`}
    >
      <InvitoAperto
        invito={invito}
        segreto={segreto}
        presente={presente}
        minimo={PASSWORD_MIN_LENGTH}
        gateway={readOidcSettings()?.nome ?? null}
      />
    </AuthShell>
  );
}
