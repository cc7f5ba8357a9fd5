import Link from 'next/link';
import { addresses, type Luogo } from '@/components/layout/addresses';
import { Badge } from '@/components/ui/badge';
import { Cell, ColumnHeader, DataTable, Row, RowHeader, TableHead } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import type { ImportazioneInElenco } from '@/lib/features/importazione/types';
import { formatIstante } from '@/lib/format/date';
import { profiloInParole, STATO_IMPORTAZIONE } from './words';

interface ElencoImportazioniProps {
  luogo: Luogo;
  importazioni: ImportazioneInElenco[];
}

/** The documents of a year, the latest first: what waits for a confirmation stands out. */
export function ElencoImportazioni({ luogo, importazioni }: ElencoImportazioniProps) {
  const caption = `Documenti importati per il ${luogo.anno}`;
  return (
    <Panel title="Documenti già caricati" isPadded={false}>
      {importazioni.length === 0 ? (
        <EmptyState>Per il {luogo.anno} non è stato ancora caricato nessun documento.</EmptyState>
      ) : (
        <DataTable caption={caption}>
          <TableHead>
            <ColumnHeader>Documento</ColumnHeader>
            <ColumnHeader>Letto come</ColumnHeader>
            <ColumnHeader>Caricato</ColumnHeader>
            <ColumnHeader>Stato</ColumnHeader>
          </TableHead>
          <tbody>
            {importazioni.map((importazione) => (
              <Row key={importazione.id}>
                <RowHeader className="break-words font-semibold">
                  <Link href={addresses.importazione(luogo, importazione.id)}>{importazione.nomeFile}</Link>
                </RowHeader>
                <Cell>{profiloInParole(importazione.profilo)}</Cell>
                <Cell>
                  {formatIstante(importazione.creataAt)}
                  <span className="block text-ink-3 text-meta">{importazione.autore ?? 'da riga di comando'}</span>
                </Cell>
                <Cell>
                  {importazione.stato === 'IN_ESAME' ? (
                    <Badge tone="warn">{STATO_IMPORTAZIONE.IN_ESAME}</Badge>
                  ) : (
                    STATO_IMPORTAZIONE[importazione.stato]
                  )}
                  {importazione.applicataAt && (
                    <span className="block text-ink-3 text-meta">{formatIstante(importazione.applicataAt)}</span>
                  )}
                </Cell>
              </Row>
            ))}
          </tbody>
        </DataTable>
      )}
    </Panel>
  );
}
