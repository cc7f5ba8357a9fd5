'use client';

import { useActionState } from 'react';
import { FieldError } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import { signInWithProvider } from '@/lib/features/accesso/actions';

interface ProviderSignInProps {
  /** «SPID o CIE», as the installation calls it. */
  nome: string;
  callbackUrl: string;
}

/** The way in through the ente's identity provider, above the password. */
export function ProviderSignIn({ nome, callbackUrl }: ProviderSignInProps) {
  const [result, action] = useActionState(signInWithProvider, {});
  return (
    <form action={action} className="mb-4 border-line border-b pb-4">
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <SubmitButton variant="secondary" className="w-full">
        Entra con {nome}
      </SubmitButton>
      {result.serverError && <FieldError id="fornitore-errore">{result.serverError.messaggio}</FieldError>}
    </form>
  );
}
