import { describe, expect, it } from 'vitest';
import { parseDecimal, roundHalfUp, sumDecimals, toDecimal, toDecimalText } from '@/lib/domain/numeric';

describe('numeric', () => {
  it('reads plain decimals and nothing else', () => {
    expect(parseDecimal('-12.50')?.toString()).toBe('-12.5');
    for (const text of ['', ' 1', '1,5', '1e3', '.5', '1.', 'NaN', '+1']) expect(parseDecimal(text)).toBeNull();
  });

  it('refuses floats and text that is not a number', () => {
    expect(() => toDecimal(0.1)).toThrow(RangeError);
    expect(() => toDecimal('dieci')).toThrow(RangeError);
    expect(toDecimal(7).toString()).toBe('7');
  });

  it('rounds ties away from zero', () => {
    expect(roundHalfUp('0.125', 2).toString()).toBe('0.13');
    expect(roundHalfUp('-0.125', 2).toString()).toBe('-0.13');
    expect(roundHalfUp(toDecimal('35223.09').times(75).div(630), 2).toString()).toBe('4193.23');
  });

  it('sums exactly and prints a fixed scale without a negative zero', () => {
    expect(sumDecimals(['0.1', '0.2']).equals('0.3')).toBe(true);
    expect(sumDecimals([]).isZero()).toBe(true);
    expect(toDecimalText('1879744.1', 2)).toBe('1879744.10');
    expect(toDecimalText('-0.001', 2)).toBe('0.00');
    expect(toDecimalText(toDecimal('1').div(toDecimal('10').pow(30)), 32)).toBe(`0.${'0'.repeat(29)}100`);
  });
});
