import type { CalendarDate } from '@/lib/domain/calendar';
import { italianDate } from '@/lib/domain/italian-notation';
import { ABSENT } from './number';

/** `31/12/2024`; `–` when there is no date. */
export function formatData(date: CalendarDate | null | undefined): string {
  return date ? italianDate(date) : ABSENT;
}

/** `01/02/2024 – 30/06/2026`, with `–` alone when both ends are absent. */
export function formatPeriodo(inizio: CalendarDate | null | undefined, fine: CalendarDate | null | undefined): string {
  if (inizio && fine) return `${italianDate(inizio)} – ${italianDate(fine)}`;
  if (inizio) return `dal ${italianDate(inizio)}`;
  return fine ? `fino al ${italianDate(fine)}` : ABSENT;
}

const ROME_TIME = new Intl.DateTimeFormat('it-IT', { timeZone: 'Europe/Rome', hour: '2-digit', minute: '2-digit' });
const ROME_DATE = new Intl.DateTimeFormat('it-IT', {
  timeZone: 'Europe/Rome',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});

/** The hour of an instant on an Italian clock, wherever the server runs: `10:42`. */
export function formatOra(instant: Date): string {
  return ROME_TIME.format(instant);
}

/** `31/12/2024 alle 10:42` on an Italian clock. */
export function formatIstante(instant: Date): string {
  return `${ROME_DATE.format(instant)} alle ${ROME_TIME.format(instant)}`;
}

const WEEKDAY = new Intl.DateTimeFormat('it-IT', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** A day in full, as a sentence begins with it: `Lunedì 14 ottobre 2024`. */
export function formatGiorno(date: CalendarDate): string {
  const text = WEEKDAY.format(new Date(`${date}T00:00:00Z`));
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
