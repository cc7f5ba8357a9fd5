import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { DemoSignIn } from '@/components/accesso/demo-sign-in';
import { PrimoAccesso } from '@/components/accesso/primo-accesso';
import { ProviderSignIn } from '@/components/accesso/provider-sign-in';
import { SignInForm } from '@/components/accesso/sign-in-form';
import { MESTIERI } from '@/components/accesso/words';
import { AuthShell } from '@/components/layout/auth-shell';
import { DEMO_PASSWORD, listDemoUtenti } from '@/lib/auth/demo';
import { readOidcSettings } from '@/lib/auth/oidc';
import { safeReturnPath } from '@/lib/auth/return-path';
import { findUtente } from '@/lib/auth/session';
import { readEnv } from '@/lib/env';
import { findInizio } from '@/lib/features/installazione/queries/find-inizio';

export const metadata: Metadata = { title: 'Accedi' };

/** What next-auth reports in the address bar. Anybody can write there: only known words are turned into sentences. */
function describeError(error: unknown): string | undefined {
  if (error === undefined) return undefined;
  if (error === 'AccessDenied') {
    return 'Il tuo indirizzo non corrisponde a un utente attivo di Traguardo. Chiedi di essere abilitato a chi amministra l’ente.';
  }
  return 'L’accesso non è riuscito. Riprova.';
}

export default async function AccediPage({ searchParams }: PageProps<'/accedi'>) {
  const { callbackUrl, error } = await searchParams;
  const destination = safeReturnPath(
    typeof callbackUrl === 'string' ? callbackUrl : null,
    new URL(readEnv().NEXTAUTH_URL).origin,
  );
  if (await findUtente()) redirect(destination);
  if ((await findInizio()) === 'SENZA_UTENTI') return <PrimoAccesso />;
  const gateway = readOidcSettings();
  const demo = await listDemoUtenti();
  return (
    <AuthShell
      title="Accedi"
      intro={
        destination === '/'
          ? 'Il piano della performance del tuo ente, dalla bozza alla valutazione.'
          : 'Dopo l’accesso si apre la pagina richiesta.'
      }
      aside={
        demo.length > 0 && (
          <DemoSignIn
            utenti={demo.map((persona) => ({ ...persona, mestiere: MESTIERI[persona.mestiere] }))}
            password={DEMO_PASSWORD}
            callbackUrl={destination}
          />
        )
      }
    >
      {gateway && <ProviderSignIn nome={gateway.nome} callbackUrl={destination} />}
      <SignInForm callbackUrl={destination} initialError={describeError(error)} />
    </AuthShell>
  );
}
