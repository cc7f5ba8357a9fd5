import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAnno, readCodice } from '@/lib/format/address-parts';

test('a year is four figures of a plausible century', () => {
  expect(readAnno('2026')).toBe(2026);
  for (const text of [
    '',
    'abc',
    '2026.5',
    '1e99',
    '0x7EA',
    '-1',
    '99999999999',
    '0000',
    '2026 ',
    '%0D%0A2026',
    '２０２６',
  ]) {
    expect([text, readAnno(text)]).toEqual([text, null]);
  }
});

test('a code is read back as it was written, whatever it holds', () => {
  expect(readCodice('05.02%2F01%20bis')).toBe('05.02/01 bis');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (codice) => {
      fc.pre(!codice.includes('\0'));
      expect(readCodice(encodeURIComponent(codice))).toBe(codice);
    }),
  );
});

test('what no code can be is none', () => {
  for (const text of ['%', '%E0%A4%A', '%00', 'a%00b']) expect([text, readCodice(text)]).toEqual([text, null]);
});
