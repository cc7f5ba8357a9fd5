import type { Route } from 'next';
import { SubmitButton } from '@/components/forms/submit-button';
import { ButtonLink } from '@/components/ui/button';
import { TextLink } from '@/components/ui/text-button';
import { signOut } from '@/lib/features/accesso/actions';
import type { InvitoAperto as Invito } from '@/lib/features/utenti/types';
import { AcceptInvito } from './accept-invito';
import { PasswordForm } from './password-form';

interface InvitoApertoProps {
  invito: Invito;
  segreto: string;
  /** Who is signed in on this browser, if anybody. */
  presente: { utenteId: string; nome: string } | null;
  minimo: number;
  /** What the ente's identity provider is called, where there is one. */
  gateway: string | null;
}

/** How an invitation is accepted: with the first password, or as somebody who already has one. */
export function InvitoAperto({ invito, segreto, presente, minimo, gateway }: InvitoApertoProps) {
  const signInHref = `/accedi?callbackUrl=${encodeURIComponent(`/invito/${segreto}`)}` as Route;
  if (presente && presente.utenteId !== invito.utenteId) {
    return (
      <form action={signOut} className="grid gap-4">
        <p>
          In questo browser è entrato {presente.nome}, ma l’invito è per {invito.email}. Esci, poi riapri il link del
          messaggio.
        </p>
        <SubmitButton>Esci</SubmitButton>
      </form>
    );
  }
  if (presente) return <AcceptInvito segreto={segreto} />;
  if (invito.isNuova) {
    return (
      <div className="grid gap-4">
        <PasswordForm segreto={segreto} email={invito.email} minimo={minimo} isInvito />
        {gateway && <TextLink href={signInHref}>Senza password: entra con {gateway}</TextLink>}
      </div>
    );
  }
  return (
    <div className="grid gap-4">
      <p>
        Hai già un utente con l’indirizzo {invito.email}: entra con la password che usi di solito, e l’invito ti
        aspetta.
      </p>
      <ButtonLink variant="primary" href={signInHref}>
        Entra e accetta l’invito
      </ButtonLink>
    </div>
  );
}
