import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/domain/calendar';
import { expectedProgress, shareOfExpected, statoAvanzamento, weightedProgress } from '@/lib/domain/phase-progress';

const periodo = (inizio: string, fine: string) => ({ inizio: calendarDate(inizio), fine: calendarDate(fine) });
const at = calendarDate('2024-07-01');

describe('phase progress', () => {
  it('expects nothing before the start and everything after the end', () => {
    expect(expectedProgress([periodo('2024-08-01', '2024-09-30')], at)?.toString()).toBe('0');
    expect(expectedProgress([periodo('2023-01-01', '2024-06-30')], at)?.toString()).toBe('100');
    expect(expectedProgress([], at)).toBeNull();
  });

  it('runs over several periods by their days', () => {
    const march = periodo('2024-03-01', '2024-03-31');
    const october = periodo('2024-10-01', '2024-10-31');
    expect(expectedProgress([march, october], at)?.toString()).toBe('50');
  });

  it.each([
    ['100', '50', 'CONCLUSA'],
    ['45', '50', 'IN_LINEA'],
    ['44.99', '50', 'DA_PRESIDIARE'],
    ['35', '50', 'DA_PRESIDIARE'],
    ['34.99', '50', 'IN_RITARDO'],
    ['0', '0', 'DA_INIZIARE'],
    ['10', '0', 'IN_LINEA'],
    [null, '0', 'DA_INIZIARE'],
    [null, '50', 'NON_RILEVATA'],
    ['10', null, 'IN_LINEA'],
  ])('%s done of %s expected is %s', (avanzamento, atteso, stato) => {
    expect(statoAvanzamento(avanzamento, atteso)).toBe(stato);
  });

  it('has no share of an expectation of zero', () => {
    expect(shareOfExpected('10', '0')).toBeNull();
  });

  it('sums a Gantt by its weights', () => {
    const parti = [
      { peso: '20', percentuale: '100' },
      { peso: '80', percentuale: '50' },
      { peso: '10', percentuale: null },
    ];
    expect(weightedProgress(parti)?.toString()).toBe('60');
    expect(weightedProgress(parti.map((parte) => ({ ...parte, peso: null })))?.toString()).toBe('75');
    expect(weightedProgress([])).toBeNull();
  });
});
