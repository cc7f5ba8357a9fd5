import fc from 'fast-check';
import { expect, test } from 'vitest';
import { equalWeights } from '@/lib/domain/equal-weights';
import { sumDecimals } from '@/lib/domain/numeric';

const texts = (quanti: number, altri: string[] = []) => equalWeights(quanti, altri).map(String);

test('parts are equal to a hundredth and sum to what is left of 100', () => {
  expect(texts(3)).toEqual(['33.33', '33.34', '33.33']);
  expect(texts(2, ['55'])).toEqual(['22.5', '22.5']);
  expect(texts(4)).toEqual(['25', '25', '25', '25']);
});

test('gives nothing when nobody asks or nothing is left', () => {
  expect(texts(0)).toEqual([]);
  expect(texts(2, ['60', '40'])).toEqual([]);
  expect(texts(2, ['120'])).toEqual([]);
});

test('whatever the number of parts the sum is exact', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 99 }), (quanti, altri) => {
      expect(sumDecimals([...equalWeights(quanti, [String(altri)]), String(altri)]).toFixed()).toBe('100');
    }),
  );
});
