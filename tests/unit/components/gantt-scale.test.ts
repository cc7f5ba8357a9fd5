import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barInYear, dayPosition } from '@/components/charts/gantt-scale';
import { addMonths, calendarDate } from '@/lib/domain/calendar';

const period = (inizio: string, fine: string) => ({ inizio: calendarDate(inizio), fine: calendarDate(fine) });

describe('barInYear', () => {
  it('fills the year from the first to the last day', () => {
    expect(barInYear(period('2024-01-01', '2024-12-31'), 2024)).toEqual({ from: 0, width: 100 });
  });

  it('draws the last day whole: one month is one column', () => {
    const bar = barInYear(period('2024-02-01', '2024-02-29'), 2024);
    expect(bar?.from).toBeCloseTo(100 / 12);
    expect(bar?.width).toBeCloseTo(100 / 12);
  });

  it('cuts what falls outside the year and drops what is wholly outside', () => {
    expect(barInYear(period('2023-06-01', '2024-06-30'), 2024)).toEqual({ from: 0, width: 50 });
    expect(barInYear(period('2024-07-01', '2026-01-31'), 2024)).toEqual({ from: 50, width: 50 });
    expect(barInYear(period('2025-01-01', '2025-12-31'), 2024)).toBeNull();
  });

  it('draws nothing for a period that ends before it starts', () => {
    expect(barInYear(period('2024-05-02', '2024-05-01'), 2024)).toBeNull();
  });

  it('never leaves the columns, whatever the plan says', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 0, max: 60 }), (offset, length) => {
        const inizio = addMonths(calendarDate('2024-01-15'), offset);
        const bar = barInYear({ inizio, fine: addMonths(inizio, length) }, 2024);
        if (bar === null) return;
        expect(bar.from).toBeGreaterThanOrEqual(0);
        expect(bar.width).toBeGreaterThan(0);
        expect(bar.from + bar.width).toBeLessThanOrEqual(100 + 1e-9);
      }),
    );
  });
});

describe('dayPosition', () => {
  it('puts the first of each month on its column line', () => {
    expect(dayPosition(calendarDate('2024-01-01'))).toBe(0);
    expect(dayPosition(calendarDate('2024-07-01'))).toBe(50);
  });
});
