import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/domain/calendar';
import { formatData, formatIstante, formatOra, formatPeriodo } from '@/lib/format/date';
import { formatDecimal, formatEuro, formatImporto, formatPercent, formatShort } from '@/lib/format/number';

describe('format', () => {
  it('tells no entry from an entry of zero', () => {
    expect(formatImporto(null)).toBe('–');
    expect(formatImporto('0.00')).toBe('0,00');
    expect(formatDecimal(undefined)).toBe('–');
    expect(formatShort(null)).toBe('–');
  });

  it('prints amounts and per cent', () => {
    expect(formatEuro('1310000')).toBe('1.310.000,00\u00a0€');
    expect(formatPercent('73.765')).toBe('73,77\u00a0%');
    expect(formatShort('11.50')).toBe('11,5');
  });

  it('prints dates and instants on an Italian clock wherever the process runs', () => {
    expect(formatData(calendarDate('2024-12-31'))).toBe('31/12/2024');
    expect(formatData(null)).toBe('–');
    expect(formatPeriodo(calendarDate('2024-02-01'), null)).toBe('dal 01/02/2024');
    expect(formatPeriodo(calendarDate('2024-02-01'), calendarDate('2026-06-30'))).toBe('01/02/2024 – 30/06/2026');
    expect(formatPeriodo(null, null)).toBe('–');
    expect(formatOra(new Date('2024-07-01T22:30:00Z'))).toBe('00:30');
    expect(formatIstante(new Date('2024-12-31T23:30:00Z'))).toBe('01/01/2025 alle 00:30');
  });
});
