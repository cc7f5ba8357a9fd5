'use client';

import { ArrowRightLeft, UserPlus } from 'lucide-react';
import { DateField } from '@/components/forms/date-field';
import { Select } from '@/components/forms/select';
import { SceltaPersona } from '@/components/persona/scelta-persona';
import { DeleteButton } from '@/components/struttura/delete-button';
import { GestureDialog } from '@/components/struttura/gesture-dialog';
import { textOf, writtenPatch } from '@/components/struttura/written-patch';
import { Button } from '@/components/ui/button';
import type { TipoIncarico } from '@/lib/domain/incarichi';
import type { PatchValue } from '@/lib/domain/patch';
import {
  correctIncaricoAction,
  handOverAction,
  openIncaricoAction,
  removeIncaricoAction,
} from '@/lib/features/cdr/actions/modify-incarichi';
import { undoStruttura } from '@/lib/features/cdr/actions/modify-struttura';
import { type IncaricoLetto, NOMI_CAMPI, type NodoCdr } from '@/lib/features/cdr/types';
import { formatData } from '@/lib/format/date';
import { parseItalianDate } from '@/lib/format/parse-italian';
import { sayDurata, TIPO_INCARICO } from './words';

interface Qui {
  ente: string;
  anno: number;
}

type Campi = Readonly<Record<string, string>>;

const TIPI = Object.entries(TIPO_INCARICO).map(([value, label]) => ({ value, label }));
const undo = (qui: Qui) => (id: string) => undoStruttura({ ...qui, id });

/** Who was chosen in the form: somebody of the list, or a new name. */
function personaOf(form: FormData) {
  const personaId = textOf(form, 'personaId');
  return personaId ? { personaId } : { nominativo: textOf(form, 'nominativo') };
}

const tipoOf = (form: FormData) => textOf(form, 'tipo') as TipoIncarico;
/** An absent date is written «–» on screen and nothing in a field. */
const written = (date: IncaricoLetto['dal']) => (date ? formatData(date) : '');

/** Gives the CDR to somebody. */
export function NuovoIncarico({ qui, cdr, isVacante }: { qui: Qui; cdr: NodoCdr; isVacante: boolean }) {
  return (
    <GestureDialog
      trigger={
        <Button size="s" variant={isVacante ? 'primary' : 'secondary'} icon={<UserPlus />}>
          Nuovo incarico
        </Button>
      }
      title="Nuovo incarico"
      description={`CDR ${cdr.codice} ${cdr.denominazione}.`}
      submitLabel="Conferisci l’incarico"
      done={() => 'Incarico conferito.'}
      send={(form) =>
        openIncaricoAction({
          ...qui,
          cdrId: cdr.id,
          persona: personaOf(form),
          tipo: tipoOf(form),
          dal: textOf(form, 'dal'),
          al: textOf(form, 'al'),
        })
      }
      undo={undo(qui)}
    >
      {(campi) => (
        <>
          <SceltaPersona ente={qui.ente} label="Persona" canAdd error={campi.persona} />
          <Select label="Tipo" name="tipo" options={TIPI} error={campi.tipo} />
          <Periodo campi={campi} />
        </>
      )}
    </GestureDialog>
  );
}

function Periodo({ campi, incarico }: { campi: Campi; incarico?: IncaricoLetto }) {
  return (
    <div className="grid gap-4 desk:grid-cols-2">
      <DateField
        label="Dal"
        hint="Vuoto: da prima."
        name="dal"
        isOptional
        defaultValue={written(incarico?.dal ?? null)}
        error={campi.dal}
      />
      <DateField
        label="Al"
        hint="Vuoto: in corso."
        name="al"
        isOptional
        defaultValue={written(incarico?.al ?? null)}
        error={campi.al}
      />
    </div>
  );
}

