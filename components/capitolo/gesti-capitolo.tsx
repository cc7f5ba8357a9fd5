'use client';

import { Pencil, Plus } from 'lucide-react';
import { RadioGroup } from '@/components/forms/radio-group';
import { TextField } from '@/components/forms/text-field';
import { DeleteButton } from '@/components/struttura/delete-button';
import { GestureDialog } from '@/components/struttura/gesture-dialog';
import { textOf, writtenPatch } from '@/components/struttura/written-patch';
import { Button } from '@/components/ui/button';
import {
  addCapitoloAction,
  correctCapitoloAction,
  deleteCapitoloAction,
  undoCapitoli,
} from '@/lib/features/capitolo/actions';
import { type CapitoloInElenco, NOMI_CAMPI } from '@/lib/features/capitolo/types';

const undo = (ente: string) => (id: string) => undoCapitoli({ ente, id });

/** What the fields of a capitolo hold. */
function fieldsOf(form: FormData) {
  return {
    codice: textOf(form, 'codice'),
    articolo: textOf(form, 'articolo'),
    entrata: textOf(form, 'lato') === 'entrata',
    descrizione: textOf(form, 'descrizione'),
    missione: textOf(form, 'missione') || null,
    programma: textOf(form, 'programma') || null,
  };
}

interface CampiCapitoloProps {
  capitolo?: CapitoloInElenco;
  campi: Readonly<Record<string, string>>;
}

function CampiCapitolo({ capitolo, campi }: CampiCapitoloProps) {
  const field = (name: 'codice' | 'articolo' | 'descrizione' | 'missione' | 'programma') => ({
    name,
    defaultValue: capitolo?.[name] ?? '',
    error: campi[name],
    autoComplete: 'off',
  });
  return (
    <>
      <div className="grid gap-4 desk:grid-cols-2">
        <TextField label="Codice" {...field('codice')} />
        <TextField label="Articolo" isOptional {...field('articolo')} />
      </div>
      <RadioGroup
        label="È un capitolo di"
        name="lato"
        defaultValue={capitolo?.entrata ? 'entrata' : 'spesa'}
        options={[
          { value: 'spesa', label: 'Spesa' },
          { value: 'entrata', label: 'Entrata' },
        ]}
      />
      <TextField label="Descrizione" {...field('descrizione')} />
      <div className="grid gap-4 desk:grid-cols-2">
        <TextField label="Missione" isOptional {...field('missione')} />
        <TextField label="Programma" isOptional {...field('programma')} />
      </div>
    </>
  );
}

/** A budget line the ente did not have yet. */
export function AggiungiCapitolo({ ente }: { ente: string }) {
  return (
    <GestureDialog
      trigger={<Button icon={<Plus />}>Aggiungi un capitolo</Button>}
      title="Nuovo capitolo"
      submitLabel="Aggiungi il capitolo"
      done={() => 'Capitolo aggiunto.'}
      send={(form) => addCapitoloAction({ ente, ...fieldsOf(form) })}
      undo={undo(ente)}
    >
      {(campi) => <CampiCapitolo campi={campi} />}
    </GestureDialog>
  );
}

/** Corrects a capitolo, or deletes it when no card uses it. */
export function GestiCapitolo({ ente, capitolo }: { ente: string; capitolo: CapitoloInElenco }) {
  const { id, codice, articolo, entrata, descrizione, missione, programma, numeroVoci } = capitolo;
  return (
    <div className="flex flex-wrap justify-end gap-2 print:hidden">
      <GestureDialog
        trigger={
          <Button size="s" icon={<Pencil />}>
            Modifica<span className="sr-only"> il capitolo {codice}</span>
          </Button>
        }
        title={`Modifica il capitolo ${codice}`}
        description="Gli importi restano sulle schede come sono."
        submitLabel="Salva"
        done={() => 'Capitolo modificato.'}
        nomiCampi={NOMI_CAMPI}
        send={(form, attuali) => {
          const before = { codice, articolo, entrata, descrizione, missione, programma };
          const patch = writtenPatch(before, fieldsOf(form), attuali);
          if (Object.keys(patch).length === 0) return null;
          return correctCapitoloAction({ ente, riga: { tabella: 'Capitolo', rigaId: id, patch } });
        }}
        undo={undo(ente)}
      >
        {(campi) => <CampiCapitolo capitolo={capitolo} campi={campi} />}
      </GestureDialog>
      {numeroVoci === 0 && (
        <DeleteButton
          label="Elimina"
          nome={`il capitolo ${codice}`}
          title={`Eliminare il capitolo ${codice}?`}
          description="Nessuna scheda lo usa, in nessun anno."
          done={`Capitolo ${codice} eliminato.`}
          ask={() => deleteCapitoloAction({ ente, id })}
          undo={undo(ente)}
        />
      )}
    </div>
  );
}
