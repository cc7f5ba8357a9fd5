import { describe, expect, test } from 'vitest';
import { calendarDate } from '@/lib/domain/calendar';
import {
  type Atteso,
  type AttesoDraft,
  draftOfAtteso,
  listModi,
  listModiOf,
  parseAtteso,
  withNatura,
} from '@/lib/format/target-draft';

const NUMERO: Atteso = {
  natura: 'NUMERO',
  verso: 'CRESCENTE',
  operatore: 'ALMENO',
  valore: '1200',
  min: null,
  max: null,
  data: null,
  testo: null,
};
const A_PAROLE: Atteso = { ...NUMERO, natura: 'TESTO', operatore: null, valore: null, testo: 'circa 20 %' };

const draft = (modo: AttesoDraft['modo'], primo = '', secondo = ''): AttesoDraft => ({ modo, primo, secondo });

describe('what an expectation says', () => {
  test.each<[string, Partial<Atteso>, AttesoDraft]>([
    ['a number', {}, draft('almeno', '1200')],
    ['a strict maximum', { verso: 'DECRESCENTE', operatore: 'MENO_DI', valore: '0.5' }, draft('meno-di', '0,5')],
    ['an interval', { verso: 'INTERVALLO', valore: null, min: '15', max: '20.25' }, draft('fra', '15', '20,25')],
    [
      'a date',
      { natura: 'DATA', verso: 'ENTRO_DATA', valore: null, data: calendarDate('2026-11-30') },
      draft('entro-il', '30/11/2026'),
    ],
    ['a yes or no', { natura: 'SI_NO', verso: 'SI_NO', valore: null }, draft('si-no')],
    ['context', { verso: 'CONTESTO' }, draft('contesto', '1200')],
    ['words', A_PAROLE, draft('a-parole', 'circa 20 %')],
  ])('%s', (_what, part, expected) => {
    expect(draftOfAtteso({ ...NUMERO, ...part })).toEqual(expected);
  });

  test('read back unchanged, it is the same expectation', () => {
    for (const atteso of [NUMERO, A_PAROLE, { ...NUMERO, verso: 'CONTESTO' as const, operatore: null }]) {
      expect(parseAtteso(draftOfAtteso(atteso), atteso)).toEqual({ ok: true, valore: atteso });
    }
  });
});

describe('what was typed', () => {
  test.each<[string, AttesoDraft, Partial<Atteso>]>([
    [
      'a direction changes verso and operator',
      draft('al-massimo', '62,50'),
      { verso: 'DECRESCENTE', operatore: 'AL_MASSIMO', valore: '62.5' },
    ],
    ['the unit may be typed after the number', draft('almeno', '6 edifici'), { valore: '6' }],
    [
      'an interval empties the value',
      draft('fra', '15', '20'),
      { verso: 'INTERVALLO', operatore: null, valore: null, min: '15', max: '20' },
    ],
    ['context keeps the value', draft('contesto', ''), { verso: 'CONTESTO', operatore: null, valore: '1200' }],
  ])('%s', (_what, typed, expected) => {
    expect(parseAtteso(typed, NUMERO, 'edifici')).toMatchObject({ ok: true, valore: expected });
  });

  test('words become a percentage, a sum or a date by what is typed', () => {
    expect(parseAtteso(draft('almeno', '20 %'), A_PAROLE)).toMatchObject({
      valore: { natura: 'PERCENTUALE', valore: '20', testo: null },
    });
    expect(parseAtteso(draft('almeno', '1.000 €'), A_PAROLE)).toMatchObject({
      valore: { natura: 'EURO', valore: '1000' },
    });
    expect(parseAtteso(draft('entro-il', '1/6/26'), A_PAROLE)).toMatchObject({
      valore: { natura: 'DATA', data: '2026-06-01' },
    });
  });

  test.each<[AttesoDraft, 'primo' | 'secondo', string]>([
    [draft('almeno', 'sei'), 'primo', '«sei» non è un numero. Scrivi per esempio 1.234,56.'],
    [draft('almeno', '12.5'), 'primo', 'Usa la virgola per i decimali: 12,5.'],
    [draft('fra', '20', '15'), 'secondo', 'Il massimo è sotto il minimo (20).'],
    [draft('entro-il', '31/11/2026'), 'primo', 'La data 31/11/2026 non esiste: novembre 2026 ha 30 giorni.'],
    [draft('a-parole', ' '), 'primo', 'Scrivi che cosa ci si aspetta.'],
  ])('%o is refused beside its field', (typed, campo, messaggio) => {
    expect(parseAtteso(typed, NUMERO)).toEqual({ ok: false, campo, messaggio });
  });
});

test('what is still words may become anything; a number does not become a date', () => {
  expect(listModi('TESTO')).toContain('entro-il');
  expect(listModi('PERCENTUALE')).not.toContain('entro-il');
});

describe('withNatura', () => {
  const seiEdifici = {
    natura: 'NUMERO',
    verso: 'CRESCENTE',
    operatore: 'ALMENO',
    valore: '6',
    min: null,
    max: null,
    data: null,
    testo: null,
  } as const;

  test('keeps direction and value where the new nature admits them', () => {
    expect(withNatura(seiEdifici, 'PERCENTUALE')).toEqual({ ...seiEdifici, natura: 'PERCENTUALE' });
  });

  test('takes the direction of dates and of yes or no, and comes back to at least', () => {
    const data = withNatura(seiEdifici, 'DATA');
    expect(data).toMatchObject({ natura: 'DATA', verso: 'ENTRO_DATA', operatore: null, valore: null });
    expect(withNatura(data, 'SI_NO')).toMatchObject({ verso: 'SI_NO', operatore: null });
    expect(withNatura(data, 'EURO')).toMatchObject({ verso: 'CRESCENTE', operatore: 'ALMENO', valore: null });
  });
});

describe('an indicator that expects nothing yet', () => {
  const vuoto: Atteso = { ...NUMERO, operatore: null, valore: null };

  test('may be said in any way, and takes its nature from what is typed', () => {
    expect(listModiOf(vuoto)).toEqual(expect.arrayContaining(['almeno', 'fra', 'entro-il', 'si-no', 'contesto']));
    const natureOf = (primo: string) => {
      const parsed = parseAtteso({ modo: 'almeno', primo, secondo: '' }, vuoto);
      return parsed.ok ? parsed.valore.natura : parsed.messaggio;
    };
    expect(['490', '75 %', '10 giorni', '1.000 €'].map(natureOf)).toEqual(['NUMERO', 'PERCENTUALE', 'GIORNI', 'EURO']);
  });

  test('one that expects something keeps to its nature', () => {
    expect(listModiOf(NUMERO)).toEqual(listModi('NUMERO'));
  });
});
