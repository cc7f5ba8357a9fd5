import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDecimalText, roundText, trimText } from '@/lib/domain/decimal-text';
import { toDecimal, toDecimalText } from '@/lib/domain/numeric';

const decimal = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.stringMatching(/^\d{0,6}$/))
  .map(([isNegative, intero, frazione]) => `${isNegative ? '-' : ''}${intero}${frazione && `.${frazione}`}`);

test('rounds as the arithmetic does, whatever the number', () => {
  fc.assert(
    fc.property(decimal, fc.integer({ min: 0, max: 5 }), (text, decimali) => {
      expect(roundText(text, decimali)).toBe(toDecimalText(text, decimali));
    }),
  );
  expect(roundText('-0.125', 2)).toBe('-0.13');
  expect(roundText('999.5', 0)).toBe('1000');
});

test('drops only the zeros that say nothing', () => {
  fc.assert(
    fc.property(decimal, (text) => {
      expect(toDecimal(trimText(text)).equals(toDecimal(text))).toBe(true);
    }),
  );
  expect(trimText('62.50')).toBe('62.5');
  expect(trimText('100')).toBe('100');
  expect(trimText('6.00')).toBe('6');
});

test('knows a plain decimal, and refuses the rest', () => {
  expect(['0', '-5', '12.50'].every(isDecimalText)).toBe(true);
  expect(['', '1e3', '1,5', '.5', '5.', ' 5'].some(isDecimalText)).toBe(false);
  expect(() => roundText('1,5', 2)).toThrow(RangeError);
});
