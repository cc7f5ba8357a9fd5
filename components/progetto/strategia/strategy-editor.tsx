'use client';

import { Trash2 } from 'lucide-react';
import { useId } from 'react';
import { Combobox } from '@/components/forms/combobox';
import { classNames } from '@/components/ui/class-names';
import type { ObiettivoOperativoTrovato, Scheda } from '@/lib/features/progetto/types';
import { FieldNotes } from '../field-notes';
import { type LuogoRicerca, lookUp } from '../find-lookups';
import { STOP } from '../focus-stops';
import { ICON_BUTTON } from '../icon-button';
import { useCampo, useCorrect } from '../use-campo';
import { useComing, useGesto, usePending } from '../use-gesto';

type Collegamento = Scheda['collegamenti'][number];

export interface StrategyEditorProps {
  collegamenti: readonly Collegamento[];
  progettoId: string;
  /** What the ente calls the third level: «Azione». */
  etichetta: string;
  luogo: LuogoRicerca;
}

/** Where the card stands in the strategic tree, to correct: several places, one of them the principal. */
export function StrategyEditor({ collegamenti, progettoId, etichetta, luogo }: StrategyEditorProps) {
  const change = useGesto();
  const name = useId();
  const isComing = useComing('Collegamento', progettoId) > 0;
  const add = ({ id }: ObiettivoOperativoTrovato) => {
    const campi = { obiettivoOperativoId: id, principale: collegamenti.length === 0 };
    change({ gesto: 'aggiungi', tabella: 'Collegamento', rigaId: crypto.randomUUID(), padreId: progettoId, campi });
  };
  return (
    <div className="grid gap-4">
      {collegamenti.length > 0 && (
        <ul className="grid gap-3">
          {collegamenti.map((collegamento) => (
            <LinkRow key={collegamento.id} collegamento={collegamento} name={name} isOnly={collegamenti.length === 1} />
          ))}
        </ul>
      )}
      <Combobox
        {...STOP}
        id="aggiungi-collegamento"
        label={`Aggiungi un collegamento: ${etichetta.toLowerCase()}`}
        hint={isComing ? 'Collego…' : 'Parole o codici di qualunque livello dell’albero strategico.'}
        placeholder="Per esempio edilizia, 2.1"
        className="max-w-prose"
        search={(q) => lookUp.obiettiviOperativi(luogo, q)}
        keyOf={(trovato) => trovato.id}
        textOf={(trovato) => trovato.obiettivoOperativo}
        isDisabled={(trovato) => trovato.isCollegato}
        nothingFound="Nulla nell’albero strategico con queste parole."
        onChoose={add}
      >
        {(trovato) => (
          <>
            <span className="font-semibold">{trovato.obiettivoOperativo}</span>
            <span className="block text-ink-3 text-meta">
              {[trovato.indirizzo, trovato.obiettivoStrategico, trovato.isCollegato && 'già collegato']
                .filter(Boolean)
                .join(' › ')}
            </span>
          </>
        )}
      </Combobox>
    </div>
  );
}

function LinkRow({ collegamento, name, isOnly }: { collegamento: Collegamento; name: string; isOnly: boolean }) {
  const { id, indirizzo, obiettivoStrategico, obiettivoOperativo, principale } = collegamento;
  const campo = { tabella: 'Collegamento', rigaId: id, campo: 'principale' };
  const correct = useCorrect();
  const change = useGesto();
  const isPrincipale = useCampo(campo, principale) === true;
  const isGoing = usePending(id) === 'togli';
  const titolo = [obiettivoOperativo.codice, obiettivoOperativo.titolo].filter(Boolean).join(' ');
  const percorso = [indirizzo, obiettivoStrategico].map((livello) =>
    [livello.codice, livello.titolo].filter(Boolean).join(' '),
  );
  return (
    <li
      data-riga={id}
      className={classNames('flex items-start gap-4 border-line border-b pb-3', isGoing && 'opacity-50')}
    >
      <div className="min-w-0 flex-1 text-table">
        <p className="text-ink-3 text-meta">{percorso.join(' › ')}</p>
        <p className="font-semibold">{titolo}</p>
        {(!isOnly || !isPrincipale) && (
          <label className="mt-1 inline-flex min-h-8 items-center gap-2">
            <input
              {...STOP}
              type="radio"
              name={name}
              checked={isPrincipale}
              onChange={() => correct([{ ...campo, letto: principale, dopo: true }])}
              className="size-4.5 flex-none accent-blue"
            />
            Principale<span className="sr-only">: {titolo}</span>
          </label>
        )}
        <FieldNotes campi={[campo]} />
      </div>
      <button
        type="button"
        className={ICON_BUTTON}
        onClick={() => change({ gesto: 'togli', tabella: 'Collegamento', rigaId: id })}
      >
        <Trash2 />
        <span className="sr-only">Togli il collegamento a {titolo}</span>
      </button>
    </li>
  );
}
