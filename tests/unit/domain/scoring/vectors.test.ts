import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/domain/calendar';
import { toDecimal } from '@/lib/domain/numeric';
import { expectedProgress, shareOfExpected, statoAvanzamento } from '@/lib/domain/phase-progress';
import { fasciaOf } from '@/lib/domain/scoring/esito';
import { mediaPesata } from '@/lib/domain/scoring/weighted-mean';
import { entro, fatto, grado, gradoText, intervallo, numero, printed, regole } from './scoring-fixtures';

const DICITURA = { pesata: 'Media pesata', semplice: 'Media', sola: 'Una', print: printed };

/** The numbered vectors of the scoring design; 11 and 12 are with the allocation of the fund. */
describe('scoring vectors', () => {
  it.each([
    ['12', '80'],
    ['8', '100'],
    ['20', '0'],
    ['25', '0'],
  ])('1: DECRESCENTE, atteso 10, rilevato %s gives %s', (rilevato, expected) => {
    expect(grado(numero('DECRESCENTE', '10', rilevato))).toBe(expected);
  });

  it.each([
    ['DECRESCENTE', '0', '100'],
    ['DECRESCENTE', '1', '0'],
    ['CRESCENTE', '0', '100'],
  ] as const)('2: atteso 0, %s, rilevato %s gives %s', (verso, rilevato, expected) => {
    expect(grado(numero(verso, '0', rilevato))).toBe(expected);
  });

  it.each([
    ['CRESCENTE', '10', '15', '50'],
    ['CRESCENTE', '10', '5', '0'],
    ['CRESCENTE', '10', '25', '100'],
    ['DECRESCENTE', '30', '25', '50'],
  ] as const)('3: %s from the baseline %s to 20, rilevato %s gives %s', (verso, baseline, rilevato, expected) => {
    expect(grado(numero(verso, '20', rilevato, { baseline }), { usaBaseline: true })).toBe(expected);
  });

  it.each([
    ['490', '441', '90'],
    ['75', '75', '100'],
  ])('4: CRESCENTE, atteso %s, rilevato %s gives %s', (atteso, rilevato, expected) => {
    expect(grado(numero('CRESCENTE', atteso, rilevato))).toBe(expected);
  });

  it.each([
    ['17', '100'],
    ['12', '80'],
    ['25', '75'],
  ])('5: INTERVALLO 15–20, rilevato %s gives %s', (rilevato, expected) => {
    expect(grado(intervallo('15', '20', rilevato))).toBe(expected);
  });

  it.each([
    ['2024-12-31', '2024-12-31', '100'],
    ['2024-12-31', '2025-01-15', '90'],
    ['2024-12-31', '2025-03-01', '70'],
    ['2024-12-31', null, '0'],
    ['2024-06-15', '2024-06-20', '90'],
  ])('6: due %s, done %s gives %s', (scadenza, compiuto, expected) => {
    expect(grado(entro(scadenza, compiuto), {}, 'FINALE')).toBe(expected);
  });

  it('7: 5 and 5, third absent, equal weights: 5', () => {
    const parti = [fatto('5'), fatto('5'), { kind: 'missing' } as const];
    const media = mediaPesata(
      parti.map((outcome) => ({ nome: 'Parte', peso: null, outcome })),
      DICITURA,
    );
    expect(gradoText(media.outcome)).toBe('5');
    expect(media.copertura && printed(media.copertura)).toBe('0.6667');
  });

  it('8: weights 15, 15, 15, 15, 10, 30 with grades 100, 100, 50, 0, 100, 100: 77,5', () => {
    const rows = [
      ['15', '100'],
      ['15', '100'],
      ['15', '50'],
      ['15', '0'],
      ['10', '100'],
      ['30', '100'],
    ] as const;
    const parti = rows.map(([peso, value]) => ({ nome: 'Parte', peso, outcome: fatto(value) }));
    const media = mediaPesata(parti, DICITURA);
    expect(gradoText(media.outcome)).toBe('77.5');
    expect(media.copertura?.toString()).toBe('1');
  });

  it.each([
    ['95', '1ª fascia'],
    ['94.99', '2ª fascia'],
    ['80', '2ª fascia'],
    ['79.99', '3ª fascia'],
    ['60', '3ª fascia'],
    ['59.99', undefined],
  ])('9: bands 95/80/60 on %s: %s', (punteggio, nome) => {
    expect(fasciaOf(toDecimal(punteggio), regole().fasce)?.nome).toBe(nome);
  });

  it('10: phase of the whole 2024, on 01/07/2024, 40 % done: 80 % of expected, da presidiare', () => {
    const year = { inizio: calendarDate('2024-01-01'), fine: calendarDate('2024-12-31') };
    const atteso = expectedProgress([year], calendarDate('2024-07-01'));
    expect(atteso?.toString()).toBe('50');
    expect(shareOfExpected('40', atteso ?? '0')?.toString()).toBe('80');
    expect(statoAvanzamento('40', atteso)).toBe('DA_PRESIDIARE');
  });
});
