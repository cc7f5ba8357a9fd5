import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dragPeriod,
  drawPeriod,
  type GanttView,
  type Precisione,
  type Presa,
  shiftPeriod,
} from '@/components/charts/gantt-gestures';
import { dateAt, dayPosition } from '@/components/charts/gantt-scale';
import { presaAt } from '@/components/charts/use-gantt-drag';
import { addDays, calendarDate, datePartsOf, daysInMonth, daysOfPeriod } from '@/lib/domain/calendar';

const period = (inizio: string, fine: string) => ({ inizio: calendarDate(inizio), fine: calendarDate(fine) });
const giorni: GanttView = { anno: 2026, precisione: 'GIORNO' };
const mesi: GanttView = { anno: 2026, precisione: 'MESE' };

const anno = fc.integer({ min: 2019, max: 2032 });
const day = (year: number, offset: number) => addDays(calendarDate(`${year}-01-01`), offset);
const inTheYear = anno.chain((year) =>
  fc
    .tuple(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 0, max: 364 }))
    .map(([a, b]) => ({ year, inizio: day(year, Math.min(a, b)), fine: day(year, Math.max(a, b)) })),
);
const presa = fc.constantFrom<Presa>('inizio', 'fine', 'intero');
const precisione = fc.constantFrom<Precisione>('GIORNO', 'MESE');
const position = fc.double({ min: -20, max: 120, noNaN: true });

describe('dateAt', () => {
  it('gives back the day that was drawn there, every day of every year', () => {
    fc.assert(
      fc.property(anno, fc.integer({ min: 0, max: 364 }), (year, offset) => {
        expect(dateAt(dayPosition(day(year, offset)), year)).toBe(day(year, offset));
      }),
    );
  });

  it('stays in the year, wherever the pointer goes', () => {
    expect([dateAt(-5, 2026), dateAt(100, 2026), dateAt(500, 2024)]).toEqual([
      '2026-01-01',
      '2026-12-31',
      '2024-12-31',
    ]);
    fc.assert(fc.property(position, anno, (x, year) => datePartsOf(dateAt(x, year)).anno === year));
  });
});

describe('shiftPeriod', () => {
  it('moves by days, one end or the whole', () => {
    const march = period('2026-03-15', '2026-04-20');
    expect(shiftPeriod(march, 'fine', 12, giorni)).toEqual(period('2026-03-15', '2026-05-02'));
    expect(shiftPeriod(march, 'inizio', -15, giorni)).toEqual(period('2026-02-28', '2026-04-20'));
    expect(shiftPeriod(march, 'intero', 1, giorni)).toEqual(period('2026-03-16', '2026-04-21'));
  });

  it('moves by whole months, and makes whole the months it finds', () => {
    expect(shiftPeriod(period('2026-03-15', '2026-04-20'), 'intero', 1, mesi)).toEqual(
      period('2026-04-01', '2026-05-31'),
    );
    expect(shiftPeriod(period('2026-01-01', '2026-01-31'), 'fine', 1, mesi)).toEqual(
      period('2026-01-01', '2026-02-28'),
    );
  });

  it('stops an end at the other one, and everything at the edge of the year', () => {
    const march = period('2026-03-01', '2026-03-31');
    expect(shiftPeriod(march, 'inizio', 90, giorni)).toEqual(period('2026-03-31', '2026-03-31'));
    expect(shiftPeriod(march, 'fine', -3, mesi)).toEqual(march);
    expect(shiftPeriod(march, 'intero', -400, giorni)).toEqual(period('2026-01-01', '2026-01-31'));
    expect(shiftPeriod(march, 'intero', 20, mesi)).toEqual(period('2026-12-01', '2026-12-31'));
  });

  it('lets a period that crosses the year move within the years it touches, and come back', () => {
    const winter = period('2025-11-10', '2026-02-10');
    const moved = shiftPeriod(winter, 'intero', 5, giorni);
    expect(moved).toEqual(period('2025-11-15', '2026-02-15'));
    expect(shiftPeriod(moved, 'intero', -5, giorni)).toEqual(winter);
  });

  it('never ends before it starts, never leaves the year, and keeps its length when moved whole', () => {
    fc.assert(
      fc.property(
        inTheYear,
        presa,
        precisione,
        fc.integer({ min: -500, max: 500 }),
        ({ year, ...p }, held, unit, steps) => {
          const moved = shiftPeriod(p, held, steps, { anno: year, precisione: unit });
          expect(moved.inizio <= moved.fine).toBe(true);
          expect(moved.inizio >= `${year}-01-01` && moved.fine <= `${year}-12-31`).toBe(true);
          if (held === 'intero' && unit === 'GIORNO')
            expect(daysOfPeriod(moved.inizio, moved.fine)).toBe(daysOfPeriod(p.inizio, p.fine));
          if (unit === 'MESE') {
            const { mese, giorno } = datePartsOf(moved.fine);
            expect([datePartsOf(moved.inizio).giorno, giorno]).toEqual([1, daysInMonth(year, mese)]);
          }
        },
      ),
    );
  });
});

describe('dragPeriod and drawPeriod', () => {
  it('an end follows the pointer day by day', () => {
    const spring = period('2026-03-01', '2026-05-31');
    const [from, to] = [calendarDate('2026-05-31'), calendarDate('2026-06-15')].map(dayPosition);
    expect(dragPeriod(spring, 'fine', from ?? 0, to ?? 0, giorni)).toEqual(period('2026-03-01', '2026-06-15'));
  });

  it('a drag that does not leave its month changes nothing by months', () => {
    const spring = period('2026-03-01', '2026-05-31');
    expect(dragPeriod(spring, 'intero', 30, 33, mesi)).toEqual(spring);
    expect(dragPeriod(spring, 'intero', 30, 34, mesi)).toEqual(period('2026-04-01', '2026-06-30'));
  });

  it('draws in either direction, at least a day or a month, always inside the year', () => {
    expect(drawPeriod(26, 24, mesi)).toEqual(period('2026-03-01', '2026-04-30'));
    expect(drawPeriod(0, 0, giorni)).toEqual(period('2026-01-01', '2026-01-01'));
    fc.assert(
      fc.property(position, position, anno, precisione, (a, b, year, unit) => {
        const drawn = drawPeriod(a, b, { anno: year, precisione: unit });
        expect(drawn.inizio <= drawn.fine).toBe(true);
        expect(drawn.inizio >= `${year}-01-01` && drawn.fine <= `${year}-12-31`).toBe(true);
      }),
    );
  });
});

describe('presaAt', () => {
  it('holds an end within eight pixels of it, and the whole in between', () => {
    expect([2, 30, 57].map((offset) => presaAt(offset, 60))).toEqual(['inizio', 'intero', 'fine']);
  });

  it('moves a short bar whole, and takes its ends from outside', () => {
    expect([-3, 1, 4, 9].map((offset) => presaAt(offset, 6))).toEqual(['inizio', 'intero', 'intero', 'fine']);
  });
});
