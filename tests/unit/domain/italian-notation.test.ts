import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/domain/calendar';
import {
  italianCount,
  italianDate,
  italianDecimal,
  italianList,
  italianPercent,
  italianShort,
} from '@/lib/domain/italian-notation';

describe('Italian notation', () => {
  it('prints decimals', () => {
    expect(italianDecimal('1234567.891', 2)).toBe('1.234.567,89');
    expect(italianDecimal('-4', 0)).toBe('−4');
    expect(italianDecimal('-0.001', 2)).toBe('0,00');
    expect(italianDecimal('999', 0)).toBe('999');
    expect(italianDecimal(1000, 0)).toBe('1.000');
  });

  it('drops trailing zeros only after the comma', () => {
    expect(italianShort('48.00')).toBe('48');
    expect(italianShort('11.50')).toBe('11,5');
    expect(italianShort('100')).toBe('100');
    expect(italianShort('93.333')).toBe('93,33');
  });

  it('prints per cent, dates, counts and lists', () => {
    expect(italianPercent('94.766')).toBe('94,77\u00a0%');
    expect(italianDate(calendarDate('2024-06-05'))).toBe('05/06/2024');
    expect(italianCount(1, 'giorno', 'giorni')).toBe('1 giorno');
    expect(italianCount(17, 'giorno', 'giorni')).toBe('17 giorni');
    expect(italianList(['a', 'b', 'c'])).toBe('a, b e c');
    expect(italianList([])).toBe('');
  });
});
