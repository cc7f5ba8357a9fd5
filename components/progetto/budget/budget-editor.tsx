'use client';

import { useState } from 'react';
import { ColumnHeader, DataTable, TableFoot, TableHead } from '@/components/ui/data-table';
import { italianCount } from '@/lib/domain/italian-notation';
import type { Scheda } from '@/lib/features/progetto/types';
import type { LuogoRicerca } from '../find-lookups';
import { useCorrect } from '../use-campo';
import { useGesto } from '../use-gesto';
import { TITOLO_BILANCIO } from '../words';
import { AddVoce } from './add-voce';
import { AMOUNT_COLUMN } from './amount-cell';
import {
  type ColonnaImporti,
  fieldOf,
  groupVoci,
  isEntrata,
  listColonne,
  newVoce,
  placeColumn,
  type RigaImporti,
  voceOf,
} from './budget-grid';
import { BudgetRow } from './budget-row';
import { BudgetTotal } from './budget-totals';

export interface BudgetEditorProps {
  budget: Scheda['budget'];
  piano: Pick<Scheda['piano'], 'anno' | 'annoFine'>;
  progettoId: string;
  luogo: LuogoRicerca;
}

/** The budget to correct: every year of the horizon, amounts in their cells, totals as one types. */
export function BudgetEditor({ budget, piano, progettoId, luogo }: BudgetEditorProps) {
  const correct = useCorrect();
  const change = useGesto();
  const [avviso, setAvviso] = useState('');
  const colonne = listColonne(budget, piano);
  const gruppi = groupVoci(budget);
  const righe = gruppi.flatMap((gruppo) => gruppo.righe);
  const rowsWhere = (entrate: boolean) => righe.filter(({ titolo }) => isEntrata(titolo) === entrate);

  const paste = (from: RigaImporti, colonna: ColonnaImporti, importi: (string | null)[]) => {
    const { corrette, nuove, avanzate } = placeColumn(righe, righe.indexOf(from), colonna, importi);
    correct(
      corrette.map(({ riga, importo }) => ({
        ...fieldOf(riga, colonna),
        letto: voceOf(riga, colonna.anno)?.[colonna.campo] ?? null,
        dopo: importo,
      })),
    );
    for (const { riga, importo } of nuove) {
      const campi = newVoce(riga, colonna, importo);
      const place = { rigaId: crypto.randomUUID(), padreId: progettoId, dopoId: riga.voci.at(-1)?.id };
      change({ gesto: 'aggiungi', tabella: 'VoceBudget', ...place, campi });
    }
    const written = italianCount(corrette.length + nuove.length, 'importo incollato', 'importi incollati');
    setAvviso(
      avanzate > 0
        ? `${written}; ${italianCount(avanzate, 'riga', 'righe')} oltre la fine della tabella.`
        : `${written}.`,
    );
  };
  return (
    <>
      {righe.length > 0 && (
        <DataTable caption="Budget della scheda, in modifica" minWidth="medium">
          <TableHead>
            <ColumnHeader>Capitolo</ColumnHeader>
            {colonne.map(({ key, label }) => (
              <ColumnHeader key={key} isNumeric className={AMOUNT_COLUMN}>
                {label}
              </ColumnHeader>
            ))}
          </TableHead>
          {gruppi.map(({ titolo, righe: rows }) => (
            <tbody key={titolo}>
              {rows.map((riga) => (
                <BudgetRow
                  key={riga.id}
                  riga={riga}
                  colonne={colonne}
                  progettoId={progettoId}
                  luogo={luogo}
                  onPasteColumn={(colonna, importi) => paste(riga, colonna, importi)}
                />
              ))}
              {rows.length < rowsWhere(isEntrata(titolo)).length && (
                <BudgetTotal
                  isPartial
                  label={`Totale ${TITOLO_BILANCIO[titolo].toLowerCase()}`}
                  righe={rows}
                  colonne={colonne}
                />
              )}
            </tbody>
          ))}
          <TableFoot>
            {[true, false].map((entrate) => {
              const rows = rowsWhere(entrate);
              const label = entrate ? 'Totale entrate' : 'Totale spese';
              return rows.length > 0 && <BudgetTotal key={label} label={label} righe={rows} colonne={colonne} />;
            })}
          </TableFoot>
        </DataTable>
      )}
      <div className="grid gap-2 px-4 py-3">
        <p className="text-ink-3 text-meta">
          Invio scende nella colonna. Una colonna copiata da Excel si incolla dalla cella in cui ti trovi in giù.
        </p>
        <output aria-live="polite" className="text-ink-2 text-meta empty:hidden">
          {avviso}
        </output>
        <AddVoce progettoId={progettoId} luogo={luogo} />
      </div>
    </>
  );
}
