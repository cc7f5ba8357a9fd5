import { describe, expect, test } from 'vitest';
import { looksLikeDate, parseData } from '@/lib/exchange/testo/date-italiane';
import { parseImporto, parseNumero, parsePercentuale } from '@/lib/exchange/testo/numeri-italiani';

describe('Italian numbers', () => {
  test.each([
    ['1.234,56', '1234.56', 2],
    ['62,5', '62.5', 1],
    ['+ 0,20', '0.2', 2],
    ['−5', '-5', 0],
    ['n.1.000', '1000', 0],
    ['1 000', '1000', 0],
    ['1.5', '1.5', 1],
    ['0', '0', 0],
    ['007', '7', 0],
    ['178.103,20', '178103.2', 2],
  ])('%s', (printed, valore, decimali) => {
    expect(parseNumero(printed)).toEqual({ valore, decimali });
  });

  test.each([
    '',
    '20 %',
    'dieci',
    '31/12/2020',
    '1.23.4',
    '1,2,3',
    '1e5',
    '12345678901234567',
    '0,12345',
  ])('%s is not a number', (printed) => {
    expect(parseNumero(printed)).toBeNull();
  });

  test('amounts drop the euro sign, percentages need theirs', () => {
    expect(parseImporto('€ 1.200,00')).toBe('1200');
    expect(parsePercentuale('58,19 %')).toBe('58.19');
    expect(parsePercentuale('30%')).toBe('30');
    expect(parsePercentuale('30')).toBeNull();
  });
});

describe('Italian dates', () => {
  test.each([
    ['31/12/2020', '2020-12-31'],
    ['31/12/21', '2021-12-31'],
    ['30.06.2021', '2021-06-30'],
    ['31.10 2021', '2021-10-31'],
    ['29-06-2021', '2021-06-29'],
    ['1/06', '2023-06-01'],
    ['15 marzo 2024', '2024-03-15'],
    ['giugno 2021', '2021-06-30'],
    ['sett', '2023-09-30'],
    ['entro il 30/04/2024', '2024-04-30'],
    ['febbraio 2024', '2024-02-29'],
  ])('%s', (printed, expected) => {
    expect(parseData(printed, 2023)).toBe(expected);
  });

  test.each([
    '31/02/2020',
    '7-9',
    '1.5',
    '3',
    '12/2020/1',
    'entro 30 giorni',
    '01/01/1850',
  ])('%s is not a day', (printed) => {
    expect(parseData(printed, 2023)).toBeNull();
  });

  test('a form without a year needs one', () => {
    expect(parseData('1/06')).toBeNull();
  });

  test('a day that does not exist still looks like a date', () => {
    expect(looksLikeDate('31/02/2020')).toBe(true);
    expect(looksLikeDate('31/02')).toBe(false);
  });
});
