import { expect, test } from 'vitest';
import { parsePeso } from '@/lib/format/parse-peso';

test('reads weights as typed; blank is no weight, which is not zero', () => {
  expect(parsePeso(' 62,50 ')).toEqual({ ok: true, valore: '62.5' });
  expect(parsePeso('0')).toEqual({ ok: true, valore: '0' });
  expect(parsePeso('  ')).toEqual({ ok: true, valore: null });
});

test('refuses what cannot be a weight, with a sentence', () => {
  expect(parsePeso('-5')).toEqual({ ok: false, messaggio: 'Il peso va da 0 a 999.' });
  expect(parsePeso('1.000')).toEqual({ ok: false, messaggio: 'Il peso va da 0 a 999.' });
  expect(parsePeso('12.5')).toEqual({ ok: false, messaggio: 'Usa la virgola per i decimali: 12,5.' });
  expect(parsePeso('1,23456')).toMatchObject({ ok: false });
});
