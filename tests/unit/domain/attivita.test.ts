import { describe, expect, test } from 'vitest';
import {
  type AttivitaDatata,
  countByTipo,
  groupAttivita,
  gruppoOf,
  mossaDiSessione,
  sortAttivita,
  type TipoAttivita,
} from '@/lib/domain/attivita';
import { calendarDate } from '@/lib/domain/calendar';

const OGGI = calendarDate('2026-10-14');

function due(data: string | null, tipo: TipoAttivita = 'COMPLETARE', nome = ''): AttivitaDatata & { nome: string } {
  return { tipo, scadenza: data === null ? null : calendarDate(data), nome };
}

describe('when a thing is due', () => {
  test.each([
    ['2026-10-13', 'IN_RITARDO'],
    ['2025-12-31', 'IN_RITARDO'],
    ['2026-10-14', 'ENTRO_7_GIORNI'],
    ['2026-10-21', 'ENTRO_7_GIORNI'],
    ['2026-10-22', 'PIU_AVANTI'],
    [null, 'SENZA_SCADENZA'],
  ])('%s is %s', (data, gruppo) => {
    expect(gruppoOf(due(data).scadenza, OGGI)).toBe(gruppo);
  });
});

describe('order', () => {
  test('the latest due comes first, what has no day comes last', () => {
    const dates = [null, '2026-11-01', '2026-10-01', '2026-10-14'];
    expect(sortAttivita(dates.map((data) => due(data))).map(({ scadenza }) => scadenza)).toEqual([
      '2026-10-01',
      '2026-10-14',
      '2026-11-01',
      null,
    ]);
  });

  test('on the same day what came back precedes, and things of a kind keep their order', () => {
    const day = '2026-10-14';
    const sorted = sortAttivita([
      due(day, 'COMPLETARE', 'a'),
      due(day, 'RINVIATA', 'b'),
      due(day, 'COMPLETARE', 'c'),
      due(day, 'RENDICONTARE', 'd'),
    ]);
    expect(sorted.map(({ nome }) => nome)).toEqual(['b', 'd', 'a', 'c']);
  });

  test('groups come in order of urgency, and an empty one is not there', () => {
    const groups = groupAttivita([due(null), due('2026-10-01'), due('2026-12-31'), due('2026-10-02')], OGGI);
    expect(groups.map(({ gruppo, attivita }) => [gruppo, attivita.length])).toEqual([
      ['IN_RITARDO', 2],
      ['PIU_AVANTI', 1],
      ['SENZA_SCADENZA', 1],
    ]);
  });

  test('kinds are counted in their order', () => {
    expect(countByTipo([due(null, 'IMPORTARE'), due(null, 'COMPLETARE'), due(null, 'IMPORTARE')])).toEqual([
      { tipo: 'COMPLETARE', numero: 1 },
      { tipo: 'IMPORTARE', numero: 2 },
    ]);
  });
});

describe('a monitoring session', () => {
  const sessione = (stato: 'PROGRAMMATA' | 'APERTA' | 'CHIUSA', riferimento: string, scadenza: string) =>
    mossaDiSessione({ stato, dataRiferimento: calendarDate(riferimento), scadenza: calendarDate(scadenza) }, OGGI);

  test('waits to be opened from a week before its reference date', () => {
    expect(sessione('PROGRAMMATA', '2026-10-22', '2026-11-10')).toBeNull();
    expect(sessione('PROGRAMMATA', '2026-10-21', '2026-11-10')).toBe('APRIRE');
    expect(sessione('PROGRAMMATA', '2026-06-30', '2026-07-10')).toBe('APRIRE');
  });

  test('waits to be closed the day after its deadline', () => {
    expect(sessione('APERTA', '2026-09-30', '2026-10-14')).toBeNull();
    expect(sessione('APERTA', '2026-09-30', '2026-10-13')).toBe('CHIUDERE');
    expect(sessione('CHIUSA', '2026-06-30', '2026-07-10')).toBeNull();
  });
});
