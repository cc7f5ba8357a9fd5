'use client';

import { CalendarPlus } from 'lucide-react';
import { useActionState, useEffect, useState } from 'react';
import { Checkbox } from '@/components/forms/checkbox';
import { DateField } from '@/components/forms/date-field';
import { FieldError } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextField } from '@/components/forms/text-field';
import type { Luogo } from '@/components/layout/addresses';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useToast } from '@/components/ui/toast';
import { createSessioneAction } from '@/lib/features/monitoraggio/actions/manage-sessione';

interface NewSessionProps {
  luogo: Luogo;
  anno: number;
  /** There is no other yet: the button is the one thing to do. */
  isFirst?: boolean;
}

/** Programmes a session of the plan. */
export function NewSession({ luogo, anno, isFirst = false }: NewSessionProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      title="Nuova sessione di monitoraggio"
      description="Resta programmata finché non la apri: prima di allora nessuno deve rendicontare."
      trigger={
        <Button variant={isFirst ? 'primary' : 'secondary'} icon={<CalendarPlus />}>
          Programma una sessione
        </Button>
      }
    >
      <SessionForm luogo={luogo} anno={anno} onDone={() => setIsOpen(false)} />
    </Dialog>
  );
}

function SessionForm({ luogo, anno, onDone }: { luogo: Luogo; anno: number; onDone: () => void }) {
  const showToast = useToast();
  const [result, submit] = useActionState(createSessioneAction, {});
  const [typed, setTyped] = useState({ titolo: '', dataRiferimento: '', scadenza: '', finale: false });
  const created = result.data;

  useEffect(() => {
    if (!created) return;
    showToast({ message: `Sessione «${created.titolo}» programmata.` });
    onDone();
  }, [created, showToast, onDone]);

  const { fieldErrors = {}, formErrors = [] } = result.validationErrors ?? {};
  const problemi = result.serverError?.problemi ?? [];
  const errorOf = (campo: keyof typeof typed) =>
    fieldErrors[campo]?.[0] ?? problemi.find((problema) => problema.campo === campo)?.messaggio;
  const isOfField = problemi.some(({ campo }) => campo !== null && campo in typed);
  const general = formErrors[0] ?? (isOfField ? null : result.serverError?.messaggio);
  const day = (campo: 'dataRiferimento' | 'scadenza') => ({
    name: campo,
    value: typed[campo],
    error: errorOf(campo),
    onTextChange: (testo: string) => setTyped((before) => ({ ...before, [campo]: testo })),
  });
  return (
    <form action={submit} className="grid gap-4">
      <input type="hidden" name="ente" value={luogo.ente} />
      <input type="hidden" name="anno" value={anno} />
      <TextField
        label="Titolo"
        hint={`Per esempio «Monitoraggio al 30/06/${anno}».`}
        name="titolo"
        value={typed.titolo}
        error={errorOf('titolo')}
        onChange={(event) => setTyped({ ...typed, titolo: event.currentTarget.value })}
      />
      <div className="grid gap-4 desk:grid-cols-2">
        <DateField
          label="Data di riferimento"
          hint="A quale giorno si riferiscono i valori."
          {...day('dataRiferimento')}
        />
        <DateField label="Scadenza" hint="Entro quando inviare." {...day('scadenza')} />
      </div>
      <Checkbox
        label="È la sessione finale dell’anno"
        hint="Un valore non rilevato conta come dice lo SMVP, e ogni obiettivo dichiara il suo esito."
        name="finale"
        checked={typed.finale}
        onChange={(event) => setTyped({ ...typed, finale: event.currentTarget.checked })}
      />
      {errorOf('finale') && <FieldError id="finale-errore">{errorOf('finale')}</FieldError>}
      {general && <FieldError id="sessione-errore">{general}</FieldError>}
      <div className="flex justify-end">
        <SubmitButton>Programma la sessione</SubmitButton>
      </div>
    </form>
  );
}
