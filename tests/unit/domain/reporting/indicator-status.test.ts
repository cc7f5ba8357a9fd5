import { expect, test } from 'vitest';
import { calendarDate } from '@/lib/domain/calendar';
import { gradoAtteso } from '@/lib/domain/reporting/indicator-status';
import { isFaseDue, isFaseMissing, judgeFase, judgeIndicatore } from '@/lib/domain/reporting/rendiconto';
import { REGOLE_PREDEFINITE } from '@/lib/domain/scoring/regole-smvp';
import { A_FINE_ANNO, A_SETTEMBRE, fase, indicatore } from './rendiconto-fixtures';

const stateOf = (...args: Parameters<typeof indicatore>) =>
  judgeIndicatore(indicatore(...args), REGOLE_PREDEFINITE, A_SETTEMBRE).stato;
const finalStateOf = (...args: Parameters<typeof indicatore>) =>
  judgeIndicatore(indicatore(...args), REGOLE_PREDEFINITE, A_FINE_ANNO).stato;
const PERCENTUALE = { natura: 'PERCENTUALE', atteso: { valore: '100' } } as const;
const SI_NO = { natura: 'SI_NO', verso: 'SI_NO', atteso: null } as const;
const ENTRO_NOVEMBRE = {
  natura: 'DATA',
  verso: 'ENTRO_DATA',
  atteso: { data: calendarDate('2024-11-30') },
} as const;

test('what is counted up is expected by a straight line, a level at once', () => {
  expect(gradoAtteso(indicatore(), A_SETTEMBRE).toFixed(2)).toBe('74.86');
  expect(gradoAtteso(indicatore(), A_FINE_ANNO).toFixed(2)).toBe('100.00');
  expect(gradoAtteso(indicatore({}, PERCENTUALE), A_SETTEMBRE).toFixed(2)).toBe('100.00');
});

test.each([
  ['3', 'IN_RITARDO'],
  ['4', 'DA_PRESIDIARE'],
  ['5', 'IN_LINEA'],
] as const)('%s schools of 6 by September: %s', (valore, stato) => {
  expect(stateOf({ valore })).toBe(stato);
});

test.each([
  ['69.99', 'IN_RITARDO'],
  ['70', 'DA_PRESIDIARE'],
  ['93.33', 'DA_PRESIDIARE'],
  ['100', 'IN_LINEA'],
] as const)('a level at %s per cent of its target: %s', (valore, stato) => {
  expect(stateOf({ valore }, PERCENTUALE)).toBe(stato);
});

test('at the final session five schools of six are not on line', () => {
  expect(finalStateOf({ valore: '5' })).toBe('DA_PRESIDIARE');
  expect(finalStateOf({ valore: '6' })).toBe('IN_LINEA');
});

test('a no is late only at the end of the year', () => {
  expect(stateOf({ siNo: false }, SI_NO)).toBe('DA_PRESIDIARE');
  expect(finalStateOf({ siNo: false }, SI_NO)).toBe('IN_RITARDO');
  expect(stateOf({ siNo: true }, SI_NO)).toBe('IN_LINEA');
  expect(stateOf({ parziale: '60' }, SI_NO)).toBe('DA_PRESIDIARE');
});

test('a day that has not come yet asks for nothing; at the end of the year it does', () => {
  expect(stateOf({}, ENTRO_NOVEMBRE)).toBeNull();
  expect(finalStateOf({}, ENTRO_NOVEMBRE)).toBe('NON_RILEVATA');
  expect(stateOf({ data: calendarDate('2024-09-10') }, ENTRO_NOVEMBRE)).toBe('IN_LINEA');
});

test('context and targets in words are not judged', () => {
  expect(stateOf({ valore: '3' }, { verso: 'CONTESTO' })).toBeNull();
  expect(stateOf({ testo: 'molto meglio' }, { natura: 'TESTO', atteso: { testo: 'meglio' } })).toBeNull();
  expect(stateOf({})).toBe('NON_RILEVATA');
});

test('a phase is due from its first day, and undated ones at the end of the year', () => {
  expect(judgeFase(fase({ avanzamento: '45' }), A_SETTEMBRE).atteso?.toFixed(2)).toBe('74.80');
  expect(judgeFase(fase({ avanzamento: '45' }), A_SETTEMBRE).stato).toBe('IN_RITARDO');
  const november = [{ inizio: calendarDate('2024-11-01'), fine: calendarDate('2024-12-31') }];
  expect(isFaseDue(fase({ periodi: november }), A_SETTEMBRE)).toBe(false);
  expect(isFaseDue(fase({ periodi: november }), A_FINE_ANNO)).toBe(true);
  expect(isFaseDue(fase({ periodi: [], hasDate: false }), A_SETTEMBRE)).toBe(false);
  expect(isFaseDue(fase({ periodi: [], hasDate: false }), A_FINE_ANNO)).toBe(true);
  expect(isFaseDue(fase({ periodi: [], hasDate: true }), A_FINE_ANNO)).toBe(false);
  expect(isFaseMissing(fase({ nota: 'Gara sospesa dal TAR' }), A_SETTEMBRE)).toBe(false);
});
