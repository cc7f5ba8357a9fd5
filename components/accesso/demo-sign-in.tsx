'use client';

import { ChevronRight } from 'lucide-react';
import { useActionState } from 'react';
import { FieldError } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import { Disclosure } from '@/components/ui/disclosure';
import { signIn } from '@/lib/features/accesso/actions';

/** Somebody invented: who she is and what she can do. */
interface DemoPerson {
  email: string;
  nome: string;
  ruolo: string;
  mestiere: string;
}

interface DemoSignInProps {
  utenti: readonly DemoPerson[];
  /** The password of all of them. */
  password: string;
  callbackUrl: string;
}

/** The people of the tour; the others are a step away. */
const IN_VISTA = 5;

/** «Esplora la demo»: the invented people, each one click away. The buttons post the same form a person would fill in. */
export function DemoSignIn({ utenti, password, callbackUrl }: DemoSignInProps) {
  const [result, action] = useActionState(signIn, {});
  const refused = result.data;
  const list = (people: readonly DemoPerson[]) => (
    <ul className="mt-3 grid gap-2">
      {people.map(({ email, nome, ruolo, mestiere }) => (
        <li key={email}>
          <form action={action}>
            <input type="hidden" name="email" value={email} />
            <input type="hidden" name="password" value={password} />
            <input type="hidden" name="callbackUrl" value={callbackUrl} />
            <SubmitButton variant="secondary" className="w-full justify-start text-left">
              <span className="block min-w-0 flex-1 py-2 leading-5">
                <span className="block">Entra come {nome}</span>
                <span className="block font-semibold text-ink-2 text-meta">{ruolo}</span>
                <span className="block font-normal text-ink-2 text-meta">{mestiere}</span>
              </span>
              <ChevronRight className="flex-none text-ink-3" />
            </SubmitButton>
          </form>
          {refused?.email === email && <FieldError id={`demo-errore-${email}`}>{refused.messaggio}</FieldError>}
        </li>
      ))}
    </ul>
  );
  const others = utenti.slice(IN_VISTA);
  return (
    <section aria-labelledby="demo-titolo">
      <h2 id="demo-titolo" className="font-semibold text-h2">
        Esplora la demo
      </h2>
      <p className="mt-1 text-ink-2 text-meta">
        Il Comune di Valdarra e le sue persone sono inventati. Scegli con gli occhi di chi guardare: la password è la
        stessa per tutti, <code className="whitespace-nowrap font-sans font-semibold">{password}</code>.
      </p>
      {list(utenti.slice(0, IN_VISTA))}
      {others.length > 0 && (
        <div className="mt-4">
          <Disclosure summary={`Altre ${others.length} persone`}>{list(others)}</Disclosure>
        </div>
      )}
    </section>
  );
}
