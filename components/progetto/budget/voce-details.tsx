'use client';

import { useId } from 'react';
import { Combobox } from '@/components/forms/combobox';
import { Select } from '@/components/forms/select';
import { TextField } from '@/components/forms/text-field';
import { TextButton } from '@/components/ui/text-button';
import type { CapitoloTrovato } from '@/lib/features/progetto/types';
import { FieldNotes } from '../field-notes';
import { type LuogoRicerca, lookUp } from '../find-lookups';
import { STOP } from '../focus-stops';
import { useCorrect } from '../use-campo';
import { useTyped } from '../use-typed';
import { TITOLO_BILANCIO } from '../words';
import { isEntrata, type RigaImporti, TITOLI_BILANCIO } from './budget-grid';
import { CapitoloOption, textOfCapitolo, titoloFor } from './capitolo-option';

interface VoceDetailsProps {
  riga: RigaImporti;
  luogo: LuogoRicerca;
}

/** What a row of the budget is: its words, its capitolo, its title. The entries of all its years change together. */
export function VoceDetails({ riga, luogo }: VoceDetailsProps) {
  const correct = useCorrect();
  const id = useId();
  const [prima] = riga.voci;
  const write = (change: {
    descrizione?: string;
    capitoloId?: string | null;
    titoloBilancio?: RigaImporti['titolo'];
  }) =>
    correct(
      riga.voci.flatMap((voce) =>
        (['descrizione', 'capitoloId', 'titoloBilancio'] as const).flatMap((campo) => {
          const dopo = change[campo];
          return dopo === undefined ? [] : { tabella: 'VoceBudget', rigaId: voce.id, campo, letto: voce[campo], dopo };
        }),
      ),
    );
  const descrizione = useTyped({
    campo: { tabella: 'VoceBudget', rigaId: riga.id, campo: 'descrizione' },
    letto: prima?.descrizione ?? null,
    parse: (testo) =>
      testo.trim()
        ? { ok: true, valore: testo.trim() }
        : { ok: false, messaggio: 'La voce ha bisogno di una descrizione.' },
    format: (valore) => valore ?? '',
    onEnter: (valore) => {
      if (valore !== null) write({ descrizione: valore });
      return true;
    },
  });
  const choose = ({ id: capitoloId, entrata }: CapitoloTrovato) =>
    write({ capitoloId, titoloBilancio: isEntrata(riga.titolo) === entrata ? riga.titolo : titoloFor(entrata) });
  return (
    <div className="grid gap-4 rounded-control border border-blue-line bg-blue-soft p-4 desk:grid-cols-2">
      <TextField {...STOP} {...descrizione.input} label="Descrizione" error={descrizione.error} autoComplete="off" />
      <Select
        {...STOP}
        label="Titolo di bilancio"
        value={riga.titolo}
        options={TITOLI_BILANCIO.map((titolo) => ({ value: titolo, label: TITOLO_BILANCIO[titolo] }))}
        onChange={(event) => {
          const titolo = TITOLI_BILANCIO.find((other) => other === event.currentTarget.value);
          if (titolo) write({ titoloBilancio: titolo });
        }}
      />
      <div className="grid content-start gap-1">
        <Combobox
          {...STOP}
          id={`${id}-capitolo`}
          label={prima?.capitolo ? `Cambia il capitolo (ora ${prima.capitolo})` : 'Capitolo'}
          placeholder="Numero o parole"
          search={(q) => lookUp.capitoli(luogo, q)}
          keyOf={(capitolo) => capitolo.id}
          textOf={textOfCapitolo}
          nothingFound="Nessun capitolo con queste parole."
          onChoose={choose}
        >
          {(capitolo) => <CapitoloOption capitolo={capitolo} />}
        </Combobox>
        {prima?.capitoloId && (
          <TextButton onClick={() => write({ capitoloId: null })}>Lascia senza capitolo</TextButton>
        )}
      </div>
      <div className="empty:hidden">
        <FieldNotes
          campi={riga.voci.flatMap((voce) =>
            ['descrizione', 'capitoloId', 'titoloBilancio'].map((campo) => ({
              tabella: 'VoceBudget',
              rigaId: voce.id,
              campo,
            })),
          )}
        />
      </div>
    </div>
  );
}
