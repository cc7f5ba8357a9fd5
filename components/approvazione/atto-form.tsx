'use client';

import { Stamp } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { DateField } from '@/components/forms/date-field';
import { FieldError } from '@/components/forms/field';
import { TextArea } from '@/components/forms/text-area';
import { TextField } from '@/components/forms/text-field';
import { NO_FAILURE, useGesture } from '@/components/struttura/use-gesture';
import { Button } from '@/components/ui/button';
import { approvePianoAction } from '@/lib/features/approvazione/actions';

interface AttoFormProps {
  ente: string;
  anno: number;
  /** The version the act will make. */
  versione: number;
  /** Findings that block: with any, a reason is asked for. */
  numeroBlocchi: number;
}

/** The act that approves the plan. What was written stays until it is done. */
export function AttoForm({ ente, anno, versione, numeroBlocchi }: AttoFormProps) {
  const { run, isRunning } = useGesture();
  const [{ campi, messaggio }, setFailure] = useState(NO_FAILURE);

  const approve = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isRunning) return;
    const form = event.currentTarget;
    const refused = await run(
      () => approvePianoAction(new FormData(form)),
      () => `Piano ${anno} approvato: versione ${versione}.`,
    );
    setFailure(refused ?? NO_FAILURE);
    const [first] = Object.keys(refused?.campi ?? {});
    const field = first ? form.elements.namedItem(first) : null;
    if (field instanceof HTMLElement) field.focus();
  };
  return (
    <form onSubmit={approve} noValidate className="grid gap-4">
      <input type="hidden" name="ente" value={ente} />
      <input type="hidden" name="anno" value={anno} />
      <div className="grid gap-4 desk:grid-cols-3">
        <TextField label="Organo" name="organo" defaultValue="Giunta comunale" maxLength={200} error={campi.organo} />
        <TextField label="Numero dell’atto" name="numero" maxLength={50} error={campi.numero} />
        <DateField label="Data dell’atto" name="data" error={campi.data} />
      </div>
      <TextField label="Oggetto" name="oggetto" isOptional maxLength={500} error={campi.oggetto} />
      {numeroBlocchi > 0 && (
        <TextArea
          label="Perché si approva lo stesso"
          name="motivo"
          maxLength={2000}
          hint={`${numeroBlocchi === 1 ? 'Una segnalazione blocca' : `${numeroBlocchi} segnalazioni bloccano`} l’approvazione: il motivo resta nel registro accanto a ciascuna.`}
          error={campi.motivo}
        />
      )}
      {messaggio && <FieldError id="atto-errore">{messaggio}</FieldError>}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" variant="primary" icon={<Stamp />} isLoading={isRunning} className="max-desk:w-full">
          Approva il piano {anno}
        </Button>
        <p className="text-ink-2 text-meta">
          Tutte le schede diventano approvate e nasce la versione {versione}, che non si modifica più.
        </p>
      </div>
    </form>
  );
}
