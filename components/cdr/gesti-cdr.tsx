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
import { withRamo } from '@/lib/domain/albero';
import {
  addCdrAction,
  correctCdrAction,
  deleteCdrAction,
  moveCdrAction,
  undoStruttura,
} from '@/lib/features/cdr/actions/modify-struttura';
import { NOMI_CAMPI, type NodoCdr, type TipoCdr } from '@/lib/features/cdr/types';
import { TIPO_CDR } from './words';

/** Where the gestures happen. */
interface Qui {
  ente: string;
  anno: number;
}

const TIPI = Object.entries(TIPO_CDR).map(([value, label]) => ({ value, label }));
const undo = (qui: Qui) => (id: string) => undoStruttura({ ...qui, id });

function CampiCdr({ cdr, campi }: { cdr?: NodoCdr; campi: Readonly<Record<string, string>> }) {
  return (
    <>
      <div className="grid gap-4 desk:grid-cols-2">
        <TextField label="Codice" name="codice" defaultValue={cdr?.codice} error={campi.codice} autoComplete="off" />
        <Select label="Tipo" name="tipo" options={TIPI} defaultValue={cdr?.tipo ?? 'SERVIZIO'} error={campi.tipo} />
      </div>
      <TextField
        label="Denominazione"
        name="denominazione"
        defaultValue={cdr?.denominazione}
        error={campi.denominazione}
        autoComplete="off"
      />
    </>
  );
}

/** A new CDR under another, or at the top. */
export function AggiungiCdr({ qui, padre }: { qui: Qui; padre: NodoCdr | null }) {
  const router = useRouter();
  return (
    <GestureDialog
      trigger={
        <Button variant={padre ? 'secondary' : 'primary'} size={padre ? 's' : 'm'} icon={<Plus />}>
          {padre ? 'Aggiungi sotto' : 'Aggiungi un CDR'}
        </Button>
      }
      title="Nuovo CDR"
      description={padre ? `Sotto ${padre.codice} ${padre.denominazione}.` : 'Al primo livello, in fondo.'}
      submitLabel="Aggiungi il CDR"
      done={() => 'CDR aggiunto.'}
      send={(form) =>
        addCdrAction({
          ...qui,
          padreId: padre?.id ?? null,
          codice: textOf(form, 'codice'),
          denominazione: textOf(form, 'denominazione'),
          tipo: textOf(form, 'tipo') as TipoCdr,
        })
      }
      undo={undo(qui)}
      onDone={(form) =>
        router.push(addresses.struttura(qui, `?${new URLSearchParams({ cdr: textOf(form, 'codice') })}`), {
          scroll: false,
        })
      }
    >
      {(campi) => <CampiCdr campi={campi} />}
    </GestureDialog>
  );
}

/** What can be done to the CDR that is open. */
export function GestiCdr({ qui, cdr, nodi }: { qui: Qui; cdr: NodoCdr; nodi: readonly NodoCdr[] }) {
  const router = useRouter();
  const { id, codice, padreId } = cdr;
  const move = (posto: { padreId: string | null; primaDi: string | null }) =>
    moveCdrAction({ ...qui, id, daPadreId: padreId, ...posto });
  const ramo = withRamo(nodi, id);
  const places = nodi.filter((nodo) => !ramo.has(nodo.id));
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      <AggiungiCdr qui={qui} padre={cdr} />
      <GestureDialog
        trigger={
          <Button size="s" icon={<Pencil />}>
            Modifica
          </Button>
        }
        title={`Modifica il CDR ${codice}`}
        description="Se il codice cambia, le abilitazioni degli utenti lo seguono."
        submitLabel="Salva"
        done={() => 'CDR modificato.'}
        nomiCampi={NOMI_CAMPI}
        send={(form, attuali) => {
          const { denominazione, tipo } = cdr;
          const written = ['codice', 'denominazione', 'tipo'].map((campo) => [campo, textOf(form, campo)]);
          const patch = writtenPatch({ codice, denominazione, tipo }, Object.fromEntries(written), attuali);
          if (Object.keys(patch).length === 0) return null;
          return correctCdrAction({ ...qui, riga: { tabella: 'Cdr', rigaId: id, patch } });
        }}
        undo={undo(qui)}
        onDone={(form) =>
          router.push(addresses.struttura(qui, `?${new URLSearchParams({ cdr: textOf(form, 'codice') })}`), {
            scroll: false,
          })
        }
      >
        {(campi) => <CampiCdr cdr={cdr} campi={campi} />}
      </GestureDialog>
      <GestureDialog
        trigger={
          <Button size="s" icon={<FolderInput />}>
            Sposta sotto
          </Button>
        }
        title={`Sposta il CDR ${codice}`}
        description="Si sposta con tutto quello che ha sotto."
        submitLabel="Sposta"
        done={() => 'CDR spostato.'}
        nomiCampi={NOMI_CAMPI}
        send={(form) => {
          const dest = textOf(form, 'padreId') || null;
          return dest === padreId ? null : move({ padreId: dest, primaDi: null });
        }}
        undo={undo(qui)}
      >
        {(campi) => (
          <Select
            label="Sotto"
            name="padreId"
            emptyLabel="Nessuno: al primo livello"
            defaultValue={padreId ?? ''}
            options={places.map((nodo) => ({ value: nodo.id, label: `${nodo.codice} ${nodo.denominazione}` }))}
            error={campi.padreId}
          />
        )}
      </GestureDialog>
      <MoveButtons
        nome={`il CDR ${codice}`}
        id={id}
        fratelli={nodi.filter((nodo) => nodo.padreId === padreId).map((nodo) => nodo.id)}
        move={(primaDi) => move({ padreId, primaDi })}
        undo={undo(qui)}
      />
      <DeleteButton
        label="Elimina"
        title={`Eliminare il CDR ${codice}?`}
        description="Si può eliminare solo un CDR senza schede, obiettivi, incarichi o altri CDR sotto."
        done={`CDR ${codice} eliminato.`}
        ask={() => deleteCdrAction({ ...qui, id })}
        undo={undo(qui)}
        onDone={() => router.push(addresses.struttura(qui), { scroll: false })}
      />
    </div>
  );
}
