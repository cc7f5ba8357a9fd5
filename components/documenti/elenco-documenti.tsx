import { FileText } from 'lucide-react';
import type { Luogo } from '@/components/layout/addresses';
import { Badge } from '@/components/ui/badge';
import { Cell, ColumnHeader, DataTable, FROM_DESK, Row, RowHeader, TableHead } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import type { DocumentoInElenco } from '@/lib/features/documenti/types';
import { AggiornaDurante } from './aggiorna-durante';
import { StatoDocumento } from './stato-documento';
import { nomeOf, origineOf, richiestaInParole, sayEnd } from './words';

interface ElencoDocumentiProps {
  luogo: Luogo;
  documenti: DocumentoInElenco[];
  /** Whether this person may ask for one. */
  isProducer: boolean;
}

/** The documents made of a plan, the latest first; it keeps itself up to date while one is being made. */
export function ElencoDocumenti({ luogo, documenti, isProducer }: ElencoDocumentiProps) {
  const isActive = documenti.some(({ stato }) => stato === 'IN_ATTESA' || stato === 'IN_CORSO');
  return (
    <Panel title="Documenti preparati" meta="Restano a disposizione per 14 giorni" isPadded={false}>
      <AggiornaDurante isActive={isActive} esito={sayEnd(documenti)} />
      {documenti.length === 0 ? (
        <EmptyState icon={<FileText />}>
          {isProducer
            ? 'Nessun documento preparato finora. Scegli qui sopra che cosa stampare: la preparazione dura pochi secondi e intanto puoi continuare a lavorare.'
            : 'Nessun documento preparato finora: li prepara l’ufficio Programmazione.'}
        </EmptyState>
      ) : (
        <DataTable caption={`Documenti del piano ${luogo.anno}`} minWidth="none">
          <TableHead>
            <ColumnHeader>Documento</ColumnHeader>
            <ColumnHeader className={FROM_DESK}>Chiesto</ColumnHeader>
            <ColumnHeader>File</ColumnHeader>
          </TableHead>
          <tbody>
            {documenti.map((documento) => (
              <Row key={documento.id}>
                <RowHeader className="font-semibold">
                  {nomeOf(documento)}
                  <span className="mt-0.5 block font-normal text-ink-2 text-meta">
                    {documento.versione === null ? (
                      <Badge tone="warn">{origineOf(documento)}</Badge>
                    ) : (
                      origineOf(documento)
                    )}
                  </span>
                </RowHeader>
                <Cell className={`text-ink-2 text-meta ${FROM_DESK}`}>{richiestaInParole(documento)}</Cell>
                <Cell>
                  <StatoDocumento documento={documento} luogo={luogo} />
                </Cell>
              </Row>
            ))}
          </tbody>
        </DataTable>
      )}
    </Panel>
  );
}
