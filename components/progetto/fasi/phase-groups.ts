import { drawPeriod, type Precisione } from '@/components/charts/gantt-gestures';
import { dayPosition, type GanttPeriod } from '@/components/charts/gantt-scale';
import { type CalendarDate, datePartsOf } from '@/lib/domain/calendar';
import type { FaseLetta, ObiettivoLetto } from '@/lib/features/progetto/types';

/** Phases under the heading of their objective. */
export interface PhaseGroup {
  /** Null when there is no heading to make. */
  title: string | null;
  rows: FaseLetta[];
}

/** One group per objective when several have phases; phases of no objective come last. */
export function groupPhases(
  fasi: readonly FaseLetta[],
  obiettivi: readonly Pick<ObiettivoLetto, 'id' | 'titolo'>[],
): PhaseGroup[] {
  const owners = new Set(fasi.flatMap((fase) => fase.obiettivoId ?? []));
  if (owners.size < 2) return [{ title: null, rows: [...fasi] }];
  const groups = obiettivi.map(({ id, titolo }, index) => ({
    title: `${index + 1}. ${titolo}`,
    rows: fasi.filter((fase) => fase.obiettivoId === id),
  }));
  const free = fasi.filter((fase) => fase.obiettivoId === null);
  return [...groups, { title: 'Di nessun obiettivo', rows: free }].filter(({ rows }) => rows.length > 0);
}

/** The years of the plan's horizon, and any other that holds a date. */
export function listYears(
  fasi: readonly FaseLetta[],
  { anno, annoFine }: { anno: number; annoFine: number },
): number[] {
  const horizon = Array.from({ length: annoFine - anno + 1 }, (_, index) => anno + index);
  const dated = fasi.flatMap(({ periodi }) =>
    periodi.flatMap(({ inizio, fine }) => [inizio, fine].flatMap((date) => (date ? datePartsOf(date).anno : []))),
  );
  return [...new Set([...horizon, ...dated])].toSorted((a, b) => a - b);
}

/** In what the card counts its periods: what most of them are in. */
export function mostUsedPrecisione(fasi: readonly FaseLetta[]): Precisione {
  const periodi = fasi.flatMap((fase) => fase.periodi);
  const months = periodi.filter(({ precisione }) => precisione === 'MESE').length;
  return months * 2 > periodi.length ? 'MESE' : 'GIORNO';
}

/** Where a period begins that nobody has drawn: the month the card begins in, or January. */
export function proposedPeriod(inizio: CalendarDate | null, anno: number, precisione: Precisione): GanttPeriod {
  const at = inizio && datePartsOf(inizio).anno === anno ? dayPosition(inizio) : 0;
  const month = drawPeriod(at, at, { anno, precisione: 'MESE' });
  return precisione === 'GIORNO' && at > 0 && inizio ? { inizio, fine: month.fine } : month;
}

/** After which row a row would come, one place up or down: null is the first place, absent when there is none. */
export function neighboursOf(
  rows: readonly { id: string }[],
  index: number,
): { dopoSu?: string | null; dopoGiu?: string } {
  const below = rows[index + 1]?.id;
  return {
    ...(index > 0 && { dopoSu: rows[index - 2]?.id ?? null }),
    ...(below !== undefined && { dopoGiu: below }),
  };
}
