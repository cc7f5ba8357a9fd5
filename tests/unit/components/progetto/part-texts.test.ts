import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partTexts } from '@/components/progetto/part-texts';

test('two texts part at whole words', () => {
  expect(partTexts('Il parco apre presto', 'Il parco chiude presto')).toEqual({ inizio: 9, fine: 7 });
  expect(partTexts('Uguale', 'Uguale')).toEqual({ inizio: 6, fine: 0 });
  expect(partTexts('', 'Nuovo')).toEqual({ inizio: 0, fine: 0 });
});

test('what they share is the same in both, and never overlaps', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 20, unit: fc.constantFrom('a', 'b', ' ') }),
      fc.string({ maxLength: 20 }),
      (a, b) => {
        const { inizio, fine } = partTexts(a, b);
        expect(a.slice(0, inizio)).toBe(b.slice(0, inizio));
        expect(a.slice(a.length - fine)).toBe(b.slice(b.length - fine));
        expect(inizio + fine).toBeLessThanOrEqual(Math.min(a.length, b.length));
      },
    ),
  );
});
