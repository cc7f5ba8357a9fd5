import { type CalendarDate, datePartsOf } from '@/lib/domain/calendar';
import { formatData, formatPeriodo } from '@/lib/format/date';
import { barInYear, dayPosition, type GanttBar, type GanttPeriod } from './gantt-scale';

/** What a row of a Gantt shows in a year, worked out: positions are per cent of the year's width. */
export interface GanttMarks {
  previsto: GanttBar[];
  effettivo: GanttBar | null;
  /** The dashed line of a day. */
  oggi: number | null;
  /** What the bars say, for screen readers and for a copied table. */
  parole: string;
  /** Why there is no bar of what was planned: finished before, begins after, no date at all. */
  senzaBarra: string | null;
}

interface GanttRow {
  anno: number;
  previsto: readonly GanttPeriod[];
  /** What really happened, as far as reported. */
  effettivo: GanttPeriod | null;
  oggi: CalendarDate;
}

/** Works out the drawing of a row. */
export function ganttMarks(row: GanttRow): GanttMarks {
  const { anno, previsto, effettivo, oggi } = row;
  const bar = effettivo && barInYear(effettivo, anno);
  const bars = previsto.flatMap((period) => barInYear(period, anno) ?? []);
  return {
    previsto: bars.map(rounded),
    effettivo: bar && rounded(bar),
    oggi: todayIn(anno, oggi),
    parole: describe(row),
    senzaBarra: bars.length === 0 ? sayAbsence(row) : null,
  };
}

/** To a hundredth of one per cent: less than a pixel, and short to send. */
const round = (position: number) => Math.round(position * 100) / 100;
const rounded = ({ from, width }: GanttBar): GanttBar => ({ from: round(from), width: round(width) });

/** Position of a day, when it is in this year. */
export function todayIn(anno: number, oggi: CalendarDate | undefined): number | null {
  return oggi && datePartsOf(oggi).anno === anno ? round(dayPosition(oggi)) : null;
}

function describe({ anno, previsto, effettivo }: GanttRow): string {
  const planned = previsto.map((period) => formatPeriodo(period.inizio, period.fine)).join(', ');
  const words = planned ? `previsto ${planned}` : `nessuna data nel ${anno}`;
  return effettivo ? `${words}; effettivo ${formatPeriodo(effettivo.inizio, effettivo.fine)}` : words;
}

function sayAbsence({ anno, previsto }: GanttRow): string {
  const later = previsto.find((period) => datePartsOf(period.inizio).anno > anno);
  const earlier = previsto.findLast((period) => datePartsOf(period.fine).anno < anno);
  if (later) return `Inizia il ${formatData(later.inizio)}`;
  return earlier ? `Fino al ${formatData(earlier.fine)}` : 'Senza date';
}
