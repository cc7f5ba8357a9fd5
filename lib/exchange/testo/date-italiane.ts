import { type CalendarDate, daysInMonth, makeCalendarDate } from '@/lib/domain/calendar';

const MONTHS: readonly string[] = ['gen', 'feb', 'mar', 'apr', 'mag', 'giu', 'lug', 'ago', 'set', 'ott', 'nov', 'dic'];
const MONTH_NAME = `(?<nome>${MONTHS.join('|')})[a-z]*\\.?`;

const DAY_FIRST = /^(?<giorno>\d{1,2})[°º]?\s*[/.\-\s]\s*(?<mese>\d{1,2})\s*[/.\-\s]\s*(?<anno>\d{4}|\d{2})$/u;
/** Without a year only a slash and a two-digit month make a day: `7-9` and `1.5` are numbers. */
const DAY_OF_YEAR = /^(?<giorno>\d{1,2})\/(?<mese>\d{2})$/u;
const YEAR_FIRST = /^(?<anno>\d{4})-(?<mese>\d{2})-(?<giorno>\d{2})$/u;
const NAMED_DAY = new RegExp(`^(?<giorno>\\d{1,2})[°º]?\\s+${MONTH_NAME}(?:\\s+(?<anno>\\d{4}|\\d{2}))?$`, 'iu');
const NAMED_MONTH = new RegExp(`^${MONTH_NAME}(?:\\s+(?<anno>\\d{4}|\\d{2}))?$`, 'iu');
/** Words before a date that do not change it. */
const LEAD = /^(?:entro\s+)?(?:(?:il|lo|la|la fine di|fine|al|dal|mese di|fine mese di)\s+)*(?:l')?/iu;

/**
 * Reads a day in the forms plans print: `31/12/21`, `30.06.2021`, `31.10 2021`, `29-06-2021`, `1/06`, `15 marzo 2024`,
 * `giugno 2021`, `sett`. A form without a year takes `anno`; a month without a day is its last day, as a deadline is.
 * Null when the text has another form or names a day that does not exist.
 */
export function parseData(testo: string, anno?: number): CalendarDate | null {
  const bare = testo.trim().replace(LEAD, '').replace(/\.$/u, '');
  const groups = [DAY_FIRST, DAY_OF_YEAR, YEAR_FIRST, NAMED_DAY, NAMED_MONTH]
    .map((form) => form.exec(bare)?.groups)
    .find((match) => match !== undefined);
  if (!groups) return null;
  const year = groups.anno ? fullYear(groups.anno) : anno;
  if (year === undefined) return null;
  const month = groups.nome ? MONTHS.indexOf(groups.nome.toLowerCase()) + 1 : Number(groups.mese);
  const day = groups.giorno ? Number(groups.giorno) : daysInMonth(year, month);
  return year >= 1990 && year <= 2100 ? makeCalendarDate(year, month, day) : null;
}

/** True when the text has the shape of a whole date, whether or not that day exists: `31/02/2020`. */
export function looksLikeDate(testo: string): boolean {
  return /^\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*(?:\d{4}|\d{2})$/u.test(testo.trim());
}

/** Two digits are always of this century. */
function fullYear(anno: string): number {
  return anno.length === 2 ? 2000 + Number(anno) : Number(anno);
}