/** «Passaggio di consegne»: one leaves, another comes in the day after. */
export function PassaggioConsegne({ qui, incarico }: { qui: Qui; incarico: IncaricoLetto }) {
  return (
    <GestureDialog
      trigger={
        <Button size="s" icon={<ArrowRightLeft />}>
          Passaggio di consegne<span className="sr-only"> da {incarico.nominativo}</span>
        </Button>
      }
      title="Passaggio di consegne"
      description={`Lascia ${incarico.nominativo}, ${TIPO_INCARICO[incarico.tipo].toLowerCase()} ${sayDurata(incarico)}. Chi subentra comincia il giorno dopo.`}
      submitLabel="Passa le consegne"
      done={() => 'Consegne passate: un incarico chiuso, uno aperto dal giorno dopo.'}
      nomiCampi={NOMI_CAMPI}
      send={(form, attuali) =>
        handOverAction({
          ...qui,
          incaricoId: incarico.id,
          alPrima: attuali.al === undefined ? incarico.al : textOrNull(attuali.al),
          ultimoGiorno: textOf(form, 'ultimoGiorno'),
          persona: personaOf(form),
          tipo: tipoOf(form),
          al: '',
        })
      }
      undo={undo(qui)}
    >
      {(campi) => (
        <>
          <DateField label="Ultimo giorno di chi lascia" name="ultimoGiorno" error={campi.ultimoGiorno} />
          <SceltaPersona ente={qui.ente} label="Chi subentra" canAdd senza={incarico.personaId} error={campi.persona} />
          <Select label="Tipo del nuovo incarico" name="tipo" options={TIPI} error={campi.tipo} />
        </>
      )}
    </GestureDialog>
  );
}

/** Corrects kind and dates; the last day closes it. */
export function ModificaIncarico({ qui, incarico }: { qui: Qui; incarico: IncaricoLetto }) {
  const { id, nominativo, tipo, dal, al } = incarico;
  return (
    <GestureDialog
      trigger={
        <Button size="s">
          Modifica<span className="sr-only"> l’incarico di {nominativo}</span>
        </Button>
      }
      title={`Incarico di ${nominativo}`}
      description="Per chiuderlo basta indicare l’ultimo giorno."
      submitLabel="Salva"
      done={() => 'Incarico modificato.'}
      nomiCampi={NOMI_CAMPI}
      send={(form, attuali) => {
        const fields = { tipo: tipoOf(form), dal: dateOf(form, 'dal'), al: dateOf(form, 'al') };
        const patch = writtenPatch({ tipo, dal, al }, fields, attuali);
        if (Object.keys(patch).length === 0) return null;
        return correctIncaricoAction({ ...qui, riga: { tabella: 'Incarico', rigaId: id, patch } });
      }}
      undo={undo(qui)}
    >
      {(campi) => (
        <>
          <Select label="Tipo" name="tipo" options={TIPI} defaultValue={tipo} error={campi.tipo} />
          <Periodo campi={campi} incarico={incarico} />
        </>
      )}
    </GestureDialog>
  );
}

/** An end as a conflict has shown it. */
const textOrNull = (value: PatchValue) => (typeof value === 'string' ? value : null);

/** The date as the row holds it; what is not a date goes as written, to be refused with a reason. */
function dateOf(form: FormData, campo: string): string | null {
  const text = textOf(form, campo);
  const parsed = parseItalianDate(text);
  if (parsed.ok) return parsed.valore;
  return text || null;
}

/** Removes an incarico written by mistake. */
export function TogliIncarico({ qui, incarico }: { qui: Qui; incarico: IncaricoLetto }) {
  return (
    <DeleteButton
      label="Togli"
      nome={`l’incarico di ${incarico.nominativo}`}
      title={`Togliere l’incarico di ${incarico.nominativo}?`}
      description="Serve per un incarico scritto per sbaglio. Se è solo finito, indica invece l’ultimo giorno: i suoi giorni contano per il punteggio."
      done="Incarico tolto."
      ask={() => removeIncaricoAction({ ...qui, id: incarico.id })}
      undo={undo(qui)}
    />
  );
}
