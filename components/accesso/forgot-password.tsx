'use client';

import type { Route } from 'next';
import { useActionState } from 'react';
import { FieldError } from '@/components/forms/field';
import { formProblems } from '@/components/forms/form-problems';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextField } from '@/components/forms/text-field';
import { TextLink } from '@/components/ui/text-button';
import { requestPassword } from '@/lib/features/accesso/actions';

/** Asks for a link. The answer is the same for every address: it does not tell who has an account. */
export function ForgotPassword() {
  const [result, action] = useActionState(requestPassword, {});
  const { fields, general } = formProblems(result, ['email']);
  const answer = result.data;
  if (answer?.minuti === 0) {
    return (
      <div role="status" className="grid gap-4">
        <p>
          Se <strong>{answer.email}</strong> è l’indirizzo di un utente, fra poco riceve un messaggio con un link che
          vale un’ora. Se non arriva, controlla la posta indesiderata o chiedi a chi amministra il tuo ente.
        </p>
        <p>
          <TextLink href={'/accedi' as Route}>Torna all’accesso</TextLink>
        </p>
      </div>
    );
  }
  const attesa = answer && (answer.minuti === 1 ? 'un minuto' : `${answer.minuti} minuti`);
  return (
    <form action={action} className="grid gap-4">
      {attesa && <FieldError id="recupero-attesa">Troppe richieste. Riprova fra {attesa}.</FieldError>}
      {general && <FieldError id="recupero-errore">{general}</FieldError>}
      <TextField
        label="Indirizzo di posta elettronica"
        name="email"
        type="email"
        autoComplete="username"
        maxLength={320}
        defaultValue={answer?.email}
        error={fields.email}
        required
      />
      <SubmitButton>Mandami il link</SubmitButton>
      <p>
        <TextLink href={'/accedi' as Route}>Torna all’accesso</TextLink>
      </p>
    </form>
  );
}
