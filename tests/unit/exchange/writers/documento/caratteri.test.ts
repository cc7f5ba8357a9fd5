import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withKnownGlyphs } from '@/lib/exchange/writers/documento/caratteri';

test('what Italian plans are written with stays as it is', () => {
  const testo = 'Città «è» l’ente – 1.234,56 € ≥ 6 ≤ 9 • n° 3ª – Ștefan, Łódź';
  expect(withKnownGlyphs(testo)).toBe(testo);
});

test('signs without a glyph get a stand-in, accents nobody drew are dropped, the rest is a question mark', () => {
  expect(withKnownGlyphs('a → b ✓ ☐ ﬁne x\u0332 e\u0300 \u{1f600} 中')).toBe('a -> b [x] [ ] fine x è ? ?');
});

test('nothing is left that the type cannot draw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (testo) => {
      const drawn = withKnownGlyphs(testo);
      expect(withKnownGlyphs(drawn)).toBe(drawn);
    }),
    { numRuns: 40 },
  );
});
