'use client';

import { useActionState } from 'react';
import { FieldError } from '@/components/forms/field';
import { formProblems } from '@/components/forms/form-problems';
import { PasswordFields } from '@/components/forms/password-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextField } from '@/components/forms/text-field';
import { acceptInvitoWithPasswordAction, choosePasswordAction } from '@/lib/features/accesso/actions';

interface PasswordFormProps {
  /** The link's. */
  segreto: string;
  /** Whose password it is: managers keep the two together. */
  email?: string;
  minimo: number;
  /** The first password, which accepts an invitation, or a new one. */
  isInvito?: boolean;
}

const ACTIONS = { invito: acceptInvitoWithPasswordAction, nuova: choosePasswordAction };

/** Chooses a password through a link. Works before and without scripts. */
export function PasswordForm({ segreto, email, minimo, isInvito = false }: PasswordFormProps) {
  const [result, action] = useActionState(ACTIONS[isInvito ? 'invito' : 'nuova'], {});
  const { fields, general } = formProblems(result, ['nuova', 'conferma']);
  return (
    <form action={action} className="grid gap-4">
      {general && <FieldError id="password-errore">{general}</FieldError>}
      <input type="hidden" name="segreto" value={segreto} />
      {email && <TextField label="Il tuo indirizzo" type="email" autoComplete="username" value={email} readOnly />}
      <PasswordFields errors={fields} minimo={minimo} />
      <SubmitButton className="mt-2">{isInvito ? 'Accetta e entra' : 'Salva e entra'}</SubmitButton>
    </form>
  );
}
