import { Fragment } from 'react';
import { GanttCell, GanttHeader, GanttLegend } from '@/components/charts/gantt';
import { StatoRag } from '@/components/monitoraggio/stato-rag';
import { CopyTable } from '@/components/ui/copy-table';
import { Cell, ColumnHeader, DataTable, Row, RowHeader, TableFoot, TableHead } from '@/components/ui/data-table';
import { type CalendarDate, datePartsOf } from '@/lib/domain/calendar';
import { shareOfExpected } from '@/lib/domain/phase-progress';
import type { FaseLetta, PaginaScheda, Scheda } from '@/lib/features/progetto/types';
import { formatData, formatPeriodo } from '@/lib/format/date';
import { formatPercent, formatShort } from '@/lib/format/number';
import { notesOf, segnalazioniOf } from './card-notes';
import { EditableSection } from './editable-section';
import { PhaseGroupRow } from './fasi/phase-group-row';
import { groupPhases } from './fasi/phase-groups';
import { PhasesEditorLazy } from './fasi/phases-editor-lazy';
import { judgePhase, judgePhases, PHASE_WORDS, pesoOf } from './phase-state';
import { weightsTotal } from './weights-words';
import { numeroFase, phaseDetails } from './words';

const TABLE_ID = 'tabella-fasi';

interface PhasesSectionProps {
  pagina: PaginaScheda;
  oggi: CalendarDate;
}

/** The phases along the months of the plan's year; what was last reported beside what was planned. */
export function PhasesSection({ pagina, oggi }: PhasesSectionProps) {
  const { isEditable, scheda } = pagina;
  const { fasi, piano, progetto, rilevazione } = scheda;
  const segnalate = segnalazioniOf(pagina, 'fasi').map(({ rigaId }) => rigaId);
  const editable = {
    fasi,
    rilevazione,
    piano,
    progetto: { id: progetto.id, inizio: progetto.inizio },
    obiettivi: scheda.obiettivi.map(({ id, titolo }) => ({ id, titolo })),
  };
  return (
    <EditableSection
      id="fasi"
      title={`Fasi ${piano.anno}`}
      meta={rilevazione && `Avanzamento al ${formatData(rilevazione.dataRiferimento)}`}
      isPadded={false}
      notes={notesOf(pagina, 'fasi')}
      isEditable={isEditable}
      tabelle={['Fase', 'PeriodoFase']}
      editLabel={fasi.length === 0 ? 'Scrivi le fasi' : 'Modifica le fasi'}
      editor={<PhasesEditorLazy scheda={editable} oggi={oggi} segnalate={segnalate} />}
      empty={fasi.length === 0 && 'La scheda non ha fasi.'}
      actions={
        fasi.length > 0 && (
          <>
            <GanttLegend oggi={datePartsOf(oggi).anno === piano.anno ? oggi : undefined} />
            <CopyTable tableId={TABLE_ID} size="s" />
          </>
        )
      }
    >
      <PhasesTable scheda={scheda} oggi={oggi} segnalate={segnalate} />
    </EditableSection>
  );
}

function PhasesTable({ scheda, oggi, segnalate }: { scheda: Scheda; oggi: CalendarDate; segnalate: string[] }) {
  const { fasi, obiettivi, piano, rilevazione } = scheda;
  const hasPesi = fasi.some((fase) => pesoOf(fase, piano.anno) !== null);
  const columns = 2 + Number(hasPesi) + Number(rilevazione !== null);
  return (
    <DataTable caption={`Fasi ${piano.anno}`} id={TABLE_ID} minWidth="medium">
      <TableHead>
        <ColumnHeader>Fase e prodotto atteso</ColumnHeader>
        {hasPesi && <ColumnHeader isNumeric>Peso</ColumnHeader>}
        <GanttHeader anno={piano.anno} />
        {rilevazione && <ColumnHeader isNumeric>Avanzamento</ColumnHeader>}
      </TableHead>
      <tbody>
        {groupPhases(fasi, obiettivi).map(({ title, rows }) => (
          <Fragment key={title ?? 'tutte'}>
            {title && <PhaseGroupRow title={title} columns={columns} />}
            {rows.map((fase) => (
              <PhaseRow
                key={fase.id}
                fase={fase}
                scheda={scheda}
                oggi={oggi}
                hasPesi={hasPesi}
                flag={segnalate.includes(fase.id) ? 'warn' : undefined}
              />
            ))}
          </Fragment>
        ))}
      </tbody>
      {rilevazione && <PhasesFoot scheda={scheda} alGiorno={rilevazione.dataRiferimento} hasPesi={hasPesi} />}
    </DataTable>
  );
}

interface PhaseRowProps {
  fase: FaseLetta;
  scheda: Scheda;
  oggi: CalendarDate;
  hasPesi: boolean;
  flag: 'warn' | undefined;
}

function PhaseRow({ fase, scheda, oggi, hasPesi, flag }: PhaseRowProps) {
  const { piano, rilevazione } = scheda;
  const { previsto, effettivo, stato } = judgePhase(fase, rilevazione?.dataRiferimento ?? null);
  const look = PHASE_WORDS[stato];
  const details = phaseDetails(fase);
  return (
    <Row id={`riga-${fase.id}`} data-riga={fase.id} flag={flag}>
      <RowHeader className="min-w-60">
        <span className="mr-2 font-semibold text-ink-3">{numeroFase(fase)}</span>
        {fase.descrizione}
        {details.length > 0 && <span className="block text-ink-3 text-meta">{details.join(' · ')}</span>}
        {previsto.map((periodo) => (
          <span key={periodo.inizio} className="block text-ink-3 text-meta">
            {formatPeriodo(periodo.inizio, periodo.fine)}
          </span>
        ))}
      </RowHeader>
      {hasPesi && <Cell isNumeric>{formatShort(pesoOf(fase, piano.anno), 4)}</Cell>}
      <GanttCell anno={piano.anno} previsto={previsto} effettivo={effettivo} tone={look.tone} oggi={oggi} />
      {rilevazione && (
        <Cell isNumeric>
          <strong className="block">{formatPercent(fase.avanzamento, 0)}</strong>
          {fase.ordine !== 0 && (
            <StatoRag stato={look.rag} isPlain>
              {look.word}
            </StatoRag>
          )}
        </Cell>
      )}
    </Row>
  );
}

/** How the phases go together: done, expected by the day of the report, state. */
function PhasesFoot({ scheda, alGiorno, hasPesi }: { scheda: Scheda; alGiorno: CalendarDate; hasPesi: boolean }) {
  const { fasi, piano } = scheda;
  const { fatto, atteso, stato } = judgePhases(fasi, piano.anno, alGiorno);
  const share = fatto && atteso ? shareOfExpected(fatto, atteso) : null;
  const sentence = [
    atteso && `Al ${formatData(alGiorno)} atteso ${formatPercent(atteso)}`,
    share && `fatto ${formatPercent(share)} dell’atteso`,
  ].filter(Boolean);
  return (
    <TableFoot>
      <tr>
        <RowHeader className="font-bold">Totale {piano.anno}</RowHeader>
        {hasPesi && <Cell isNumeric>{weightsTotal(fasi.flatMap((fase) => pesoOf(fase, piano.anno) ?? []))}</Cell>}
        <Cell className="font-normal">{sentence.join(': ')}</Cell>
        <Cell isNumeric>
          <span className="block">{formatPercent(fatto)}</span>
          <StatoRag stato={PHASE_WORDS[stato].rag} isPlain>
            {PHASE_WORDS[stato].word}
          </StatoRag>
        </Cell>
      </tr>
    </TableFoot>
  );
}
