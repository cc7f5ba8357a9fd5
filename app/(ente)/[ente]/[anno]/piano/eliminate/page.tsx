import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { addresses } from '@/components/layout/addresses';
import { RestoreButton } from '@/components/progetto/vita/restore-button';
import { Cell, ColumnHeader, DataTable, Row, RowHeader, TableHead } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { getScope } from '@/lib/auth/session';
import { listSchedeEliminate } from '@/lib/features/progetto/queries/list-schede-eliminate';
import { readAnno } from '@/lib/format/address-parts';
import { formatIstante } from '@/lib/format/date';

export const metadata: Metadata = { title: 'Schede eliminate' };

export default async function SchedeEliminatePage({ params }: PageProps<'/[ente]/[anno]/piano/eliminate'>) {
  const { ente, anno } = await params;
  const year = readAnno(anno);
  const scope = await getScope(ente);
  if (!scope || !year) notFound();
  const schede = await listSchedeEliminate(scope, year);
  return (
    <>
      <PageHeader
        title="Schede eliminate"
        meta="Ognuna torna intera com’era: obiettivi, indicatori, fasi, budget e persone."
        crumbs={[{ label: `Piano ${anno}`, href: addresses.piano({ ente, anno }) }, { label: 'Schede eliminate' }]}
      />
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
                    <RestoreButton luogo={{ ente, anno: year }} codice={codice} operazioneId={operazioneId} />
                  </Cell>
                </Row>
              ))}
            </tbody>
          </DataTable>
        )}
      </Panel>
    </>
  );
}
