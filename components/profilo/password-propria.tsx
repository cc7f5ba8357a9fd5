'use client';

import { useActionState, useEffect } from 'react';
import { FieldError } from '@/components/forms/field';
import { formProblems } from '@/components/forms/form-problems';
import { PasswordFields } from '@/components/forms/password-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextField } from '@/components/forms/text-field';
import { useToast } from '@/components/ui/toast';
import { changePasswordAction } from '@/lib/features/utenti/actions/own-account';

/** One's own password, changed by who knows the current one. */
export function PasswordPropria({ minimo }: { minimo: number }) {
  const showToast = useToast();
  const [result, action] = useActionState(changePasswordAction, {});
  const { fields, general } = formProblems(result, ['attuale', 'nuova', 'conferma']);
  const changed = result.data;
  useEffect(() => {
    if (changed) showToast({ message: 'Password cambiata. Le altre sessioni sono state chiuse.' });
  }, [changed, showToast]);
  return (
    <form action={action} className="grid max-w-form gap-4">
      <TextField
        label="Password attuale"
        name="attuale"
        type="password"
        autoComplete="current-password"
        error={fields.attuale}
        maxLength={1000}
        required
      />
      <PasswordFields errors={fields} minimo={minimo} />
      {general && <FieldError id="propria-errore">{general}</FieldError>}
      <div>
        <SubmitButton variant="secondary">Cambia la password</SubmitButton>
      </div>
    </form>
  );
}
