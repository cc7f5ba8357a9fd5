'use client';

import { useActionState, useEffect } from 'react';
import { FieldError } from '@/components/forms/field';
import { formProblems } from '@/components/forms/form-problems';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextField } from '@/components/forms/text-field';
import { useToast } from '@/components/ui/toast';
import { renameUtenteAction } from '@/lib/features/utenti/actions/own-account';

/** One's own name and surname, as everybody reads them. */
export function NomeForm({ nome, cognome }: { nome: string; cognome: string }) {
  const showToast = useToast();
  const [result, action] = useActionState(renameUtenteAction, {});
  const { fields, general } = formProblems(result, ['nome', 'cognome']);
  const saved = result.data;
  useEffect(() => {
    if (saved) showToast({ message: 'Nome salvato.' });
  }, [saved, showToast]);
  return (
    <form action={action} className="grid max-w-prose gap-4">
      <div className="grid gap-4 desk:grid-cols-2">
        <TextField
          label="Nome"
          name="nome"
          autoComplete="given-name"
          defaultValue={nome}
          error={fields.nome}
          required
        />
        <TextField
          label="Cognome"
          name="cognome"
          autoComplete="family-name"
          defaultValue={cognome}
          error={fields.cognome}
          required
        />
      </div>
      {general && <FieldError id="nome-errore">{general}</FieldError>}
      <div>
        <SubmitButton variant="secondary">Salva il nome</SubmitButton>
      </div>
    </form>
  );
}
