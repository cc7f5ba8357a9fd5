'use client';

import { useActionState, useState } from 'react';
import { FieldError } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextField } from '@/components/forms/text-field';
import { createEnteAction } from '@/lib/features/ente/actions';
import { codiceOf } from '@/lib/format/codice-ente';

/** Makes another ente: its name, and the code that stands in its addresses, proposed from the name until somebody writes it. */
export function NuovoEnte({ ente }: { ente: string }) {
  const [result, submit] = useActionState(createEnteAction, {});
  const [denominazione, setDenominazione] = useState('');
  const [typed, setTyped] = useState<string | null>(null);
  const { fieldErrors = {} } = result.validationErrors ?? {};
  const problemi = result.serverError?.problemi ?? [];
  const errorOf = (campo: 'denominazione' | 'codice') =>
    fieldErrors[campo]?.[0] ?? problemi.find((problema) => problema.campo === campo)?.messaggio;
  const isOfField = errorOf('denominazione') !== undefined || errorOf('codice') !== undefined;
  return (
    <form action={submit} className="grid gap-4">
      <input type="hidden" name="ente" value={ente} />
      <TextField
        label="Denominazione"
        name="denominazione"
        hint="Per esempio «Comune di Montalto»."
        value={denominazione}
        maxLength={200}
        error={errorOf('denominazione')}
        onChange={(event) => setDenominazione(event.currentTarget.value)}
      />
      <TextField
        label="Codice"
        name="codice"
        hint="Sta negli indirizzi delle pagine e non cambia più: lettere minuscole, cifre e trattini."
        value={typed ?? codiceOf(denominazione)}
        maxLength={60}
        error={errorOf('codice')}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {!isOfField && result.serverError && <FieldError id="ente-errore">{result.serverError.messaggio}</FieldError>}
      <p className="text-ink-2">Ne sarai amministratore. Le altre persone vanno invitate anche là.</p>
      <div>
        <SubmitButton>Crea l’ente</SubmitButton>
      </div>
    </form>
  );
}
