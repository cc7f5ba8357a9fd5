import { CopyTable } from '@/components/ui/copy-table';
import type { PaginaScheda } from '@/lib/features/progetto/types';
import { formatImporto } from '@/lib/format/number';
import { BudgetEditorLazy } from './budget/budget-editor-lazy';
import { BudgetRows, type RigaInParole } from './budget/budget-rows';
import { budgetTable } from './budget-table';
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

/** The table in words, so that what is sent to the browser is the words alone. */
function BudgetTable({ table, isFlagged }: { table: ReturnType<typeof budgetTable>; isFlagged: boolean }) {
  const { columns, titoli, totali } = table;
  const amounts = (importi: Readonly<Record<string, string | null>>) =>
    columns.map(({ key }) => formatImporto(importi[key]));
  return (
    <BudgetRows
      id={TABLE_ID}
      colonne={columns}
      titoli={titoli.map(({ titolo, righe, totale }) => ({
        righe: righe.map(
          ({ id, descrizione, capitolo, importi }): RigaInParole => ({
            id,
            nome: descrizione,
            dettaglio: [capitolo, TITOLO_BILANCIO[titolo]].filter(Boolean).join(' · '),
            importi: amounts(importi),
          }),
        ),
        totale: totale && {
          id: titolo,
          nome: `Totale ${TITOLO_BILANCIO[titolo].toLowerCase()}`,
          importi: amounts(totale),
        },
      }))}
      totali={totali.map(({ label, importi, isSpesa }) => ({
        id: label,
        nome: label,
        importi: amounts(importi),
        isFlagged: isSpesa && isFlagged,
      }))}
    />
  );
}
