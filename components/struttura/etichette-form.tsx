'use client';

import { type FormEvent, useState } from 'react';
import { FieldError } from '@/components/forms/field';
import { TextField } from '@/components/forms/text-field';
import { Button } from '@/components/ui/button';
import { correctEtichetteAction } from '@/lib/features/ente/actions';
import { type EtichetteEnte, NOMI_ETICHETTE } from '@/lib/features/ente/types';
import { CAMPI_ETICHETTE } from './campi-etichette';
import { ConflictChoice } from './conflict-choice';
import { NO_FAILURE, useGesture } from './use-gesture';
import { textOf, writtenPatch } from './written-patch';

const ARTICOLI = Object.fromEntries(Object.entries(NOMI_ETICHETTE).map(([campo, nome]) => [campo, `«${nome}»`]));

/** How the ente calls itself and things, to be changed by its administrator. */
export function EtichetteForm({ etichette }: { etichette: EtichetteEnte }) {
  const { codice: ente } = etichette;
  const { run, isRunning } = useGesture();
  const [failure, setFailure] = useState(NO_FAILURE);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const { denominazione, etichettaOperativo, etichettaNucleo } = etichette;
    const written = Object.fromEntries(CAMPI_ETICHETTE.map(({ campo }) => [campo, textOf(form, campo)]));
    const attuali = Object.fromEntries(failure.conflitti.map(({ campo, attuale }) => [campo, attuale]));
    const patch = writtenPatch({ denominazione, etichettaOperativo, etichettaNucleo }, written, attuali);
    if (Object.keys(patch).length === 0) return setFailure(NO_FAILURE);
    const ask = () => correctEtichetteAction({ ente, riga: { tabella: 'Ente', rigaId: etichette.id, patch } });
    setFailure((await run(ask, () => 'Etichette salvate.')) ?? NO_FAILURE);
  };
  const general = failure.messaggio ?? Object.values(failure.campi)[0];
  return (
    <form onSubmit={submit} className="grid max-w-form gap-4" noValidate>
      {CAMPI_ETICHETTE.map(({ campo, label, hint }) => (
        <TextField
          key={campo}
          name={campo}
          label={label}
          hint={hint}
          defaultValue={etichette[campo]}
          autoComplete="off"
        />
      ))}
      {failure.conflitti.length > 0 ? (
        <ConflictChoice conflitti={failure.conflitti} nomiCampi={ARTICOLI} />
      ) : (
        general && <FieldError id="etichette-errore">{general}</FieldError>
      )}
      <Button type="submit" variant="primary" isLoading={isRunning} className="justify-self-start">
        {failure.conflitti.length > 0 ? 'Salva la tua versione' : 'Salva le etichette'}
      </Button>
    </form>
  );
}
