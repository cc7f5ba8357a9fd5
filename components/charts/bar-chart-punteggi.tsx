import Link from 'next/link';
import { useId } from 'react';
import { CopyTable } from '@/components/ui/copy-table';
import { Cell, ColumnHeader, DataTable, Row, RowHeader, TableHead } from '@/components/ui/data-table';
import { BarChartLazy } from './bar-chart-lazy';
import { BAR_KINDS, BarSwatch } from './bar-kinds';
import { ChartFrame } from './chart-frame';
import type { PunteggioRow } from './punteggio-row';

interface BarChartPunteggiProps {
  /** What the chart shows: "Punteggi dei CDR". */
  title: string;
  /** One quiet line beside the title: the score of the ente. */
  meta?: string | null;
  /** Id of the figure, and name of its files. */
  id: string;
  /** Whose scores they are, at what date. */
  source: string;
  csvHref: string;
  rows: PunteggioRow[];
}

/** Height of one bar with its air, px. */
const ROW_HEIGHT = 40;
/** Height of the axis under the bars, px. */
const AXIS_HEIGHT = 36;

/**
 * Scores by CDR as horizontal bars, each with its number, and the table of the same numbers under them. The place of the
 * chart is held from the first paint, so that its script never moves the page.
 */
export function BarChartPunteggi({ rows, ...frame }: BarChartPunteggiProps) {
  const height = rows.length * ROW_HEIGHT + AXIS_HEIGHT;
  return (
    <ChartFrame
      {...frame}
      legend={<BarLegend rows={rows} />}
      table={<PunteggiTable title={frame.title} rows={rows} />}
      isTableOpen
    >
      <div aria-hidden="true" className="grid px-2 py-2 print:hidden">
        <svg width="1" height={height} className="col-start-1 row-start-1" />
        <div className="col-start-1 row-start-1 min-w-0">
          <BarChartLazy rows={rows} height={height} />
        </div>
      </div>
    </ChartFrame>
  );
}

/** The kinds of bar that appear. */
function BarLegend({ rows }: { rows: PunteggioRow[] }) {
  const kinds = BAR_KINDS.filter((kind) => rows.some((row) => row.esito === kind.esito));
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-ink-2 text-meta print:hidden">
      {kinds.map((kind) => (
        <li key={kind.esito} className="inline-flex items-center gap-1.5">
          <BarSwatch esito={kind.esito} />
          {kind.label}
        </li>
      ))}
    </ul>
  );
}

function PunteggiTable({ title, rows }: { title: string; rows: PunteggioRow[] }) {
  const tableId = useId();
  return (
    <>
      <div className="px-4 py-2">
        <CopyTable tableId={tableId} size="s" />
      </div>
      <DataTable caption={title} id={tableId} minWidth="narrow">
        <TableHead>
          <ColumnHeader>CDR</ColumnHeader>
          <ColumnHeader isNumeric>Punteggio</ColumnHeader>
          <ColumnHeader isNumeric>Copertura</ColumnHeader>
          <ColumnHeader>Esito</ColumnHeader>
        </TableHead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.codice}>
              <RowHeader>
                <span className="mr-2 font-semibold text-ink-3">{row.codice}</span>
                {row.href ? <Link href={row.href}>{row.nome}</Link> : row.nome}
              </RowHeader>
              <Cell isNumeric className="font-semibold">
                {row.testo}
              </Cell>
              <Cell isNumeric>{row.copertura}</Cell>
              <Cell>{BAR_KINDS.find((kind) => kind.esito === row.esito)?.label}</Cell>
            </Row>
          ))}
        </tbody>
      </DataTable>
    </>
  );
}
