import { type CalendarDate, parseCalendarDate } from '@/lib/domain/calendar';

/** A date of the interchange format as the calendar knows it; null when it is absent or names no day. */
export function giornoOf(testo: string | undefined): CalendarDate | null {
  return testo === undefined ? null : parseCalendarDate(testo);
}
