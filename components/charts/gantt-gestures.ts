import { addDays, addMonths, type CalendarDate, datePartsOf, daysBetween } from '@/lib/domain/calendar';
import { dateAt, firstDayOf, type GanttPeriod, lastDayOf } from './gantt-scale';

/** What a period is counted in: a gesture moves it by one of these. */
export type Precisione = 'GIORNO' | 'MESE';
/** What of a bar is held: one end, or the whole. */
export type Presa = 'inizio' | 'fine' | 'intero';

/** The drawing a gesture is made on. */
export interface GanttView {
  /** The year shown. */
  anno: number;
  precisione: Precisione;
}

/** Days or months counted from the beginning of what a gesture may reach. */
interface Counting {
  indexOf(date: CalendarDate): number;
  firstDay(index: number): CalendarDate;
  lastDay(index: number): CalendarDate;
}

/** @param origin a 1 January */
function countingFrom(origin: CalendarDate, precisione: Precisione): Counting {
  if (precisione === 'GIORNO') {
    const day = (index: number) => addDays(origin, index);
    return { indexOf: (date) => daysBetween(origin, date), firstDay: day, lastDay: day };
  }
  const { anno } = datePartsOf(origin);
  return {
    indexOf: (date) => (datePartsOf(date).anno - anno) * 12 + datePartsOf(date).mese - 1,
    firstDay: (index) => addMonths(origin, index),
    lastDay: (index) => addDays(addMonths(origin, index + 1), -1),
  };
}

/** The whole years a gesture may reach: the one shown and those the period touches already. */
function limitsOf({ inizio, fine }: GanttPeriod, anno: number): GanttPeriod {
  return {
    inizio: firstDayOf(Math.min(anno, datePartsOf(inizio).anno)),
    fine: lastDayOf(Math.max(anno, datePartsOf(fine).anno)),
  };
}

const clamp = (value: number, min: number, max: number) => Math.min(Math.max(value, min), max);

/**
 * Moves one end of a period, or the whole of it, by some days (GIORNO) or whole months (MESE).
 * Rule: an end stops at the other one and at the edge of the year, so a period never ends before it starts; moved whole it
 * keeps its length, and stops at the edge. By months it runs from the first day of a month to the last of another.
 * Example: 15/03–20/04 by GIORNO, `fine` +12 → 15/03–02/05; by MESE, `intero` +1 → 01/04–31/05.
 * @param period one that ends on or after the day it starts
 */
export function shiftPeriod(period: GanttPeriod, presa: Presa, passi: number, view: GanttView): GanttPeriod {
  const limits = limitsOf(period, view.anno);
  const { indexOf, firstDay, lastDay } = countingFrom(limits.inizio, view.precisione);
  const [from, to, max] = [indexOf(period.inizio), indexOf(period.fine), indexOf(limits.fine)];
  const whole = presa === 'intero' ? clamp(passi, -from, max - to) : 0;
  const start = presa === 'inizio' ? clamp(from + passi, 0, to) : from + whole;
  const end = presa === 'fine' ? clamp(to + passi, from, max) : to + whole;
  return { inizio: firstDay(start), fine: lastDay(end) };
}

/** The period after a drag between two positions of the drawing, from 0 to 100. */
export function dragPeriod(period: GanttPeriod, presa: Presa, from: number, to: number, view: GanttView): GanttPeriod {
  const { indexOf } = countingFrom(firstDayOf(view.anno), view.precisione);
  const passi = indexOf(dateAt(to, view.anno)) - indexOf(dateAt(from, view.anno));
  return shiftPeriod(period, presa, passi, view);
}

/** The period drawn between two positions, in either direction: whole days or whole months, at least one. */
export function drawPeriod(from: number, to: number, view: GanttView): GanttPeriod {
  const { indexOf, firstDay, lastDay } = countingFrom(firstDayOf(view.anno), view.precisione);
  const ends = [from, to].map((position) => indexOf(dateAt(position, view.anno)));
  return { inizio: firstDay(Math.min(...ends)), fine: lastDay(Math.max(...ends)) };
}
