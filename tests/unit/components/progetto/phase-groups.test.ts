import { expect, test } from 'vitest';
import { listYears, mostUsedPrecisione, neighboursOf, proposedPeriod } from '@/components/progetto/fasi/phase-groups';
import { calendarDate } from '@/lib/domain/calendar';
import type { FaseLetta } from '@/lib/features/progetto/types';

type Periodo = FaseLetta['periodi'][number];

const fase = (...periodi: Partial<Periodo>[]): FaseLetta => ({
  id: 'fase',
  ordine: 1,
  obiettivoId: null,
  assegnazioneId: null,
  cdr: null,
  descrizione: 'Lavori',
  prodottoAtteso: null,
  responsabili: null,
  nota: null,
  motivoChiusura: null,
  rendicontato: false,
  avanzamento: null,
  inizioEffettivo: null,
  fineEffettiva: null,
  periodi: periodi.map((part) => ({
    id: 'periodo',
    anno: 2026,
    inizio: null,
    fine: null,
    precisione: 'GIORNO',
    peso: null,
    ...part,
  })),
});

test('the years to look at are those of the horizon and any other that holds a date', () => {
  const plan = { anno: 2026, annoFine: 2028 };
  expect(listYears([], plan)).toEqual([2026, 2027, 2028]);
  expect(listYears([fase({ inizio: calendarDate('2024-05-01'), fine: calendarDate('2026-01-31') })], plan)).toEqual([
    2024, 2026, 2027, 2028,
  ]);
});

test('a new bar is in what most bars of the card are in', () => {
  expect(mostUsedPrecisione([])).toBe('GIORNO');
  expect(mostUsedPrecisione([fase({}, { precisione: 'MESE' }, { precisione: 'MESE' })])).toBe('MESE');
});

test('a period nobody has drawn is proposed from the first day of the card, or in January', () => {
  const february = calendarDate('2026-02-15');
  expect(proposedPeriod(february, 2026, 'GIORNO')).toEqual({ inizio: '2026-02-15', fine: '2026-02-28' });
  expect(proposedPeriod(february, 2026, 'MESE')).toEqual({ inizio: '2026-02-01', fine: '2026-02-28' });
  expect(proposedPeriod(february, 2027, 'GIORNO')).toEqual({ inizio: '2027-01-01', fine: '2027-01-31' });
});

test('a row goes one place up or down, and nowhere past the ends', () => {
  const rows = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
  expect([0, 1, 2].map((index) => neighboursOf(rows, index))).toEqual([
    { dopoGiu: 'b' },
    { dopoSu: null, dopoGiu: 'c' },
    { dopoSu: 'a' },
  ]);
});
