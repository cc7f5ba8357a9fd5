import type { GanttBar } from './gantt-scale';

export const MONTHS = ['gen', 'feb', 'mar', 'apr', 'mag', 'giu', 'lug', 'ago', 'set', 'ott', 'nov', 'dic'];

/** Colour of the actual bar; the state stands in words in the next column. */
export type ActualTone = 'info' | 'warn' | 'bad';

const ACTUAL: Record<ActualTone, string> = { info: 'fill-blue', warn: 'fill-warn-fill', bad: 'fill-bad-fill' };

/** What really happened, under what was planned. */
export function ActualBar({ bar, tone }: { bar: GanttBar | null; tone: ActualTone }) {
  if (!bar) return null;
  return <rect x={`${bar.from}%`} y="29" width={`${bar.width}%`} height="11" rx="2" className={ACTUAL[tone]} />;
}

/** The dashed line of a day, at a position in per cent. */
export function TodayLine({ at }: { at: number | null }) {
  if (at === null) return null;
  const x = `${at}%`;
  return <line x1={x} x2={x} y2="100%" strokeWidth="1.5" strokeDasharray="4 3" className="stroke-ink" />;
}
