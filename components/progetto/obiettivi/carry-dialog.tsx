'use client';

import { useId } from 'react';
import { Combobox } from '@/components/forms/combobox';
import { Dialog } from '@/components/ui/dialog';
import { findSchede } from '@/lib/features/progetto/actions/search-lookups';
import type { SchedaTrovata } from '@/lib/features/progetto/types';
import type { LuogoScheda } from '../send-gesture';
import { useGesto } from '../use-gesto';

interface CarryDialogProps {
  tabella: 'Obiettivo' | 'Indicatore';
  rigaId: string;
  padreId: string;
  nome: string;
  luogo: LuogoScheda;
  onClose(): void;
}

/** Where a row can be taken: a card for an objective, an objective for an indicator. */
interface Meta {
  id: string;
  codice: string;
  titolo: string;
  /** The card of an objective, when it is another one. */
  scheda?: string;
}

/** Takes an objective to another card, an indicator to another objective: looked for by code or by words. */
export function CarryDialog({ tabella, rigaId, padreId, nome, luogo, onClose }: CarryDialogProps) {
  const change = useGesto();
  const id = useId();
  const isObjective = tabella === 'Obiettivo';
  const { ente, anno, codice } = luogo;
  const search = async (q: string): Promise<Meta[]> => {
    const answer = await findSchede({ ente, anno, codice, q });
    if (!answer?.data) throw new Error('The search did not answer');
    return answer.data.flatMap((scheda) => metaOf(scheda, isObjective, codice)).filter((meta) => meta.id !== padreId);
  };
  const carry = (meta: Meta) => {
    change({ gesto: 'porta', tabella, rigaId, padreId: meta.id });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Porta ${nome}`}
      description="Va con tutto quello che contiene. Si può annullare."
    >
      <Combobox<Meta>
        id={id}
        label={isObjective ? 'Scheda di arrivo' : 'Obiettivo di arrivo'}
        hint="Codice o parole del titolo, fra le schede che puoi modificare."
        nothingFound={
          isObjective ? 'Nessun’altra scheda con queste parole.' : 'Nessun altro obiettivo con queste parole.'
        }
        search={search}
        keyOf={(meta) => meta.id}
        textOf={(meta) => `${meta.codice} ${meta.titolo}`}
        onChoose={carry}
      >
        {(meta) => (
          <>
            <strong>{meta.codice}</strong> {meta.titolo}
            {meta.scheda && <span className="block text-ink-3 text-meta">scheda {meta.scheda}</span>}
          </>
        )}
      </Combobox>
    </Dialog>
  );
}

function metaOf({ obiettivi, ...scheda }: SchedaTrovata, isObjective: boolean, qui: string): Meta[] {
  if (isObjective) return [scheda];
  const where = scheda.codice === qui ? undefined : `${scheda.codice} ${scheda.titolo}`;
  return obiettivi.map((obiettivo) => ({ ...obiettivo, scheda: where }));
}
