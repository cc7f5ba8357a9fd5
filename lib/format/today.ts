import { type CalendarDate, calendarDate } from '@/lib/domain/calendar';

const ROME_DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Rome',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day it is in Italy, wherever the server runs: deadlines end at midnight there. */
export function todayInItaly(now: Date = new Date()): CalendarDate {
  return calendarDate(ROME_DAY.format(now));
}
