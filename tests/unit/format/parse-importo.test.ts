import { describe, expect, test } from 'vitest';
import { parseColonnaImporti, parseImporto } from '@/lib/format/parse-importo';
import { parseMese } from '@/lib/format/parse-mese';
import { parsePercentuale } from '@/lib/format/parse-percentuale';

const value = <T>(parsed: { ok: true; valore: T } | { ok: false; messaggio: string }) =>
  parsed.ok ? parsed.valore : parsed.messaggio;

describe('an amount', () => {
  test('is read as Italians write it, with two digits; blank and a dash are no entry', () => {
    expect(['1.234,5', '€ 30.000', ' 12 ', '-4,10', '0'].map((text) => value(parseImporto(text)))).toEqual([
      '1234.50',
      '30000.00',
      '12.00',
      '-4.10',
      '0.00',
    ]);
    expect(['', '  ', '–', '-', '-   €'].map((text) => value(parseImporto(text)))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  test('is refused when it has a point for a comma, three decimals, or does not fit', () => {
    expect(value(parseImporto('12.5'))).toBe('Usa la virgola per i decimali: 12,5.');
    expect(value(parseImporto('1,234'))).toBe('Scrivi al massimo 2 cifre dopo la virgola.');
    expect(value(parseImporto('1000000000000'))).toBe('L’importo è troppo grande.');
  });
});

describe('a column pasted from a spreadsheet', () => {
  test('is one amount per line, whatever ends the lines; a blank line is a row without entry', () => {
    expect(value(parseColonnaImporti('1.000,00\r\n\r\n€ 2,50\r\n'))).toEqual(['1000.00', null, '2.50']);
    expect(value(parseColonnaImporti('7'))).toEqual(['7.00']);
  });

  test('is all or nothing: the line that cannot be read is named', () => {
    expect(value(parseColonnaImporti('10\nventi\n30'))).toBe(
      'Riga 2: «venti» non è un numero. Scrivi per esempio 1.234,56. Non è stato incollato nulla.',
    );
  });

  test('is one column: two are told', () => {
    expect(value(parseColonnaImporti('10\t20\n30\t40'))).toBe('Hai copiato più colonne: copiane una per volta.');
  });
});

test('a share of working time may be over 100, not negative', () => {
  expect(['12,5', '110', '', '-1'].map((text) => value(parsePercentuale(text)))).toEqual([
    '12.5',
    '110',
    null,
    'La percentuale va da 0 a 999.',
  ]);
});

test('a month is written alone or as one of its days, and ends when it ends', () => {
  expect(value(parseMese('2/2028'))).toEqual({ primo: '2028-02-01', ultimo: '2028-02-29' });
  expect(value(parseMese('15/03/2026'))).toEqual({ primo: '2026-03-01', ultimo: '2026-03-31' });
  expect(value(parseMese('13/2026'))).toBe('Il mese 13/2026 non esiste.');
  expect(value(parseMese('marzo'))).toBe('Scrivi mese e anno: 03/2026.');
});
