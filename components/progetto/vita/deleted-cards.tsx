import { Cell, ColumnHeader, DataTable, Row, RowHeader, TableHead } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import type { SchedaEliminata } from '@/lib/features/progetto/types';
import { formatIstante } from '@/lib/format/date';
import { RestoreButton } from './restore-button';

interface DeletedCardsProps {
  luogo: { ente: string; anno: number };
  /** Newest first. */
  schede: readonly SchedaEliminata[];
}

/** The cards deleted from a plan, each with the way back. */
export function DeletedCards({ luogo, schede }: DeletedCardsProps) {
  return (
    <Panel isPadded={false}>
      {schede.length === 0 ? (
        <EmptyState>Nessuna scheda eliminata che tu possa ripristinare.</EmptyState>
      ) : (
        <DataTable caption="Schede eliminate" minWidth="none">
          <TableHead>
            <ColumnHeader>Scheda</ColumnHeader>
            <ColumnHeader>Eliminata</ColumnHeader>
            <ColumnHeader>
              <span className="sr-only">Ripristino</span>
            </ColumnHeader>
          </TableHead>
          <tbody>
            {schede.map(({ operazioneId, codice, titolo, cdr, at, chi }) => (
              <Row key={operazioneId}>
                <RowHeader>
                  <span className="mr-2 font-semibold text-ink-3">{codice}</span>
                  {titolo}
                  {cdr && <span className="block text-ink-3 text-meta">CDR {cdr}</span>}
                </RowHeader>
                <Cell>
                  {formatIstante(new Date(at))}
                  <span className="block text-ink-3 text-meta">da {chi ?? 'il sistema'}</span>
                </Cell>
                <Cell>
                  <RestoreButton luogo={luogo} codice={codice} operazioneId={operazioneId} />
                </Cell>
              </Row>
            ))}
          </tbody>
        </DataTable>
      )}
    </Panel>
  );
}
