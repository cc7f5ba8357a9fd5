import { addDays, addMonths, type CalendarDate, calendarDate } from '@/lib/domain/calendar';
import { type Parsed, parseItalianDate } from './parse-italian';

const MONTH = /^(\d{1,2})[/.\-\s](\d{4})$/;

/** A month by its two ends. */
export interface Mese {
  primo: CalendarDate;
  ultimo: CalendarDate;
}

/** The month a day is in. */
export function meseOf(date: CalendarDate): Mese {
  const primo = calendarDate(`${date.slice(0, 8)}01`);
  return { primo, ultimo: addDays(addMonths(primo, 1), -1) };
}

/** Reads a month as `3/2026` or `03/2026`, or the month of a day written whole. */
export function parseMese(testo: string): Parsed<Mese> {
  const match = MONTH.exec(testo.trim());
  const parsed = parseItalianDate(match ? `1/${match[1]}/${match[2]}` : testo);
  if (parsed.ok) return { ok: true, valore: meseOf(parsed.valore) };
  return { ok: false, messaggio: match ? `Il mese ${testo.trim()} non esiste.` : 'Scrivi mese e anno: 03/2026.' };
}
