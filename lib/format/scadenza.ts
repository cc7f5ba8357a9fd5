import { type CalendarDate, daysBetween } from '@/lib/domain/calendar';

/** How far a due day is, in words: `da 4 giorni`, `da ieri`, `oggi`, `domani`, `tra 12 giorni`. */
export function scadenzaInParole(scadenza: CalendarDate, oggi: CalendarDate): string {
  const days = daysBetween(oggi, scadenza);
  if (days === 0) return 'oggi';
  if (Math.abs(days) === 1) return days === 1 ? 'domani' : 'da ieri';
  return days > 0 ? `tra ${days} giorni` : `da ${-days} giorni`;
}
