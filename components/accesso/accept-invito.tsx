'use client';

import { useActionState } from 'react';
import { FieldError } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import { acceptInvitoAction } from '@/lib/features/accesso/actions';

/** Accepts an invitation as who is signed in. */
export function AcceptInvito({ segreto }: { segreto: string }) {
  const [result, action] = useActionState(acceptInvitoAction, {});
  return (
    <form action={action} className="grid gap-4">
      {result.serverError && <FieldError id="invito-errore">{result.serverError.messaggio}</FieldError>}
      <input type="hidden" name="segreto" value={segreto} />
      <SubmitButton>Accetta l’invito</SubmitButton>
    </form>
  );
}
