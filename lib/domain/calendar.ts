declare const calendarDateBrand: unique symbol;

/** A day of the calendar as `YYYY-MM-DD`: no hour, no time zone. Text order is date order. */
export type CalendarDate = string & { readonly [calendarDateBrand]: 'CalendarDate' };

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

export function isLeapYear(anno: number): boolean {
  return (anno % 4 === 0 && anno % 100 !== 0) || anno % 400 === 0;
}

/** Days of a month, `mese` from 1 to 12. */
export function daysInMonth(anno: number, mese: number): number {
  return mese === 2 && isLeapYear(anno) ? 29 : (DAYS_OF_MONTH[mese - 1] ?? 0);
}

/** Builds a date from its parts (`mese` from 1); null when that day does not exist. */
export function makeCalendarDate(anno: number, mese: number, giorno: number): CalendarDate | null {
  const whole = [anno, mese, giorno].every(Number.isInteger);
  if (!whole || anno < 1 || anno > 9999 || giorno < 1 || giorno > daysInMonth(anno, mese)) return null;
  return `${pad(anno, 4)}-${pad(mese, 2)}-${pad(giorno, 2)}` as CalendarDate;
}

/** Reads `YYYY-MM-DD`; null when the text has another form or names a day that does not exist. */
export function parseCalendarDate(text: string): CalendarDate | null {
  const match = ISO_DATE.exec(text);
  return match ? makeCalendarDate(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/**
 * A date from data already known to be one.
 * @throws RangeError when it is not.
 */
export function calendarDate(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === null) throw new RangeError(`Not a calendar date: «${text}»`);
  return date;
}

/** Year, month (from 1) and day. */
export function datePartsOf(date: CalendarDate): { anno: number; mese: number; giorno: number } {
  return { anno: Number(date.slice(0, 4)), mese: Number(date.slice(5, 7)), giorno: Number(date.slice(8, 10)) };
}

/** Negative, zero or positive: usable as a sort order. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Days since 01/03/0000 in the proleptic Gregorian calendar: years start in March, so the leap day comes last. */
function dayNumber(date: CalendarDate): number {
  const { anno, mese, giorno } = datePartsOf(date);
  const year = mese > 2 ? anno : anno - 1;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + Math.floor((153 * ((mese + 9) % 12) + 2) / 5) + giorno - 1;
}

/** Days from `a` to `b`, zero for the same day, negative when `b` comes first. */
export function daysBetween(a: CalendarDate, b: CalendarDate): number {
  return dayNumber(b) - dayNumber(a);
}

/** Days of a period, both ends counted; zero when it ends before it starts. */
export function daysOfPeriod(inizio: CalendarDate, fine: CalendarDate): number {
  return Math.max(0, daysBetween(inizio, fine) + 1);
}

/** Some days later (or earlier). */
export function addDays(date: CalendarDate, giorni: number): CalendarDate {
  let { anno, mese, giorno } = datePartsOf(date);
  giorno += giorni;
  while (giorno > daysInMonth(anno, mese)) {
    giorno -= daysInMonth(anno, mese);
    [anno, mese] = mese === 12 ? [anno + 1, 1] : [anno, mese + 1];
  }
  while (giorno < 1) {
    [anno, mese] = mese === 1 ? [anno - 1, 12] : [anno, mese - 1];
    giorno += daysInMonth(anno, mese);
  }
  return calendarDate(`${pad(anno, 4)}-${pad(mese, 2)}-${pad(giorno, 2)}`);
}

/** The same day some months later (or earlier), clipped to the end of a shorter month: 31/01 + 1 = 28/02 or 29/02. */
export function addMonths(date: CalendarDate, mesi: number): CalendarDate {
  const { anno, mese, giorno } = datePartsOf(date);
  const months = anno * 12 + (mese - 1) + mesi;
  const targetYear = Math.floor(months / 12);
  const targetMonth = months - targetYear * 12 + 1;
  const day = Math.min(giorno, daysInMonth(targetYear, targetMonth));
  return calendarDate(`${pad(targetYear, 4)}-${pad(targetMonth, 2)}-${pad(day, 2)}`);
}

/**
 * Months begun between a due date and a later day. A month is begun the day after the same day of the previous one,
 * counted from the due date and clipped to month end.
 * Source: 2-scoring §1, ENTRO_DATA. Example: due 31/12/2024, done 01/03/2025 → 31/01 and 28/02 have passed → 3.
 */
export function monthsBegun(scadenza: CalendarDate, effettiva: CalendarDate): number {
  if (effettiva <= scadenza) return 0;
  const due = datePartsOf(scadenza);
  const done = datePartsOf(effettiva);
  const months = (done.anno - due.anno) * 12 + (done.mese - due.mese);
  return addMonths(scadenza, months) >= effettiva ? months : months + 1;
}
