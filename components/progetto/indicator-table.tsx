import { Cell, ColumnHeader, DataTable, RowHeader, TableFoot, TableHead } from '@/components/ui/data-table';
import type { RegoleSmvp } from '@/lib/domain/scoring/regole-smvp';
import type { IndicatoreLetto, ObiettivoLetto, Scheda, SegnalazioneCollocata } from '@/lib/features/progetto/types';
import { sayAtteso } from './atteso-sentence';
import { attesoOf } from './atteso-words';
import { type IndicatorColumns, IndicatorRow, targetOf } from './indicator-row';
import { IndicatorRowEditor } from './indicator-row-editor';
import type { LuogoScheda } from './send-gesture';
import { WeightsSentence, WeightsTotal } from './weights-sum';
import { presentWeights, weightsInWords, weightsTotal } from './weights-words';
import { nomeIndicatore } from './words';

interface IndicatorTableProps {
  obiettivo: ObiettivoLetto;
  piano: Scheda['piano'];
  regole: RegoleSmvp;
  luogo: LuogoScheda;
  segnalazioni: readonly SegnalazioneCollocata[];
  isEditable: boolean;
}

/** Indicators that weigh: context is shown and never scored, what is closed is asked no more. */
export function listPesati(obiettivo: ObiettivoLetto): IndicatoreLetto[] {
  return obiettivo.indicatori.filter(
    (i) => i.verso !== 'CONTESTO' && i.ambitoValutazione === 'ORGANIZZATIVA' && i.motivoChiusura === null,
  );
}

/** Where the weights of the indicators of an objective are kept. */
export function pesiOf(obiettivo: ObiettivoLetto) {
  return listPesati(obiettivo).map(({ id, peso }) => ({
    tabella: 'Indicatore',
    rigaId: id,
    campo: 'peso',
    letto: peso,
  }));
}

/** Id of the table, for who copies it. */
export function tableIdOf({ id }: ObiettivoLetto): string {
  return `indicatori-${id}`;
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
export function IndicatorTable({ obiettivo, piano, regole, luogo, segnalazioni, isEditable }: IndicatorTableProps) {
  const { anno, annoFine } = piano;
  const anni = Array.from({ length: Math.max(1, annoFine - anno + 1) }, (_, index) => anno + index);
  const siblings = obiettivo.indicatori.map(({ id }) => id);
  const columns = columnsOf(obiettivo, anno);
  const pesi = pesiOf(obiettivo);
  const letti = presentWeights(pesi);
  const flagOf = (indicatore: IndicatoreLetto) =>
    segnalazioni.some((found) => found.rigaId === indicatore.id && found.gravita !== 'INFO') ? 'warn' : undefined;
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
          const { versoPresunto } = indicatore;
          const atteso = attesoOf(indicatore, targetOf(indicatore, anno));
          const frase = sayAtteso({ atteso, versoPresunto, indicatore, regole });
          const props = { indicatore, columns, frase, flag: flagOf(indicatore) } as const;
          return isEditable && indicatore.motivoChiusura === null ? (
            <IndicatorRowEditor
              key={indicatore.id}
              {...props}
              regole={regole}
              nome={nomeIndicatore(indicatore.codice, index + 1)}
              obiettivoId={obiettivo.id}
              siblings={siblings}
              anni={anni}
              luogo={luogo}
            />
          ) : (
            <IndicatorRow key={indicatore.id} {...props} />
          );
        })}
      </tbody>
      <TableFoot>
        <tr data-riga={`somma-${obiettivo.id}`}>
          <RowHeader colSpan={2 + Number(columns.hasBaseline) + columns.altriAnni.length} className="font-semibold">
            {isEditable ? <WeightsSentence pesi={pesi} letta={weightsInWords(letti)} /> : weightsInWords(letti)}
          </RowHeader>
          <Cell isNumeric className={isEditable ? 'last:pr-7' : undefined}>
            {isEditable ? <WeightsTotal pesi={pesi} letta={weightsTotal(letti)} /> : weightsTotal(letti)}
          </Cell>
        </tr>
      </TableFoot>
    </DataTable>
  );
}
