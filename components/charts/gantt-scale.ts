import {
  addDays,
  type CalendarDate,
  calendarDate,
  compareDates,
  datePartsOf,
  daysInMonth,
  makeCalendarDate,
} from '@/lib/domain/calendar';

/** A stretch of days, both ends included. */
export interface GanttPeriod {
  inizio: CalendarDate;
  fine: CalendarDate;
}

/** A bar between 0 and 100 per cent of the year's width. */
export interface GanttBar {
  from: number;
  width: number;
}

/**
 * Position of the morning of a day along twelve columns of equal width, from 0 (1 January) to 100. Months are drawn equal,
 * as in the printed plans, so a day is a slightly different fraction in February and in March.
 */
export function dayPosition(date: CalendarDate): number {
  const { anno, mese, giorno } = datePartsOf(date);
  return ((mese - 1 + (giorno - 1) / daysInMonth(anno, mese)) / 12) * 100;
}

/** The part of a period that falls in the year; null when none does. The last day is drawn whole. */
export function barInYear({ inizio, fine }: GanttPeriod, anno: number): GanttBar | null {
  const years = { from: datePartsOf(inizio).anno, to: datePartsOf(fine).anno };
  if (years.from > anno || years.to < anno || compareDates(inizio, fine) > 0) return null;
  const from = years.from < anno ? 0 : dayPosition(inizio);
  const { mese, giorno } = datePartsOf(fine);
  const to = years.to > anno ? 100 : ((mese - 1 + giorno / daysInMonth(anno, mese)) / 12) * 100;
  return { from, width: to - from };
}

/** The day drawn at a position of the year: the inverse of {@link dayPosition}. Outside the columns, the first or the last day. */
export function dateAt(position: number, anno: number): CalendarDate {
  // A whole number of months must not fall into the one before for a rounding.
  const months = Math.min(Math.max(position, 0), 100) * 0.12 + 1e-9;
  const mese = Math.min(12, Math.floor(months) + 1);
  const length = daysInMonth(anno, mese);
  const giorno = Math.min(length, Math.floor((months - (mese - 1)) * length + 1e-6) + 1);
  return makeCalendarDate(anno, mese, giorno) ?? firstDayOf(anno);
}

/** 1 January. */
export function firstDayOf(anno: number): CalendarDate {
  return calendarDate(`${String(anno).padStart(4, '0')}-01-01`);
}

/** 31 December. */
export function lastDayOf(anno: number): CalendarDate {
  return addDays(firstDayOf(anno + 1), -1);
}
