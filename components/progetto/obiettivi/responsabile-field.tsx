'use client';

import { useId } from 'react';
import { Combobox } from '@/components/forms/combobox';
import { TextButton } from '@/components/ui/text-button';
import { findPersone } from '@/lib/features/progetto/actions/search-lookups';
import type { ObiettivoLetto, PersonaTrovata } from '@/lib/features/progetto/types';
import type { LuogoScheda } from '../send-gesture';
import { useCorrect } from '../use-campo';

interface ResponsabileFieldProps {
  assegnazione: ObiettivoLetto['assegnazioni'][number];
  luogo: LuogoScheda;
}

/** Who answers for the objective in a CDR: the head of the CDR unless somebody is named. */
export function ResponsabileField({ assegnazione, luogo }: ResponsabileFieldProps) {
  const { id, cdr, responsabile, responsabileId } = assegnazione;
  const correct = useCorrect();
  const fieldId = useId();
  const write = (dopo: string | null) =>
    correct([{ tabella: 'Assegnazione', rigaId: id, campo: 'responsabileId', letto: responsabileId, dopo }]);
  const search = async (q: string): Promise<readonly PersonaTrovata[]> => {
    const { ente, anno, codice } = luogo;
    const answer = await findPersone({ ente, anno, codice, q });
    if (!answer?.data) throw new Error('The search did not answer');
    return answer.data;
  };
  return (
    <div className="col-span-2">
      <Combobox<PersonaTrovata>
        id={fieldId}
        label={`Responsabile per il CDR ${cdr}`}
        hint={responsabile ? undefined : 'Se non lo indichi, risponde chi dirige il CDR.'}
        placeholder={responsabile ? `Ora ${responsabile}: scrivi per cambiare` : 'Cerca una persona'}
        nothingFound="Nessuna persona con queste parole."
        search={search}
        keyOf={(persona) => persona.id}
        textOf={(persona) => persona.nominativo}
        onChoose={(persona) => write(persona.id)}
      >
        {(persona) => persona.nominativo}
      </Combobox>
      {responsabile && (
        <p className="mt-1 text-table">
          {responsabile} <TextButton onClick={() => write(null)}>Togli il responsabile</TextButton>
        </p>
      )}
    </div>
  );
}
