import { expect, test } from 'vitest';
import { DATE_ENTRY, numberEntry, PERCENT_ENTRY, TEXT_ENTRY } from '@/components/monitoraggio/entry-parsers';

const ok = (valore: string | null) => ({ ok: true, valore });

test('a number in the unit of its indicator, as Italians write it', () => {
  const { parse, print } = numberEntry('edifici');
  expect(parse('1.234,50')).toEqual(ok('1234.5'));
  expect(parse('6 edifici')).toEqual(ok('6'));
  expect(parse('10 giorni')).toEqual(ok('10'));
  expect(parse('  ')).toEqual(ok(null));
  expect(parse('0')).toEqual(ok('0'));
  expect(parse('12.5')).toMatchObject({ ok: false });
  expect(parse('sei')).toMatchObject({ ok: false });
  expect(print('1234.5')).toBe('1.234,5');
  expect(print(null)).toBe('');
});

test('what is printed is read back as it was', () => {
  const { parse, print } = numberEntry(null);
  for (const valore of ['0', '-12.3456', '1234567.89', '0.0001']) expect(parse(print(valore))).toEqual(ok(valore));
});

test('a share goes from 0 to 100', () => {
  expect(PERCENT_ENTRY.parse('45 %')).toEqual(ok('45'));
  expect(PERCENT_ENTRY.parse('100')).toEqual(ok('100'));
  expect(PERCENT_ENTRY.parse('100,01')).toEqual({ ok: false, messaggio: 'La percentuale va da 0 a 100.' });
  expect(PERCENT_ENTRY.parse('-1')).toMatchObject({ ok: false });
  expect(PERCENT_ENTRY.parse('')).toEqual(ok(null));
});

test('a day, and words', () => {
  expect(DATE_ENTRY.parse('1/9/26')).toEqual(ok('2026-09-01'));
  expect(DATE_ENTRY.parse('30/02/2026')).toMatchObject({ ok: false });
  expect(DATE_ENTRY.print('2026-09-01')).toBe('01/09/2026');
  expect(TEXT_ENTRY.parse('  \n')).toEqual(ok(null));
  expect(TEXT_ENTRY.parse('Serramenti in ritardo \n')).toEqual(ok('Serramenti in ritardo'));
});
