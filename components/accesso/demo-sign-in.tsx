'use client';

import { useActionState } from 'react';
import { FieldError } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import { signIn } from '@/lib/features/accesso/actions';

interface DemoSignInProps {
  utenti: readonly { email: string; nome: string; ruolo: string }[];
  /** The password of all of them. */
  password: string;
  callbackUrl: string;
}

/** The invented people of the demo, each one click away. The buttons post the same form a person would fill in. */
export function DemoSignIn({ utenti, password, callbackUrl }: DemoSignInProps) {
  const [result, action] = useActionState(signIn, {});
  const refused = result.data;
  return (
    <section aria-labelledby="demo-titolo">
      <h2 id="demo-titolo" className="font-semibold text-h3">
        Utenti dimostrativi
      </h2>
      <p className="mt-1 text-ink-2 text-meta">
        Ente e persone inventati. La password è la stessa per tutti:{' '}
        <code className="whitespace-nowrap font-sans font-semibold">{password}</code>
      </p>
      <ul className="mt-3 grid gap-2">
        {utenti.map(({ email, nome, ruolo }) => (
          <li key={email}>
            <form action={action}>
              <input type="hidden" name="email" value={email} />
              <input type="hidden" name="password" value={password} />
              <input type="hidden" name="callbackUrl" value={callbackUrl} />
              <SubmitButton variant="secondary" className="w-full justify-start text-left">
                <span className="block py-2 leading-5">
                  Entra come {nome}
                  <span className="block font-normal text-ink-2 text-meta">{ruolo}</span>
                </span>
              </SubmitButton>
            </form>
            {refused?.email === email && <FieldError id={`demo-errore-${email}`}>{refused.messaggio}</FieldError>}
          </li>
        ))}
      </ul>
    </section>
  );
}
