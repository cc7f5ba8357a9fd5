import { CopyTable } from '@/components/ui/copy-table';
import { Cell, ColumnHeader, DataTable, Row, RowHeader, TableFoot, TableHead } from '@/components/ui/data-table';
import type { PaginaScheda } from '@/lib/features/progetto/types';
import { formatImporto } from '@/lib/format/number';
import { BudgetEditorLazy } from './budget/budget-editor-lazy';
import { type BudgetColumn, budgetTable } from './budget-table';
import { notesOf, segnalazioniOf } from './card-notes';
import { EditableSection } from './editable-section';
import { TITOLO_BILANCIO } from './words';

const TABLE_ID = 'tabella-budget';

/** Budget lines by title, with a total for each title and for entrate and spese; a dash is no entry, 0,00 an entry of zero. */
export function BudgetSection({ pagina }: { pagina: PaginaScheda }) {
  const { ente, piano, progetto, budget } = pagina.scheda;
  const table = budgetTable(pagina.scheda);
  const isEmpty = table.titoli.length === 0;
  const stampato = progetto.budgetStampato;
  return (
    <EditableSection
      id="budget"
      title="Budget"
      meta="Importi in euro. «–» significa nessuna voce, «0,00» una voce a zero"
      isPadded={false}
      notes={notesOf(pagina, 'budget')}
      isEditable={pagina.isEditable}
      tabelle={['VoceBudget']}
      editLabel={isEmpty ? 'Aggiungi una voce' : 'Modifica il budget'}
      editor={
        <BudgetEditorLazy
          budget={budget}
          piano={{ anno: piano.anno, annoFine: piano.annoFine }}
          progettoId={progetto.id}
          luogo={{ ente: ente.codice, anno: piano.anno, codice: progetto.codice }}
        />
      }
      empty={
        isEmpty && (
          <>
            Nessuna voce di bilancio.{' '}
            {stampato !== null && `Il documento riporta un budget di ${formatImporto(stampato)}.`}
          </>
        )
      }
      actions={!isEmpty && <CopyTable tableId={TABLE_ID} size="s" />}
    >
      <BudgetTable table={table} isFlagged={segnalazioniOf(pagina, 'budget').length > 0} />
    </EditableSection>
  );
}

function BudgetTable({ table, isFlagged }: { table: ReturnType<typeof budgetTable>; isFlagged: boolean }) {
  const { columns, titoli, totali } = table;
  return (
    <DataTable caption="Budget della scheda" id={TABLE_ID} minWidth="narrow">
      <TableHead>
        <ColumnHeader>Capitolo</ColumnHeader>
        {columns.map((column) => (
          <ColumnHeader key={column.key} isNumeric>
            {column.label}
          </ColumnHeader>
        ))}
      </TableHead>
      {titoli.map(({ titolo, righe, totale }) => (
        <tbody key={titolo}>
          {righe.map((riga) => (
            <Row key={riga.id}>
              <RowHeader>
                {riga.descrizione}
                <span className="block text-ink-3 text-meta">
                  {[riga.capitolo, TITOLO_BILANCIO[titolo]].filter(Boolean).join(' · ')}
                </span>
              </RowHeader>
              <Amounts columns={columns} importi={riga.importi} />
            </Row>
          ))}
          {totale && (
            <Row className="font-semibold *:border-line-strong *:bg-sunken">
              <RowHeader className="font-semibold">Totale {TITOLO_BILANCIO[titolo].toLowerCase()}</RowHeader>
              <Amounts columns={columns} importi={totale} />
            </Row>
          )}
        </tbody>
      ))}
      <TableFoot>
        {totali.map(({ label, importi, isSpesa }) => (
          <Row key={label} flag={isSpesa && isFlagged ? 'warn' : undefined}>
            <RowHeader className="font-bold">{label}</RowHeader>
            <Amounts columns={columns} importi={importi} />
          </Row>
        ))}
      </TableFoot>
    </DataTable>
  );
}

function Amounts({
  columns,
  importi,
}: {
  columns: readonly BudgetColumn[];
  importi: Readonly<Record<string, string | null>>;
}) {
  return columns.map(({ key }) => (
    <Cell key={key} isNumeric>
      {formatImporto(importi[key])}
    </Cell>
  ));
}
