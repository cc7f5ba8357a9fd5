import { FileText } from 'lucide-react';
import { addresses, type Luogo } from '@/components/layout/addresses';
import { Cell, ColumnHeader, DataTable, FROM_DESK, Row, RowHeader, TableHead } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-button';
import type { VersioneApprovata } from '@/lib/features/approvazione/types';
import { formatData } from '@/lib/format/date';
import { shortSha } from './words';

/** The approved versions with their acts, the newest first. */
export function Versioni({ luogo, versioni }: { luogo: Luogo; versioni: VersioneApprovata[] }) {
  return (
    <Panel
      title="Versioni approvate"
      meta="Immutabili: i documenti ufficiali si preparano da qui"
      actions={versioni.length > 0 && <TextLink href={addresses.documenti(luogo)}>Prepara i documenti</TextLink>}
      isPadded={false}
    >
      {versioni.length === 0 ? (
        <EmptyState icon={<FileText />}>
          Nessuna versione approvata. La prima nasce con l’atto che approva il piano; fino ad allora i documenti portano
          la scritta BOZZA.
        </EmptyState>
      ) : (
        <DataTable caption="Versioni approvate" minWidth="none">
          <TableHead>
            <ColumnHeader>Versione</ColumnHeader>
            <ColumnHeader>Atto</ColumnHeader>
            <ColumnHeader className={FROM_DESK}>Impronta SHA-256</ColumnHeader>
          </TableHead>
          <tbody>
            {versioni.map(({ numero, organo, atto, data, oggetto, sha256 }) => (
              <Row key={numero}>
                <RowHeader className="whitespace-nowrap">Versione {numero}</RowHeader>
                <Cell>
                  {organo} n. {atto} del {formatData(data)}
                  {oggetto && <span className="block text-ink-2 text-meta">{oggetto}</span>}
                </Cell>
                <Cell className={FROM_DESK}>
                  <code>{shortSha(sha256)}</code>
                </Cell>
              </Row>
            ))}
          </tbody>
        </DataTable>
      )}
    </Panel>
  );
}
