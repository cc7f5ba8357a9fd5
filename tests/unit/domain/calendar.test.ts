import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  calendarDate,
  compareDates,
  datePartsOf,
  daysBetween,
  daysOfPeriod,
  makeCalendarDate,
  monthsBegun,
  parseCalendarDate,
} from '@/lib/domain/calendar';
import { elapsedShare } from '@/lib/domain/elapsed-share';

const day = calendarDate;
const anyDate = fc
  .date({ min: new Date('1950-01-01T00:00:00Z'), max: new Date('2150-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => calendarDate(date.toISOString().slice(0, 10)));

describe('calendar', () => {
  it('reads only days that exist', () => {
    expect(parseCalendarDate('2024-02-29')).toBe('2024-02-29');
    for (const text of [
      '2023-02-29',
      '2024-13-01',
      '2024-04-31',
      '2024-1-1',
      '31/12/2024',
      '1900-02-29',
      '2024-00-10',
    ]) {
      expect(parseCalendarDate(text)).toBeNull();
    }
    expect(makeCalendarDate(2024, 2, 30)).toBeNull();
    expect(() => calendarDate('ieri')).toThrow(RangeError);
  });

  it('counts days as the calendar does', () => {
    expect(daysBetween(day('2024-02-28'), day('2024-03-01'))).toBe(2);
    expect(daysBetween(day('2025-03-01'), day('2025-02-28'))).toBe(-1);
    expect(daysOfPeriod(day('2024-01-01'), day('2024-12-31'))).toBe(366);
    expect(daysOfPeriod(day('2024-02-01'), day('2024-01-01'))).toBe(0);
  });

  it('agrees with the platform calendar on any pair of days', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(daysBetween(a, b)).toBe((Date.parse(b) - Date.parse(a)) / 86_400_000);
        expect(Math.sign(compareDates(a, b))).toBe(Math.sign(daysBetween(b, a)) + 0);
      }),
    );
  });

  it('adds days as it counts them, in both directions', () => {
    expect(addDays(day('2024-12-31'), 60)).toBe('2025-03-01');
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -800, max: 800 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it('adds months clipped to month end', () => {
    expect(addMonths(day('2024-12-31'), 2)).toBe('2025-02-28');
    expect(addMonths(day('2024-01-31'), 1)).toBe('2024-02-29');
    expect(addMonths(day('2024-01-15'), -1)).toBe('2023-12-15');
    expect(addMonths(day('2024-10-31'), 14)).toBe('2025-12-31');
  });

  it('counts the months begun from the due date', () => {
    const due = day('2024-12-31');
    const cases = [
      ['2024-12-30', 0],
      ['2024-12-31', 0],
      ['2025-01-01', 1],
      ['2025-01-15', 1],
      ['2025-01-31', 1],
      ['2025-02-01', 2],
      ['2025-02-28', 2],
      ['2025-03-01', 3],
    ] as const;
    for (const [done, months] of cases) expect(monthsBegun(due, day(done)), done).toBe(months);
    expect(monthsBegun(day('2024-06-15'), day('2024-06-20'))).toBe(1);
    expect(monthsBegun(day('2024-06-15'), day('2024-07-15'))).toBe(1);
    expect(monthsBegun(day('2024-06-15'), day('2024-07-16'))).toBe(2);
  });

  it('begins a month exactly the day after the same day of the previous one', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 60 }), (due, months) => {
        expect(monthsBegun(due, addMonths(due, months))).toBe(months);
        const next = new Date(Date.parse(addMonths(due, months)) + 86_400_000).toISOString().slice(0, 10);
        expect(monthsBegun(due, calendarDate(next))).toBe(months + 1);
      }),
    );
  });

  it('measures the elapsed share with both ends counted', () => {
    const [start, end] = [day('2024-01-01'), day('2024-12-31')];
    expect(elapsedShare(start, end, day('2024-07-01')).toString()).toBe('0.5');
    expect(elapsedShare(start, end, day('2023-12-31')).toString()).toBe('0');
    expect(elapsedShare(start, end, day('2024-12-31')).toString()).toBe('1');
    expect(elapsedShare(start, start, start).toString()).toBe('1');
  });

  it('names its parts', () => {
    expect(datePartsOf(day('2024-06-05'))).toEqual({ anno: 2024, mese: 6, giorno: 5 });
  });
});
