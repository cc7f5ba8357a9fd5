'use client';

import { Cell, ColumnHeader, DataTable, RowHeader, TableFoot, TableHead } from '@/components/ui/data-table';
import type { RegoleSmvp } from '@/lib/domain/scoring/regole-smvp';
import type { ObiettivoLetto, Scheda } from '@/lib/features/progetto/types';
import { type IndicatorColumns, IndicatorRow } from './indicator-row';
import { IndicatorRowEditor } from './indicator-row-editor';
import { pesiOf, tableIdOf } from './objective-indicators';
import type { LuogoScheda } from './send-gesture';
import { WeightsSentence, WeightsTotal } from './weights-sum';
import { nomeIndicatore } from './words';

/** What is worked out of the indicators of an objective, as the page was read (`paroleOf`). */
export interface ParoleDegliIndicatori {
  /** What each expectation means for the score, in their order. */
  attesi: readonly string[];
  /** How their weights add up, in a sentence and in a number. */
  pesi: string;
  somma: string;
  /** Those with a finding. */
  segnalati: readonly string[];
}

interface IndicatorTableProps {
  obiettivo: ObiettivoLetto;
  piano: Scheda['piano'];
  regole: RegoleSmvp;
  luogo: LuogoScheda;
  parole: ParoleDegliIndicatori;
  isEditable: boolean;
}

function columnsOf({ indicatori }: ObiettivoLetto, anno: number): IndicatorColumns {
  const anni = new Set(indicatori.flatMap((indicatore) => indicatore.target.map((target) => target.anno)));
  return {
    anno,
    hasBaseline: indicatori.some(({ baseline }) => baseline !== null),
    altriAnni: [...anni].filter((altro) => altro !== anno).toSorted((a, b) => a - b),
  };
}

/** The indicators of an objective with what is expected of each, and the sum of their weights. */
export function IndicatorTable({ obiettivo, piano, regole, luogo, parole, isEditable }: IndicatorTableProps) {
  const { anno, annoFine } = piano;
  const anni = Array.from({ length: Math.max(1, annoFine - anno + 1) }, (_, index) => anno + index);
  const siblings = obiettivo.indicatori.map(({ id }) => id);
  const columns = columnsOf(obiettivo, anno);
  const pesi = pesiOf(obiettivo);
  return (
    <DataTable
      caption={`Indicatori di ${obiettivo.codice} ${obiettivo.titolo}`}
      id={tableIdOf(obiettivo)}
      minWidth="narrow"
    >
      <TableHead>
        <ColumnHeader>Indicatore</ColumnHeader>
        {columns.hasBaseline && <ColumnHeader isNumeric>Partenza</ColumnHeader>}
        <ColumnHeader isNumeric className="w-44">
          Atteso {anno}
        </ColumnHeader>
        {columns.altriAnni.map((altro) => (
          <ColumnHeader key={altro} isNumeric>
            {altro}
          </ColumnHeader>
        ))}
        <ColumnHeader isNumeric className="w-20">
          Peso
        </ColumnHeader>
      </TableHead>
      <tbody>
        {obiettivo.indicatori.map((indicatore, index) => {
          const { id } = indicatore;
          const flag = parole.segnalati.includes(id) ? 'warn' : undefined;
          const props = { indicatore, columns, frase: parole.attesi[index] ?? '', flag } as const;
          return isEditable && indicatore.motivoChiusura === null ? (
            <IndicatorRowEditor
              key={id}
              {...props}
              regole={regole}
              nome={nomeIndicatore(indicatore.codice, index + 1)}
              obiettivoId={obiettivo.id}
              siblings={siblings}
              anni={anni}
              luogo={luogo}
            />
          ) : (
            <IndicatorRow key={id} {...props} />
          );
        })}
      </tbody>
      <TableFoot>
        <tr data-riga={`somma-${obiettivo.id}`}>
          <RowHeader colSpan={2 + Number(columns.hasBaseline) + columns.altriAnni.length} className="font-semibold">
            {isEditable ? <WeightsSentence pesi={pesi} letta={parole.pesi} /> : parole.pesi}
          </RowHeader>
          <Cell isNumeric className={isEditable ? 'last:pr-7' : undefined}>
            {isEditable ? <WeightsTotal pesi={pesi} letta={parole.somma} /> : parole.somma}
          </Cell>
        </tr>
      </TableFoot>
    </DataTable>
  );
}
