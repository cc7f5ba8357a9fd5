import { GanttLegend } from '@/components/charts/gantt';
import { ganttMarks } from '@/components/charts/gantt-marks';
import { CopyTable } from '@/components/ui/copy-table';
import { type CalendarDate, datePartsOf } from '@/lib/domain/calendar';
import { shareOfExpected } from '@/lib/domain/phase-progress';
import type { FaseLetta, PaginaScheda, Scheda } from '@/lib/features/progetto/types';
import { formatData, formatPeriodo } from '@/lib/format/date';
import { formatPercent, formatShort } from '@/lib/format/number';
import { notesOf, segnalazioniOf } from './card-notes';
import { EditableSection } from './editable-section';
import { groupPhases } from './fasi/phase-groups';
import { PhasesEditorLazy } from './fasi/phases-editor-lazy';
import { PhasesTable, type RigaFase, type TabellaFasi, type TotaleFasi } from './fasi/phases-table';
import { judgePhase, judgePhases, pesoOf } from './phase-state';
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
      <PhasesTable id={TABLE_ID} {...tabellaOf(scheda, oggi, segnalate)} />
    </EditableSection>
  );
}

/** The table in words and positions, so that what is sent to the browser is those alone. */
function tabellaOf(scheda: Scheda, oggi: CalendarDate, segnalate: readonly string[]): TabellaFasi {
  const { fasi, obiettivi, piano, rilevazione } = scheda;
  const alGiorno = rilevazione?.dataRiferimento ?? null;
  const hasPesi = fasi.some((fase) => pesoOf(fase, piano.anno) !== null);
  const rigaOf = (fase: FaseLetta): RigaFase => {
    const { previsto, effettivo, stato } = judgePhase(fase, alGiorno);
    return {
      id: fase.id,
      numero: numeroFase(fase),
      descrizione: fase.descrizione,
      dettagli: phaseDetails(fase).join(' · '),
      periodi: previsto.map(({ inizio, fine }) => formatPeriodo(inizio, fine)),
      peso: hasPesi ? formatShort(pesoOf(fase, piano.anno), 4) : null,
      marks: ganttMarks({ anno: piano.anno, previsto, effettivo, oggi }),
      stato,
      avanzamento: alGiorno && formatPercent(fase.avanzamento, 0),
      isJudged: fase.ordine !== 0,
      isFlagged: segnalate.includes(fase.id),
    };
  };
  return {
    anno: piano.anno,
    hasPesi,
    hasAvanzamento: alGiorno !== null,
    gruppi: groupPhases(fasi, obiettivi).map(({ title, rows }) => ({ title, righe: rows.map(rigaOf) })),
    totale: alGiorno && totaleOf(scheda, alGiorno),
  };
}

/** How the phases go together: done, expected by the day of the report, state. */
function totaleOf({ fasi, piano }: Scheda, alGiorno: CalendarDate): TotaleFasi {
  const { fatto, atteso, stato } = judgePhases(fasi, piano.anno, alGiorno);
  const share = fatto && atteso ? shareOfExpected(fatto, atteso) : null;
  const sentence = [
    atteso && `Al ${formatData(alGiorno)} atteso ${formatPercent(atteso)}`,
    share && `fatto ${formatPercent(share)} dell’atteso`,
  ].filter(Boolean);
  return {
    pesi: weightsTotal(fasi.flatMap((fase) => pesoOf(fase, piano.anno) ?? [])),
    frase: sentence.join(': '),
    fatto: formatPercent(fatto),
    stato,
  };
}
