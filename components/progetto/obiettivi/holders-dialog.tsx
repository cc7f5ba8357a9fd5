'use client';

import { Trash2 } from 'lucide-react';
import { useId } from 'react';
import { Combobox } from '@/components/forms/combobox';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { findCdr } from '@/lib/features/progetto/actions/search-lookups';
import type { CdrSceglibile, ObiettivoLetto } from '@/lib/features/progetto/types';
import { ChoiceField } from '../choice-field';
import { FieldNotes } from '../field-notes';
import { STOP } from '../focus-stops';
import type { LuogoScheda } from '../send-gesture';
import { TypedField } from '../typed-field';
import { useComing, useGesto, usePending } from '../use-gesto';
import { WeightField } from '../weight-field';
import { ResponsabileField } from './responsabile-field';

const RUOLI = [
  { valore: 'CAPOFILA', label: 'Capofila' },
  { valore: 'CONCORRENTE', label: 'Concorrente' },
];

interface HoldersDialogProps {
  obiettivo: ObiettivoLetto;
  posto: number;
  luogo: LuogoScheda;
  onClose(): void;
}

/** Who holds an objective, and everything of each holding: part, person, number, weight, why it is not weighed. */
export function HoldersDialog({ obiettivo, posto, luogo, onClose }: HoldersDialogProps) {
  const { id, assegnazioni } = obiettivo;
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Titolari dell’obiettivo ${posto}`}
      description="Il peso è di ogni titolare: la valutazione si fa sul cento di ciascun CDR. Si salva da solo."
    >
      <div className="grid gap-6">
        {assegnazioni.length === 0 && (
          <p className="text-ink-2">Nessun CDR ha ancora questo obiettivo: scegline uno.</p>
        )}
        <ul className="grid gap-4">
          {assegnazioni.map((assegnazione) => (
            <Holder key={assegnazione.id} assegnazione={assegnazione} luogo={luogo} />
          ))}
        </ul>
        <AddHolder obiettivoId={id} held={assegnazioni.map(({ cdrId }) => cdrId)} luogo={luogo} />
      </div>
    </Dialog>
  );
}

interface HolderProps {
  assegnazione: ObiettivoLetto['assegnazioni'][number];
  luogo: LuogoScheda;
}

function Holder({ assegnazione, luogo }: HolderProps) {
  const { id, cdr, denominazione, numero, peso, ruolo, fuoriPesatura } = assegnazione;
  const change = useGesto();
  const isGoing = usePending(id) === 'togli';
  const campo = (colonna: string) => ({ tabella: 'Assegnazione', rigaId: id, campo: colonna });
  return (
    <li data-riga={id} className="grid gap-3 rounded-panel border border-line p-3">
      <div className="flex items-start gap-2">
        <p className="flex-1 font-semibold">
          {cdr} {denominazione}
        </p>
        <Button
          size="s"
          icon={<Trash2 />}
          isLoading={isGoing}
          onClick={() => change({ gesto: 'togli', tabella: 'Assegnazione', rigaId: id })}
        >
          Togli<span className="sr-only"> il CDR {cdr} dai titolari</span>
        </Button>
      </div>
      <div className="grid grid-cols-2 gap-3">
        <ChoiceField campo={campo('ruolo')} letto={ruolo} label="Parte" options={RUOLI} />
        <TypedField campo={campo('numero')} letto={numero} kind="testo" label="Numero fra i suoi obiettivi" />
        {!fuoriPesatura && (
          <div>
            <p aria-hidden="true" className="mb-1 font-semibold text-ink-2 text-meta">
              Peso
            </p>
            <WeightField campo={campo('peso')} letto={peso} label={`Peso per il CDR ${cdr}`} />
          </div>
        )}
        <TypedField
          campo={campo('fuoriPesatura')}
          letto={fuoriPesatura}
          kind="testo"
          label="Fuori pesatura, perché"
          hint="Se scrivi un motivo, resta fuori dal cento."
          className="col-span-2"
        />
        <ResponsabileField assegnazione={assegnazione} luogo={luogo} />
      </div>
      <FieldNotes campi={['ruolo', 'numero', 'fuoriPesatura', 'responsabileId'].map(campo)} />
    </li>
  );
}

/** One holder more, chosen among the CDR of the plan by code or by name. */
function AddHolder({ obiettivoId, held, luogo }: { obiettivoId: string; held: readonly string[]; luogo: LuogoScheda }) {
  const change = useGesto();
  const coming = useComing('Assegnazione', obiettivoId);
  const id = useId();
  const search = async (q: string) => {
    const { ente, anno, codice } = luogo;
    const answer = await findCdr({ ente, anno, codice, q });
    if (!answer?.data) throw new Error('The search did not answer');
    return answer.data.filter((one) => !held.includes(one.id));
  };
  const add = ({ id: cdrId }: CdrSceglibile) =>
    change({
      gesto: 'aggiungi',
      tabella: 'Assegnazione',
      rigaId: crypto.randomUUID(),
      padreId: obiettivoId,
      campi: { cdrId },
    });
  return (
    <div>
      <Combobox<CdrSceglibile>
        {...STOP}
        id={id}
        label="Aggiungi un titolare"
        hint="Codice o nome del CDR."
        nothingFound="Nessun altro CDR con queste parole."
        search={search}
        keyOf={(one) => one.id}
        textOf={(one) => `${one.codice} ${one.denominazione}`}
        onChoose={add}
      >
        {(one) => (
          <>
            <strong>{one.codice}</strong> {one.denominazione}
          </>
        )}
      </Combobox>
      <p role="status" className="text-ink-3 text-meta">
        {coming > 0 && 'Aggiungo…'}
      </p>
    </div>
  );
}
