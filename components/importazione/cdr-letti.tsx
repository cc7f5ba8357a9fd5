import { Cell, ColumnHeader, DataTable, Row, RowHeader, TableHead } from '@/components/ui/data-table';
import { Panel } from '@/components/ui/panel';
import type { CdrLetto } from '@/lib/features/importazione/types';
import { formatImporto, formatShort } from '@/lib/format/number';

const COLONNE = [
  ['schede', 'Schede'],
  ['obiettivi', 'Obiettivi'],
  ['indicatori', 'Indicatori'],
  ['fasi', 'Fasi'],
  ['personale', 'Personale'],
] as const;

/** What was read of each CDR: the quickest check against the printed document. */
export function CdrLetti({ cdr }: { cdr: CdrLetto[] }) {
  return (
    <Panel title="CDR per CDR" meta="Confronta i totali con quelli stampati. Importi in euro." isPadded={false}>
      <DataTable caption="Che cosa si è letto di ogni CDR">
        <TableHead>
          <ColumnHeader>CDR</ColumnHeader>
          {COLONNE.map(([campo, nome]) => (
            <ColumnHeader key={campo} isNumeric>
              {nome}
            </ColumnHeader>
          ))}
          <ColumnHeader isNumeric>Spese previste</ColumnHeader>
        </TableHead>
        <tbody>
          {cdr.map((riga) => (
            <Row key={riga.codice}>
              <RowHeader>
                <span className="font-semibold">
                  {riga.codice} {riga.denominazione}
                </span>
                {riga.responsabili.length > 0 && (
                  <span className="block text-ink-3 text-meta">{riga.responsabili.join(', ')}</span>
                )}
              </RowHeader>
              {COLONNE.map(([campo]) => (
                <Cell key={campo} isNumeric>
                  {formatShort(riga[campo])}
                </Cell>
              ))}
              <Cell isNumeric>{formatImporto(riga.spese)}</Cell>
            </Row>
          ))}
        </tbody>
      </DataTable>
    </Panel>
  );
}
