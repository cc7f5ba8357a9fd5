import { expect, test } from 'vitest';
import { calendarDate } from '@/lib/domain/calendar';
import type { MomentoRendiconto } from '@/lib/domain/reporting/indicator-status';
import { listMancanze, sayMancanze } from '@/lib/domain/reporting/missing-entries';
import type { Rendiconto } from '@/lib/domain/reporting/rendiconto';
import { REGOLE_PREDEFINITE } from '@/lib/domain/scoring/regole-smvp';
import { A_FINE_ANNO, A_SETTEMBRE, fase, indicatore, rendiconto } from './rendiconto-fixtures';

const missingOf = (altro: Partial<Rendiconto>, momento: MomentoRendiconto = A_SETTEMBRE) =>
  listMancanze(rendiconto(altro), REGOLE_PREDEFINITE, momento).map(({ tipo }) => tipo);

test('a value or a note, never neither', () => {
  expect(missingOf({ indicatori: [indicatore()] })).toEqual(['VALORE']);
  expect(missingOf({ indicatori: [indicatore({ nota: '   ' })] })).toEqual(['VALORE']);
  expect(missingOf({ indicatori: [indicatore({ nota: 'I dati arrivano a ottobre' })] })).toEqual([]);
  expect(missingOf({ indicatori: [indicatore({ valore: '0' })] })).toEqual(['CRITICITA', 'CAUSA', 'AZIONE_CORRETTIVA']);
  expect(missingOf({ indicatori: [indicatore({ valore: '6' })] })).toEqual([]);
});

test('context and what is not due are optional', () => {
  expect(missingOf({ indicatori: [indicatore({}, { verso: 'CONTESTO' })] })).toEqual([]);
  expect(missingOf({ fasi: [fase({ periodi: [] })] })).toEqual([]);
});

test('what is late must say why and what will be done', () => {
  const late = { indicatori: [indicatore({ valore: '3' })] };
  expect(missingOf(late)).toEqual(['CRITICITA', 'CAUSA', 'AZIONE_CORRETTIVA']);
  expect(missingOf({ ...late, criticita: 'Serramenti in ritardo', causa: 'ESOGENA' })).toEqual(['AZIONE_CORRETTIVA']);
  expect(missingOf({ fasi: [fase({ avanzamento: '45' })], criticita: 'x', causa: 'ENDOGENA' })).toEqual([
    'AZIONE_CORRETTIVA',
  ]);
  expect(missingOf({ fasi: [fase({ avanzamento: '60' })] })).toEqual([]);
});

test('at the final session an objective declares its esito; the phases of a card have none', () => {
  expect(missingOf({}, A_FINE_ANNO)).toEqual(['ESITO']);
  expect(missingOf({ esito: 'RAGGIUNTO' }, A_FINE_ANNO)).toEqual([]);
  expect(missingOf({ isObiettivo: false }, A_FINE_ANNO)).toEqual([]);
});

test('each thing missing names its row', () => {
  const found = listMancanze(
    rendiconto({ indicatori: [indicatore()], fasi: [fase()] }),
    REGOLE_PREDEFINITE,
    A_SETTEMBRE,
  );
  expect(found).toEqual([
    { tipo: 'VALORE', chiave: 'scuole', rigaId: 'edifici', nome: 'Edifici riqualificati' },
    { tipo: 'AVANZAMENTO', chiave: 'scuole', rigaId: 'lavori', nome: 'Fase 3. Lavori' },
  ]);
});

test('what is missing in a sentence', () => {
  const of = (...tipi: Parameters<typeof sayMancanze>[0][number]['tipo'][]) =>
    sayMancanze(tipi.map((tipo) => ({ tipo })));
  expect(of()).toBeNull();
  expect(of('VALORE')).toBe('Manca 1 valore');
  expect(of('VALORE', 'AZIONE_CORRETTIVA', 'VALORE')).toBe('Mancano 2 valori e 1 azione correttiva');
  expect(of('VALORE', 'AVANZAMENTO', 'CRITICITA')).toBe('Mancano 1 valore, 1 avanzamento di fase e 1 criticità');
});

test('a deadline that falls on the reference date is due', () => {
  const due = indicatore({}, { natura: 'DATA', verso: 'ENTRO_DATA', atteso: { data: calendarDate('2024-09-30') } });
  expect(missingOf({ indicatori: [due] })).toEqual(['VALORE']);
});
