import { type CalendarDate, datePartsOf } from '@/lib/domain/calendar';
import { barInYear, dayPosition, type GanttPeriod } from './gantt-scale';

export const MONTHS = ['gen', 'feb', 'mar', 'apr', 'mag', 'giu', 'lug', 'ago', 'set', 'ott', 'nov', 'dic'];

/** Colour of the actual bar; the state stands in words in the next column. */
export type ActualTone = 'info' | 'warn' | 'bad';

const ACTUAL: Record<ActualTone, string> = { info: 'fill-blue', warn: 'fill-warn-fill', bad: 'fill-bad-fill' };

interface ActualBarProps {
  anno: number;
  effettivo: GanttPeriod | null | undefined;
  tone: ActualTone;
}

/** What really happened, under what was planned. */
export function ActualBar({ anno, effettivo, tone }: ActualBarProps) {
  const bar = effettivo ? barInYear(effettivo, anno) : null;
  if (!bar) return null;
  return <rect x={`${bar.from}%`} y="29" width={`${bar.width}%`} height="11" rx="2" className={ACTUAL[tone]} />;
}

/** The dashed line of a day, when it is in this year. */
export function TodayLine({ anno, oggi }: { anno: number; oggi: CalendarDate | undefined }) {
  if (!oggi || datePartsOf(oggi).anno !== anno) return null;
  const x = `${dayPosition(oggi)}%`;
  return <line x1={x} x2={x} y2="100%" strokeWidth="1.5" strokeDasharray="4 3" className="stroke-ink" />;
}
