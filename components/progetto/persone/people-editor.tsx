'use client';

import { useId } from 'react';
import { ColumnHeader, DataTable, TableHead } from '@/components/ui/data-table';
import type { ImpegnoLetto } from '@/lib/features/progetto/types';
import type { LuogoRicerca } from '../find-lookups';
import { AddPersona } from './add-persona';
import { PersonEditorRow } from './person-editor-row';

export interface PeopleEditorProps {
  personale: readonly ImpegnoLetto[];
  progettoId: string;
  luogo: LuogoRicerca;
}

/** What people usually are on a card; anything else may be written. */
const RELAZIONI = [
  'Dipendente',
  'Dirigente',
  'Elevata qualificazione',
  'Posizione organizzativa',
  'Collaboratore esterno',
];

/** The people of the card to correct: what each does, how much, what is left of their time as one types. */
export function PeopleEditor({ personale, progettoId, luogo }: PeopleEditorProps) {
  const relazioniId = useId();
  const relazioni = [...new Set([...RELAZIONI, ...personale.map(({ relazione }) => relazione)])];
  return (
    <>
      {personale.length > 0 && (
        <DataTable caption="Personale della scheda, in modifica" minWidth="medium">
          <TableHead>
            <ColumnHeader>Persona e ruolo sulla scheda</ColumnHeader>
            <ColumnHeader isNumeric>Su questa scheda</ColumnHeader>
            <ColumnHeader isNumeric>Su altre</ColumnHeader>
            <ColumnHeader isNumeric>Resta</ColumnHeader>
            <ColumnHeader>
              <span className="sr-only">Azioni</span>
            </ColumnHeader>
          </TableHead>
          <tbody>
            {personale.map((impegno) => (
              <PersonEditorRow key={impegno.id} impegno={impegno} luogo={luogo} relazioniId={relazioniId} />
            ))}
          </tbody>
        </DataTable>
      )}
      <datalist id={relazioniId}>
        {relazioni.map((relazione) => (
          <option key={relazione} value={relazione} />
        ))}
      </datalist>
      <div className="px-4 py-3">
        <AddPersona progettoId={progettoId} luogo={luogo} />
      </div>
    </>
  );
}
