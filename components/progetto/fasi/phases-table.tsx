'use client';

import { Fragment } from 'react';
import { GanttCell, GanttHeader } from '@/components/charts/gantt';
import type { GanttMarks } from '@/components/charts/gantt-marks';
import { StatoRag } from '@/components/monitoraggio/stato-rag';
import { Cell, ColumnHeader, DataTable, Row, RowHeader, TableFoot, TableHead } from '@/components/ui/data-table';
import type { StatoAvanzamento } from '@/lib/domain/phase-progress';
import { PhaseGroupRow } from './phase-group-row';
import { PHASE_WORDS } from './phase-words';

/** A phase in words and positions. */
export interface RigaFase {
  id: string;
  numero: string;
  descrizione: string;
  dettagli: string;
  periodi: readonly string[];
  /** Null in a table without weights. */
  peso: string | null;
  marks: GanttMarks;
  stato: StatoAvanzamento;
  /** Null before any report. */
  avanzamento: string | null;
  /** The antefatto is not. */
  isJudged: boolean;
  isFlagged: boolean;
}

/** All phases together at the day of their last report. */
export interface TotaleFasi {
  pesi: string;
  frase: string;
  fatto: string;
  stato: StatoAvanzamento;
}

export interface TabellaFasi {
  anno: number;
  hasPesi: boolean;
  hasAvanzamento: boolean;
  gruppi: readonly { title: string | null; righe: readonly RigaFase[] }[];
  totale: TotaleFasi | null;
}

/** The phases of a card along the months of the year, as they read. */
export function PhasesTable({ id, anno, hasPesi, hasAvanzamento, gruppi, totale }: TabellaFasi & { id: string }) {
  const columns = 2 + Number(hasPesi) + Number(hasAvanzamento);
  return (
    <DataTable caption={`Fasi ${anno}`} id={id} minWidth="medium">
      <TableHead>
        <ColumnHeader>Fase e prodotto atteso</ColumnHeader>
        {hasPesi && <ColumnHeader isNumeric>Peso</ColumnHeader>}
        <GanttHeader anno={anno} />
        {hasAvanzamento && <ColumnHeader isNumeric>Avanzamento</ColumnHeader>}
      </TableHead>
      <tbody>
        {gruppi.map(({ title, righe }) => (
          <Fragment key={title ?? 'tutte'}>
            {title && <PhaseGroupRow title={title} columns={columns} />}
            {righe.map((riga) => (
              <PhaseRow key={riga.id} {...riga} />
            ))}
          </Fragment>
        ))}
      </tbody>
      {totale && (
        <TableFoot>
          <tr>
            <RowHeader>Totale {anno}</RowHeader>
            {hasPesi && <Cell isNumeric>{totale.pesi}</Cell>}
            <Cell className="font-normal">{totale.frase}</Cell>
            <Cell isNumeric>
              <span className="block">{totale.fatto}</span>
              <PhaseState stato={totale.stato} />
            </Cell>
          </tr>
        </TableFoot>
      )}
    </DataTable>
  );
}

function PhaseRow({ id, isFlagged, marks, peso, avanzamento, stato, isJudged, ...riga }: RigaFase) {
  return (
    <Row id={`riga-${id}`} data-riga={id} flag={isFlagged ? 'warn' : undefined}>
      <RowHeader className="min-w-60">
        <span className="mr-2 font-semibold text-ink-3">{riga.numero}</span>
        {riga.descrizione}
        {[riga.dettagli, ...riga.periodi].filter(Boolean).map((line) => (
          <span key={line} className="block text-ink-3 text-meta">
            {line}
          </span>
        ))}
      </RowHeader>
      {peso !== null && <Cell isNumeric>{peso}</Cell>}
      <GanttCell marks={marks} tone={PHASE_WORDS[stato].tone} />
      {avanzamento !== null && (
        <Cell isNumeric>
          <strong className="block">{avanzamento}</strong>
          {isJudged && <PhaseState stato={stato} />}
        </Cell>
      )}
    </Row>
  );
}

function PhaseState({ stato }: { stato: StatoAvanzamento }) {
  const { rag, word } = PHASE_WORDS[stato];
  return (
    <StatoRag stato={rag} isPlain>
      {word}
    </StatoRag>
  );
}
