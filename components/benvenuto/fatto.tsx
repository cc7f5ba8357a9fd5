'use client';

import { Upload } from 'lucide-react';
import type { Route } from 'next';
import { type ReactNode, useActionState } from 'react';
import { FieldError } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import { addresses } from '@/components/layout/addresses';
import { ButtonLink } from '@/components/ui/button';
import { signIn } from '@/lib/features/accesso/actions';
import type { EnteFondato } from '@/lib/features/installazione/types';
import { InvitiDaConsegnare } from './inviti-da-consegnare';

interface FattoProps {
  fondato: EnteFondato;
  /** Who founded it and is not signed in yet: she enters with what she has just chosen. */
  ingresso: { email: string; password: string } | null;
}

const takeFocus = (heading: HTMLElement | null) => heading?.focus();

/** The end of the wizard: the invitations nobody could mail, and the way to the first document. */
export function Fatto({ fondato: { codice, anno, inviti, spediti }, ingresso }: FattoProps) {
  const luogo = { ente: codice, anno };
  return (
    <div className="grid gap-6">
      <h2 ref={takeFocus} tabIndex={-1} className="font-semibold text-h2 outline-none">
        L’ente è pronto
      </h2>
      {spediti > 0 && (
        <p>{spediti === 1 ? 'Un invito è partito per posta.' : `${spediti} inviti sono partiti per posta.`}</p>
      )}
      {inviti.length > 0 && <InvitiDaConsegnare inviti={inviti} />}
      <p className="text-ink-2">
        Ora porta dentro il piano {anno} da un documento, o comincia a scriverlo: tutte e due le strade restano aperte.
      </p>
      <div className="flex flex-wrap gap-3">
        <Via href={addresses.importa(luogo)} ingresso={ingresso} isFirst>
          Importa il piano {anno}
        </Via>
        <Via href={addresses.piano(luogo)} ingresso={ingresso}>
          Comincia dal piano vuoto
        </Via>
      </div>
    </div>
  );
}

interface ViaProps extends Pick<FattoProps, 'ingresso'> {
  href: Route;
  isFirst?: boolean;
  children: ReactNode;
}

/** A way into the new ente: a link for who is signed in, else it signs her in first. */
function Via({ href, ingresso, isFirst, children }: ViaProps) {
  const [result, action] = useActionState(signIn, {});
  const look = { variant: isFirst ? 'primary' : 'secondary', icon: isFirst ? <Upload /> : undefined } as const;
  if (!ingresso) {
    return (
      <ButtonLink href={href} {...look}>
        {children}
      </ButtonLink>
    );
  }
  return (
    <form action={action}>
      <input type="hidden" name="email" value={ingresso.email} />
      <input type="hidden" name="password" value={ingresso.password} />
      <input type="hidden" name="callbackUrl" value={href} />
      <SubmitButton {...look}>{children}</SubmitButton>
      {result.data && <FieldError id="ingresso-errore">{result.data.messaggio}</FieldError>}
    </form>
  );
}
