'use client';

import { Cell, ColumnHeader, DataTable, Row, RowHeader, TableFoot, TableHead } from '@/components/ui/data-table';
import type { BudgetColumn } from '../budget-table';

/** A row of the budget in words: its amounts in the order of the columns. */
export interface RigaInParole {
  id: string;
  nome: string;
  /** Capitolo and title. */
  dettaglio?: string;
  importi: readonly string[];
  isFlagged?: boolean;
}

interface BudgetRowsProps {
  id: string;
  colonne: readonly BudgetColumn[];
  /** The rows of each title, and its total where it has one. */
  titoli: readonly { righe: readonly RigaInParole[]; totale: RigaInParole | null }[];
  totali: readonly RigaInParole[];
}

/** The budget of a card as it reads. */
export function BudgetRows({ id, colonne, titoli, totali }: BudgetRowsProps) {
  return (
    <DataTable caption="Budget della scheda" id={id} minWidth="narrow">
      <TableHead>
        <ColumnHeader>Capitolo</ColumnHeader>
        {colonne.map(({ key, label }) => (
          <ColumnHeader key={key} isNumeric>
            {label}
          </ColumnHeader>
        ))}
      </TableHead>
      {titoli.map(({ righe, totale }) => (
        <tbody key={righe[0]?.id}>
          {righe.map((riga) => (
            <BudgetRow key={riga.id} riga={riga} colonne={colonne} />
          ))}
          {totale && (
            <BudgetRow riga={totale} colonne={colonne} className="font-semibold *:border-line-strong *:bg-sunken" />
          )}
        </tbody>
      ))}
      <TableFoot>
        {totali.map((riga) => (
          <BudgetRow key={riga.id} riga={riga} colonne={colonne} />
        ))}
      </TableFoot>
    </DataTable>
  );
}

interface BudgetRowProps {
  riga: RigaInParole;
  colonne: readonly BudgetColumn[];
  className?: string;
}

function BudgetRow({ riga, colonne, className }: BudgetRowProps) {
  return (
    <Row flag={riga.isFlagged ? 'warn' : undefined} className={className}>
      <RowHeader>
        {riga.nome}
        {riga.dettaglio && <span className="block text-ink-3 text-meta">{riga.dettaglio}</span>}
      </RowHeader>
      {colonne.map(({ key }, place) => (
        <Cell key={key} isNumeric>
          {riga.importi[place]}
        </Cell>
      ))}
    </Row>
  );
}
