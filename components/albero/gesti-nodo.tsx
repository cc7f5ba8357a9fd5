'use client';

import { FolderInput, Pencil, Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { Select } from '@/components/forms/select';
import { TextField } from '@/components/forms/text-field';
import { addresses } from '@/components/layout/addresses';
import { DeleteButton } from '@/components/struttura/delete-button';
import { GestureDialog } from '@/components/struttura/gesture-dialog';
import { MoveButtons } from '@/components/struttura/move-buttons';
import { textOf, writtenPatch } from '@/components/struttura/written-patch';
import { Button } from '@/components/ui/button';
import {
  addNodoAction,
  correctNodoAction,
  deleteNodoAction,
  moveNodoAction,
  undoAlbero,
} from '@/lib/features/albero/actions';
import { type Livello, livelloSopra, livelloSotto, NOMI_CAMPI, type NodoStrategico } from '@/lib/features/albero/types';
import { nomeLivello, nomeNodo } from './words';

interface Qui {
  ente: string;
  anno: number;
}

interface GestiProps {
  qui: Qui;
  etichettaOperativo: string;
}

const undo = (qui: Qui) => (id: string) => undoAlbero({ ...qui, id });

function CampiNodo({ nodo, campi }: { nodo?: NodoStrategico; campi: Readonly<Record<string, string>> }) {
  return (
    <>
      <TextField
        label="Codice"
        name="codice"
        isOptional
        defaultValue={nodo?.codice ?? ''}
        error={campi.codice}
        autoComplete="off"
      />
      <TextField label="Titolo" name="titolo" defaultValue={nodo?.titolo} error={campi.titolo} autoComplete="off" />
    </>
  );
}

/** A new node under another, or at the top. */
export function AggiungiNodo({ qui, etichettaOperativo, padre }: GestiProps & { padre: NodoStrategico | null }) {
  const livello: Livello | null = padre ? livelloSotto(padre.livello) : 'Indirizzo';
  if (!livello) return null;
  const nome = nomeLivello(livello, etichettaOperativo);
  return (
    <GestureDialog
      trigger={
        <Button variant={padre ? 'secondary' : 'primary'} size={padre ? 's' : 'm'} icon={<Plus />}>
          Aggiungi {nome.toLowerCase()}
        </Button>
      }
      title={`Aggiungi: ${nome.toLowerCase()}`}
      description={padre ? `Sotto ${nomeNodo(padre)}.` : 'Al primo livello, in fondo.'}
      submitLabel="Aggiungi"
      done={() => `${nome}: aggiunto all’albero.`}
      send={(form) =>
        addNodoAction({
          ...qui,
          livello,
          padreId: padre?.id ?? null,
          codice: textOf(form, 'codice'),
          titolo: textOf(form, 'titolo'),
        })
      }
      undo={undo(qui)}
    >
      {(campi) => <CampiNodo campi={campi} />}
    </GestureDialog>
  );
}

/** What can be done to the node that is open. */
export function GestiNodo(props: GestiProps & { nodo: NodoStrategico; nodi: readonly NodoStrategico[] }) {
  const { qui, etichettaOperativo, nodo, nodi } = props;
  const router = useRouter();
  const { id, livello, padreId, codice, titolo } = nodo;
  const sopra = livelloSopra(livello);
  const move = (posto: { padreId: string | null; primaDi: string | null }) =>
    moveNodoAction({ ...qui, livello, id, daPadreId: padreId, ...posto });
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      <AggiungiNodo qui={qui} etichettaOperativo={etichettaOperativo} padre={nodo} />
      <GestureDialog
        trigger={
          <Button size="s" icon={<Pencil />}>
            Modifica
          </Button>
        }
        title={`Modifica: ${nomeLivello(livello, etichettaOperativo).toLowerCase()}`}
        submitLabel="Salva"
        done={() => 'Modifica salvata.'}
        nomiCampi={NOMI_CAMPI}
        send={(form, attuali) => {
          const written = { codice: textOf(form, 'codice') || null, titolo: textOf(form, 'titolo') };
          const patch = writtenPatch({ codice, titolo }, written, attuali);
          if (Object.keys(patch).length === 0) return null;
          return correctNodoAction({ ...qui, riga: { tabella: livello, rigaId: id, patch } });
        }}
        undo={undo(qui)}
      >
        {(campi) => <CampiNodo nodo={nodo} campi={campi} />}
      </GestureDialog>
      {sopra && (
        <GestureDialog
          trigger={
            <Button size="s" icon={<FolderInput />}>
              Sposta sotto
            </Button>
          }
          title={`Sposta «${nomeNodo(nodo)}»`}
          description="Si sposta con quello che ha sotto e con le schede collegate."
          submitLabel="Sposta"
          done={() => 'Spostato con le sue schede.'}
          nomiCampi={NOMI_CAMPI}
          send={(form) => {
            const dest = textOf(form, 'padreId');
            return dest === padreId ? null : move({ padreId: dest, primaDi: null });
          }}
          undo={undo(qui)}
        >
          {(campi) => (
            <Select
              label={nomeLivello(sopra, etichettaOperativo)}
              name="padreId"
              defaultValue={padreId ?? undefined}
              options={nodi
                .filter((altro) => altro.livello === sopra)
                .map((altro) => ({ value: altro.id, label: nomeNodo(altro) }))}
              error={campi.padreId}
            />
          )}
        </GestureDialog>
      )}
      <MoveButtons
        nome={`«${nomeNodo(nodo)}»`}
        id={id}
        fratelli={nodi
          .filter((altro) => altro.padreId === padreId && altro.livello === livello)
          .map((altro) => altro.id)}
        move={(primaDi) => move({ padreId, primaDi })}
        undo={undo(qui)}
      />
      <DeleteButton
        label="Elimina"
        title={`Eliminare «${nomeNodo(nodo)}»?`}
        description="Si può eliminare solo se non ha nulla sotto e nessuna scheda collegata."
        done="Eliminato."
        ask={() => deleteNodoAction({ ...qui, livello, id })}
        undo={undo(qui)}
        onDone={() => router.push(addresses.parteStruttura(qui, 'albero'), { scroll: false })}
      />
    </div>
  );
}
