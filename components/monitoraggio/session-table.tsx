import Link from 'next/link';
import { addresses, type Luogo } from '@/components/layout/addresses';
import { type BarSegment, StackedBar } from '@/components/ui/bars';
import { CopyTable } from '@/components/ui/copy-table';
import { Cell, ColumnHeader, DataTable, Row, RowHeader, TableFoot, TableHead } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { daysBetween } from '@/lib/domain/calendar';
import type { CdrInSessione, PaginaSessione } from '@/lib/features/monitoraggio/types';
import { StatoRag } from './stato-rag';
import { countMancanti, isInRitardo } from './words';

const TABLE_ID = 'rendicontazioni-per-cdr';
const COLUMNS = ['attese', 'daCompilare', 'inviate', 'verificate', 'rinviate'] as const;
const STATI = [
  ['inLinea', 'in linea', 'IN_LINEA', 'ok'],
  ['daPresidiare', 'da presidiare', 'DA_PRESIDIARE', 'warn'],
  ['inRitardo', 'in ritardo', 'IN_RITARDO', 'bad'],
  ['nonRilevati', 'non rilevati', 'NON_RILEVATO', 'neutral'],
] as const;

/** A session by CDR: what is in, and how indicators and phases stand in what was sent. */
export function SessionTable({ luogo, pagina }: { luogo: Luogo; pagina: PaginaSessione }) {
  const { cdr } = pagina;
  if (cdr.length === 0) {
    return (
      <Panel>
        <EmptyState>Nessun CDR che segui ha qualcosa da rendicontare in questa sessione.</EmptyState>
      </Panel>
    );
  }
  return (
    <Panel
      title="Rendicontazioni per CDR"
      meta={<Legend />}
      actions={<CopyTable tableId={TABLE_ID} size="s" />}
      isPadded={false}
    >
      <DataTable caption="Rendicontazioni della sessione per CDR" id={TABLE_ID} minWidth="wide">
        <TableHead>
          <ColumnHeader>CDR</ColumnHeader>
          <ColumnHeader isNumeric>Attese</ColumnHeader>
          <ColumnHeader isNumeric>Da inviare</ColumnHeader>
          <ColumnHeader isNumeric>Inviate</ColumnHeader>
          <ColumnHeader isNumeric>Verificate</ColumnHeader>
          <ColumnHeader isNumeric>Rinviate</ColumnHeader>
          <ColumnHeader>Indicatori e fasi inviati</ColumnHeader>
          <ColumnHeader>Ritardo dell’invio</ColumnHeader>
        </TableHead>
        <tbody>
          {cdr.map((one) => (
            <CdrRow key={one.id} luogo={luogo} cdr={one} pagina={pagina} />
          ))}
        </tbody>
        {cdr.length > 1 && (
          <TableFoot>
            <tr>
              <RowHeader>Totale</RowHeader>
              {COLUMNS.map((column) => (
                <Cell key={column} isNumeric>
                  {cdr.reduce((sum, { conteggio }) => sum + conteggio[column], 0)}
                </Cell>
              ))}
              <Cell />
              <Cell />
            </tr>
          </TableFoot>
        )}
      </DataTable>
    </Panel>
  );
}

function CdrRow({ luogo, cdr, pagina }: { luogo: Luogo; cdr: CdrInSessione; pagina: PaginaSessione }) {
  const { sessione, oggi } = pagina;
  const mancanti = countMancanti(cdr.conteggio);
  const isLate = isInRitardo(sessione, mancanti, oggi);
  const segments: BarSegment[] = STATI.map(([key, label, , tone]) => ({ label, value: cdr.stati[key], tone }));
  return (
    <Row flag={isLate ? 'bad' : undefined}>
      <RowHeader>
        <Link href={addresses.rendicontazione(luogo, sessione.dataRiferimento, cdr.codice)}>
          {cdr.codice} {cdr.denominazione}
        </Link>
      </RowHeader>
      {COLUMNS.map((column) => (
        <Cell key={column} isNumeric>
          {cdr.conteggio[column]}
        </Cell>
      ))}
      <Cell>
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <StackedBar segments={segments} className="w-24" />
          {STATI.filter(([key]) => cdr.stati[key] > 0).map(([key, label, stato]) => (
            <StatoRag key={key} stato={stato} isPlain>
              {cdr.stati[key]}
              <span className="sr-only"> {label}</span>
            </StatoRag>
          ))}
        </span>
      </Cell>
      <Cell>
        {isLate ? (
          <StatoRag stato="IN_RITARDO" isPlain>
            {sayDays(daysBetween(sessione.scadenza, oggi))}
          </StatoRag>
        ) : (
          '–'
        )}
      </Cell>
    </Row>
  );
}

/** The words of the shapes, once above the table. */
function Legend() {
  return (
    <span className="flex flex-wrap gap-x-4 gap-y-1">
      {STATI.map(([key, , stato]) => (
        <StatoRag key={key} stato={stato} isPlain />
      ))}
    </span>
  );
}

function sayDays(days: number): string {
  return days === 1 ? '1 giorno' : `${days} giorni`;
}
