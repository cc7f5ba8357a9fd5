'use client';

import type { Route } from 'next';
import { useActionState } from 'react';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextField } from '@/components/forms/text-field';
import { OctagonMinus } from '@/components/ui/state-icons';
import { TextLink } from '@/components/ui/text-button';
import { signIn } from '@/lib/features/accesso/actions';

interface SignInFormProps {
  /** Where to go afterwards. */
  callbackUrl: string;
  /** Something already went wrong, elsewhere: at the identity provider. */
  initialError?: string;
}

/** Address and password. Works before and without scripts; after a refusal the address stays written. */
export function SignInForm({ callbackUrl, initialError }: SignInFormProps) {
  const [result, action] = useActionState(signIn, {});
  const error = result.data?.messaggio ?? result.serverError?.messaggio ?? initialError;
  return (
    <form action={action} className="grid gap-4">
      {error && (
        <p
          role="alert"
          className="flex items-start gap-2 rounded-control border border-bad-line bg-bad-soft px-3 py-2 font-semibold text-bad text-meta"
        >
          <OctagonMinus className="mt-0.5" />
          {error}
        </p>
      )}
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <TextField
        label="Indirizzo di posta elettronica"
        name="email"
        type="email"
        autoComplete="username"
        maxLength={320}
        defaultValue={result.data?.email}
        required
      />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        maxLength={1000}
        required
      />
      <SubmitButton className="mt-2">Accedi</SubmitButton>
      <p>
        <TextLink href={'/password-dimenticata' as Route}>Password dimenticata</TextLink>
      </p>
    </form>
  );
}
