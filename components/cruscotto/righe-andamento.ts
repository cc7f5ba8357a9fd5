import { dayPosition } from '@/components/charts/gantt-scale';
import { type CalendarDate, calendarDate } from '@/lib/domain/calendar';
import type { PaginaCruscotto } from '@/lib/features/cruscotto/types';

/** One day of the year with how far the plan was, should have been, and was at the nearest date of the year before. */
export interface RigaAndamento {
  /** In the year of the plan. */
  data: CalendarDate;
  fatto: string | null;
  atteso: string | null;
  precedente: string | null;
}

/** The days of the sessions of both years, in order, and the end of the year, when all is expected. */
export function righeAndamento({ piano, riepilogo }: Pick<PaginaCruscotto, 'piano' | 'riepilogo'>): RigaAndamento[] {
  const { andamento, andamentoPrecedente, sessioni } = riepilogo;
  if (andamento.length === 0) return [];
  const rows = new Map<string, RigaAndamento>();
  const rowOf = (data: CalendarDate) => {
    const day = inYear(data, piano.anno);
    const row = rows.get(day) ?? { data: day, fatto: null, atteso: null, precedente: null };
    rows.set(day, row);
    return row;
  };
  for (const { data, avanzamento } of andamento) {
    Object.assign(rowOf(data), { fatto: avanzamento?.fatto ?? null, atteso: avanzamento?.atteso ?? null });
  }
  for (const { data, avanzamento } of andamentoPrecedente ?? []) {
    rowOf(data).precedente = avanzamento?.fatto ?? null;
  }
  const end = rowOf(calendarDate(`${piano.anno}-12-31`));
  const isOver = sessioni.some(({ finale, stato }) => finale && stato !== 'PROGRAMMATA');
  if (!isOver) end.atteso ??= '100';
  return [...rows.values()].toSorted((a, b) => dayPosition(a.data) - dayPosition(b.data));
}

/** The same day of another year; 29 February becomes the 28th. */
function inYear(data: CalendarDate, anno: number): CalendarDate {
  const day = data.slice(5) === '02-29' ? '02-28' : data.slice(5);
  return calendarDate(`${anno}-${day}`);
}
