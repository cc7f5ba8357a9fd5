import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, calendarDate } from '@/lib/domain/calendar';
import {
  findContrasto,
  type IncaricoDatato,
  listVacanze,
  passaConsegne,
  type TipoIncarico,
  trattoNellAnno,
} from '@/lib/domain/incarichi';

const ANNO = 2026;
const day = (text: string | null) => (text === null ? null : calendarDate(text));
const durata = (dal: string | null, al: string | null) => ({ dal: day(dal), al: day(al) });
const incarico = (
  personaId: string,
  dal: string | null,
  al: string | null,
  tipo: TipoIncarico = 'TITOLARE',
): IncaricoDatato => ({ id: `${personaId}${dal}`, personaId, tipo, ...durata(dal, al) });

describe('the days of an incarico in a year', () => {
  test.each([
    ['2022-03-01', null, ['2026-01-01', '2026-12-31', 365]],
    ['2022-03-01', '2026-06-30', ['2026-01-01', '2026-06-30', 181]],
    ['2026-12-31', null, ['2026-12-31', '2026-12-31', 1]],
    [null, null, ['2026-01-01', '2026-12-31', 365]],
    ['2027-01-01', null, null],
    [null, '2025-12-31', null],
  ])('from %s to %s', (dal, al, atteso) => {
    const tratto = trattoNellAnno(durata(dal, al), ANNO);
    expect(tratto && [tratto.inizio, tratto.fine, tratto.giorni]).toEqual(atteso);
  });
});

describe('a new incarico of the same CDR', () => {
  const delCdr = [incarico('teresa', '2022-01-01', '2026-06-30'), incarico('irma', '2026-09-01', null, 'INTERIM')];

  test('is refused beside another titolare, even for one day', () => {
    expect(findContrasto(delCdr, incarico('amedeo', '2026-06-30', null))).toBe(delCdr[0]);
    expect(findContrasto(delCdr, incarico('amedeo', null, '2022-01-01'))).toBe(delCdr[0]);
    expect(findContrasto(delCdr, incarico('amedeo', '2026-07-01', null))).toBeNull();
  });

  test('may stand beside an interim, not twice for the same person', () => {
    expect(findContrasto(delCdr, incarico('amedeo', '2026-01-01', '2026-03-31', 'INTERIM'))).toBeNull();
    expect(findContrasto(delCdr, incarico('irma', '2026-10-01', null))).toBe(delCdr[1]);
  });

  test('does not contradict itself when its dates change', () => {
    const [teresa] = delCdr;
    expect(teresa && findContrasto(delCdr, { ...teresa, al: calendarDate('2026-08-31') })).toBeNull();
  });
});

describe('vacancy', () => {
  test.each([
    ['nobody ever', [], [['2026-01-01', '2026-12-31', 365]]],
    ['a gap between two', [durata(null, '2026-03-31'), durata('2026-05-01', null)], [['2026-04-01', '2026-04-30', 30]]],
    ['covered by an interim', [durata(null, '2026-03-31'), durata('2026-03-01', null)], []],
    [
      'nested periods',
      [durata('2026-01-01', '2026-11-30'), durata('2026-02-01', '2026-03-01')],
      [['2026-12-01', '2026-12-31', 31]],
    ],
    ['a first day late', [durata('2026-02-01', null)], [['2026-01-01', '2026-01-31', 31]]],
  ] as const)('%s', (_caso, incarichi, atteso) => {
    const vacanze = listVacanze(incarichi, ANNO);
    expect(vacanze.map(({ inizio, fine, giorni }) => [inizio, fine, giorni])).toEqual(atteso);
  });

  test('and headed days make the year, whatever the handover', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 0, max: 364 }), (a, b) => {
        const at = (n: number) => addDays(calendarDate('2026-01-01'), n);
        const [dal, al] = [at(Math.min(a, b)), at(Math.max(a, b))];
        const coperti = trattoNellAnno({ dal, al }, ANNO)?.giorni ?? 0;
        const scoperti = listVacanze([{ dal, al }], ANNO).reduce((sum, { giorni }) => sum + giorni, 0);
        expect(coperti + scoperti).toBe(365);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a handover', () => {
  const uscente = durata('2022-03-01', '2026-12-31');

  test('loses no day and counts none twice', () => {
    expect(passaConsegne(uscente, calendarDate('2026-06-30'))).toEqual({ ok: true, dal: '2026-07-01' });
    expect(passaConsegne(uscente, calendarDate('2026-12-31'))).toEqual({ ok: true, dal: '2027-01-01' });
  });

  test.each([
    ['2022-02-28', 'comincia il 01/03/2022'],
    ['2027-01-01', 'finisce già il 31/12/2026'],
  ])('on %s says why it cannot be', (giorno, motivo) => {
    expect(passaConsegne(uscente, calendarDate(giorno))).toMatchObject({
      ok: false,
      motivo: expect.stringContaining(motivo),
    });
  });
});
