import type { GanttPeriod } from '@/components/charts/gantt-scale';
import { type CalendarDate, compareDates } from '@/lib/domain/calendar';
import type { Decimal, DecimalInput } from '@/lib/domain/numeric';
import {
  expectedProgress,
  type StatoAvanzamento,
  statoAvanzamento,
  weightedProgress,
} from '@/lib/domain/phase-progress';
import type { FaseLetta } from '@/lib/features/progetto/types';

interface JudgedPhase {
  previsto: GanttPeriod[];
  /** From the reported start to the reported end, or to the day of the report. */
  effettivo: GanttPeriod | null;
  stato: StatoAvanzamento;
}

/** A phase against the calendar of its last report; before any report nothing is said of how it goes. */
export function judgePhase(fase: FaseLetta, alGiorno: CalendarDate | null): JudgedPhase {
  const previsto = plannedPeriods(fase);
  const atteso = alGiorno && fase.ordine !== 0 ? expectedProgress(previsto, alGiorno) : null;
  const inizio = fase.inizioEffettivo;
  const fine = fase.fineEffettiva ?? alGiorno;
  const effettivo = inizio && fine && compareDates(inizio, fine) <= 0 ? { inizio, fine } : null;
  return { previsto, effettivo, stato: statoAvanzamento(fase.avanzamento, atteso) };
}

/** Weight of the phase in the year; the antefatto has none, nor has a closed phase. */
export function pesoOf({ periodi, ordine, motivoChiusura }: FaseLetta, anno: number): string | null {
  if (ordine === 0 || motivoChiusura !== null) return null;
  return periodi.find((periodo) => periodo.anno === anno && periodo.peso !== null)?.peso ?? null;
}

/** All phases together at the day of their last report, weighted as the year weighs them. */
export interface JudgedPhases {
  /** Per cent done and per cent expected; null when there is nothing to weigh. */
  fatto: Decimal | null;
  atteso: Decimal | null;
  stato: StatoAvanzamento;
}

export function judgePhases(fasi: readonly FaseLetta[], anno: number, alGiorno: CalendarDate): JudgedPhases {
  const counted = fasi.filter(({ ordine, motivoChiusura }) => ordine !== 0 && motivoChiusura === null);
  const weigh = (percentuale: (fase: FaseLetta) => DecimalInput | null) =>
    weightedProgress(counted.map((fase) => ({ peso: pesoOf(fase, anno), percentuale: percentuale(fase) })));
  const fatto = weigh(({ avanzamento }) => avanzamento);
  const atteso = weigh((fase) => expectedProgress(plannedPeriods(fase), alGiorno));
  return { fatto, atteso, stato: statoAvanzamento(fatto, atteso) };
}

function plannedPeriods({ periodi }: FaseLetta): GanttPeriod[] {
  return periodi.flatMap(({ inizio, fine }) => (inizio && fine ? [{ inizio, fine }] : []));
}
