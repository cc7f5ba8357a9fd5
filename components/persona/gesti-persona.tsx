'use client';

import { Merge, Pencil, Plus, UserMinus, UserPlus } from 'lucide-react';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { TextField } from '@/components/forms/text-field';
import { addresses } from '@/components/layout/addresses';
import { GestureDialog } from '@/components/struttura/gesture-dialog';
import { useGesture } from '@/components/struttura/use-gesture';
import { textOf, writtenPatch } from '@/components/struttura/written-patch';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextButton } from '@/components/ui/text-button';
import { useToast } from '@/components/ui/toast';
import {
  addAliasAction,
  addPersonaAction,
  correctPersonaAction,
  removeAliasAction,
  undoPersone,
} from '@/lib/features/persona/actions/modify-persone';
import { NOMI_CAMPI, type PersonaIntera } from '@/lib/features/persona/types';
import { SceltaPersona } from './scelta-persona';

interface Qui {
  ente: string;
  anno: number;
}

const undo =
  ({ ente }: Qui) =>
  (id: string) =>
    undoPersone({ ente, id });

/** Somebody the ente did not have yet. */
export function AggiungiPersona({ qui }: { qui: Qui }) {
  return (
    <GestureDialog
      trigger={
        <Button variant="primary" icon={<UserPlus />}>
          Aggiungi una persona
        </Button>
      }
      title="Nuova persona"
      description="Cognome e nome, come li scrivono i documenti dell’ente."
      submitLabel="Aggiungi la persona"
      done={() => 'Persona aggiunta.'}
      send={(form) => addPersonaAction({ ente: qui.ente, nominativo: textOf(form, 'nominativo') })}
      undo={undo(qui)}
    >
      {(campi) => <TextField label="Cognome e nome" name="nominativo" error={campi.nominativo} autoComplete="off" />}
    </GestureDialog>
  );
}

/** What can be done to the person that is open. */
export function GestiPersona({ qui, persona }: { qui: Qui; persona: PersonaIntera }) {
  const { id, nominativo, attiva } = persona;
  const { run, isRunning } = useGesture(undo(qui));
  const showToast = useToast();
  const correct = (patch: Parameters<typeof correctPersonaAction>[0]['riga']['patch']) =>
    correctPersonaAction({ ente: qui.ente, riga: { tabella: 'Persona', rigaId: id, patch } });
  const toggle = async () => {
    const done = attiva ? `${nominativo} risulta non più in servizio.` : `${nominativo} è di nuovo in servizio.`;
    const failure = await run(
      () => correct({ attiva: { prima: attiva, dopo: !attiva } }),
      () => done,
    );
    if (failure) showToast({ message: failure.messaggio ?? 'Nulla è cambiato: ricarica la pagina.' });
  };
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      <GestureDialog
        trigger={
          <Button size="s" icon={<Pencil />}>
            Correggi il nome
          </Button>
        }
        title="Correggi il nome"
        description="Il nome di prima resta fra gli altri modi di scriverlo: i documenti che lo portano saranno riconosciuti."
        submitLabel="Salva"
        done={() => 'Nome corretto.'}
        nomiCampi={NOMI_CAMPI}
        send={(form, attuali) => {
          const patch = writtenPatch({ nominativo }, { nominativo: textOf(form, 'nominativo') }, attuali);
          return Object.keys(patch).length === 0 ? null : correct(patch);
        }}
        undo={undo(qui)}
      >
        {(campi) => (
          <TextField
            label="Cognome e nome"
            name="nominativo"
            defaultValue={nominativo}
            error={campi.nominativo}
            autoComplete="off"
          />
        )}
      </GestureDialog>
      <UnisciPersona qui={qui} persona={persona} />
      <Button size="s" icon={attiva ? <UserMinus /> : <UserPlus />} isLoading={isRunning} onClick={toggle}>
        {attiva ? 'Non è più in servizio' : 'È di nuovo in servizio'}
      </Button>
    </div>
  );
}

/** Looks for who may be the same person; the page then shows what would move. */
function UnisciPersona({ qui, persona }: { qui: Qui; persona: PersonaIntera }) {
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      title={`Unisci ${persona.nominativo}`}
      description="Cerca l’altra riga della stessa persona: prima di unire vedi che cosa si sposta."
      trigger={
        <Button size="s" icon={<Merge />}>
          Unisci
        </Button>
      }
    >
      <SceltaPersona
        ente={qui.ente}
        label="È la stessa persona di"
        senza={persona.id}
        onChoose={({ id }) => {
          setIsOpen(false);
          if (id) router.push(uniteHref(qui, persona.id, id));
        }}
      />
    </Dialog>
  );
}

/** Where joining two rows is looked at before it is done. */
function uniteHref(qui: Qui, restaId: string, altraId: string): Route {
  return addresses.parteStruttura(qui, 'persone', `?${new URLSearchParams({ persona: restaId, unisci: altraId })}`);
}

/** Other spellings of her name. */
export function AliasPersona({ qui, persona }: { qui: Qui; persona: PersonaIntera }) {
  const { run } = useGesture(undo(qui));
  const showToast = useToast();
  const remove = async (id: string) => {
    const failure = await run(
      () => removeAliasAction({ ente: qui.ente, id }),
      () => 'Modo di scrivere tolto.',
    );
    if (failure) showToast({ message: failure.messaggio ?? 'Nulla è cambiato: ricarica la pagina.' });
  };
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {persona.alias.map(({ id, nominativo }) => (
        <span key={id} className="inline-flex items-center gap-2">
          {nominativo}
          <TextButton onClick={() => remove(id)}>
            Togli<span className="sr-only"> {nominativo}</span>
          </TextButton>
        </span>
      ))}
      <GestureDialog
        trigger={
          <Button size="s" icon={<Plus />}>
            Aggiungi un modo di scriverlo
          </Button>
        }
        title="Un altro modo di scriverlo"
        description={`I documenti che lo portano saranno di ${persona.nominativo}.`}
        submitLabel="Aggiungi"
        done={() => 'Aggiunto.'}
        send={(form) =>
          addAliasAction({ ente: qui.ente, personaId: persona.id, nominativo: textOf(form, 'nominativo') })
        }
        undo={undo(qui)}
      >
        {(campi) => <TextField label="Come è scritto" name="nominativo" error={campi.nominativo} autoComplete="off" />}
      </GestureDialog>
    </div>
  );
}
