import { Fragment } from 'react';
import { GanttCell, GanttHeader, GanttLegend } from '@/components/charts/gantt';
import { StatoRag } from '@/components/monitoraggio/stato-rag';
import { CopyTable } from '@/components/ui/copy-table';
import { Cell, ColumnHeader, DataTable, Row, RowHeader, TableFoot, TableHead } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { type CalendarDate, datePartsOf } from '@/lib/domain/calendar';
import { shareOfExpected } from '@/lib/domain/phase-progress';
import type { FaseLetta, PaginaScheda, Scheda } from '@/lib/features/progetto/types';
import { formatData, formatPeriodo } from '@/lib/format/date';
import { formatPercent, formatShort } from '@/lib/format/number';
import { notesOf, segnalazioniOf } from './card-notes';
import { CardSection } from './card-section';
import { judgePhase, judgePhases, PHASE_WORDS, pesoOf } from './phase-state';
import { weightsTotal } from './weights-words';
import { numeroFase } from './words';

const TABLE_ID = 'tabella-fasi';

interface PhasesSectionProps {
  pagina: PaginaScheda;
  oggi: CalendarDate;
}

/** The phases along the months of the plan's year; what was last reported beside what was planned. */
export function PhasesSection({ pagina, oggi }: PhasesSectionProps) {
  const { fasi, piano, rilevazione } = pagina.scheda;
  const segnalazioni = segnalazioniOf(pagina, 'fasi');
  const hasPesi = fasi.some((fase) => pesoOf(fase, piano.anno) !== null);
  const columns = 2 + Number(hasPesi) + Number(rilevazione !== null);
  return (
    <CardSection
      id="fasi"
      title={`Fasi ${piano.anno}`}
      meta={rilevazione && `Avanzamento al ${formatData(rilevazione.dataRiferimento)}`}
      isPadded={false}
      notes={notesOf(pagina, 'fasi')}
      actions={
        fasi.length > 0 && (
          <>
            <GanttLegend oggi={datePartsOf(oggi).anno === piano.anno ? oggi : undefined} />
            <CopyTable tableId={TABLE_ID} size="s" />
          </>
        )
      }
    >
      {fasi.length === 0 ? (
        <EmptyState>La scheda non ha fasi.</EmptyState>
      ) : (
        <DataTable caption={`Fasi ${piano.anno}`} id={TABLE_ID} minWidth="medium">
          <TableHead>
            <ColumnHeader>Fase e prodotto atteso</ColumnHeader>
            {hasPesi && <ColumnHeader isNumeric>Peso</ColumnHeader>}
            <GanttHeader anno={piano.anno} />
            {rilevazione && <ColumnHeader isNumeric>Avanzamento</ColumnHeader>}
          </TableHead>
          <tbody>
            {groupByObjective(pagina.scheda).map(({ title, rows }) => (
              <Fragment key={title ?? 'tutte'}>
                {title && (
                  <Row>
                    <RowHeader colSpan={columns} className="bg-sunken font-semibold text-ink-2 text-meta">
                      {title}
                    </RowHeader>
                  </Row>
                )}
                {rows.map((fase) => (
                  <PhaseRow
                    key={fase.id}
                    fase={fase}
                    scheda={pagina.scheda}
                    oggi={oggi}
                    hasPesi={hasPesi}
                    flag={segnalazioni.some(({ rigaId }) => rigaId === fase.id) ? 'warn' : undefined}
                  />
                ))}
              </Fragment>
            ))}
          </tbody>
          {rilevazione && (
            <PhasesFoot scheda={pagina.scheda} alGiorno={rilevazione.dataRiferimento} hasPesi={hasPesi} />
          )}
        </DataTable>
      )}
    </CardSection>
  );
}

/** One group per objective when several have phases; phases of no objective come last. */
function groupByObjective({ obiettivi, fasi }: Scheda): { title: string | null; rows: FaseLetta[] }[] {
  const owners = new Set(fasi.flatMap((fase) => fase.obiettivoId ?? []));
  if (owners.size < 2) return [{ title: null, rows: fasi }];
  const groups = obiettivi.map(({ id, titolo }, index) => ({
    title: `${index + 1}. ${titolo}`,
    rows: fasi.filter((fase) => fase.obiettivoId === id),
  }));
  const free = fasi.filter((fase) => fase.obiettivoId === null);
  return [...groups, { title: 'Di nessun obiettivo', rows: free }].filter(({ rows }) => rows.length > 0);
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
  const details = [fase.cdr && `CDR ${fase.cdr}`, fase.prodottoAtteso, fase.responsabili, fase.nota].filter(Boolean);
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
