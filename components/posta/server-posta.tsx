'use client';

import { useActionState, useEffect, useState } from 'react';
import { FieldError } from '@/components/forms/field';
import { Select } from '@/components/forms/select';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextField } from '@/components/forms/text-field';
import { useToast } from '@/components/ui/toast';
import { saveServerPostaAction } from '@/lib/features/posta/actions/manage-posta';
import type { ServerPostaVisibile } from '@/lib/features/posta/types';
import { SICUREZZA } from './words';

const OPTIONS = (['STARTTLS', 'TLS', 'NESSUNA'] as const).map((value) => ({ value, label: SICUREZZA[value] }));

/** The mail server of the ente. The password is written and never shown; left empty it stays as it is. */
export function ServerPosta({ ente, server }: { ente: string; server: ServerPostaVisibile | null }) {
  const showToast = useToast();
  const [result, submit] = useActionState(saveServerPostaAction, {});
  const [typed, setTyped] = useState({
    host: server?.host ?? '',
    porta: String(server?.porta ?? 587),
    sicurezza: server?.sicurezza ?? 'STARTTLS',
    utente: server?.utente ?? '',
    password: '',
    mittente: server?.mittente ?? '',
  });
  const isSaved = result.data?.isSalvato === true;
  useEffect(() => {
    if (isSaved) showToast({ message: 'Server di posta salvato.' });
  }, [isSaved, showToast]);

  const { fieldErrors = {} } = result.validationErrors ?? {};
  const problemi = result.serverError?.problemi ?? [];
  const fieldOf = (name: keyof typeof typed) => ({
    name,
    value: typed[name],
    error: fieldErrors[name]?.[0] ?? problemi.find(({ campo }) => campo === name)?.messaggio,
    onChange: (event: { currentTarget: { value: string } }) =>
      setTyped({ ...typed, [name]: event.currentTarget.value }),
  });
  const isOfField = problemi.some(({ campo }) => campo !== null && campo in typed);
  return (
    <form action={submit} className="grid max-w-prose gap-4">
      <input type="hidden" name="ente" value={ente} />
      <div className="grid gap-4 desk:grid-cols-[1fr_8rem]">
        <TextField label="Server" hint="Per esempio smtp.comune.it." autoComplete="off" {...fieldOf('host')} />
        <TextField label="Porta" hint="587 o 465." inputMode="numeric" autoComplete="off" {...fieldOf('porta')} />
      </div>
      <Select label="Protezione della connessione" options={OPTIONS} {...fieldOf('sicurezza')} />
      <div className="grid gap-4 desk:grid-cols-2">
        <TextField label="Utente" isOptional autoComplete="off" {...fieldOf('utente')} />
        <TextField
          label="Password"
          type="password"
          isOptional
          autoComplete="new-password"
          hint={server?.hasPassword ? 'Già scritta: lascia vuoto per tenerla.' : undefined}
          {...fieldOf('password')}
        />
      </div>
      <TextField
        label="Indirizzo del mittente"
        type="email"
        hint="Chi riceve lo legge come mittente."
        autoComplete="off"
        {...fieldOf('mittente')}
      />
      {result.serverError && !isOfField && <FieldError id="posta-errore">{result.serverError.messaggio}</FieldError>}
      <div>
        <SubmitButton>Salva</SubmitButton>
      </div>
    </form>
  );
}
