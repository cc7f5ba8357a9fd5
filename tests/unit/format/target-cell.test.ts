import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/domain/calendar';
import { type MisuraCella, parseCella, printCella, splitBlocco, type ValoriTarget } from '@/lib/format/target-cell';

const misura = (changes: Partial<MisuraCella> = {}): MisuraCella => ({
  natura: 'NUMERO',
  verso: 'CRESCENTE',
  unita: null,
  ...changes,
});
const valori = (changes: Partial<ValoriTarget>): ValoriTarget => ({
  valore: null,
  min: null,
  max: null,
  data: null,
  testo: null,
  ...changes,
});
const INTERVALLO = misura({ verso: 'INTERVALLO' });
const DATA = misura({ natura: 'DATA', verso: 'ENTRO_DATA' });
const SI_NO = misura({ natura: 'SI_NO', verso: 'SI_NO' });

describe('parseCella', () => {
  it.each<[string, MisuraCella, Partial<ValoriTarget>]>([
    ['1.250,50', misura(), { valore: '1250.5' }],
    ['6 edifici', misura({ unita: 'edifici' }), { valore: '6' }],
    ['62,5 %', misura({ natura: 'PERCENTUALE' }), { valore: '62.5' }],
    ['−5', misura({ verso: 'DECRESCENTE', natura: 'GIORNI' }), { valore: '-5' }],
    ['15-20', INTERVALLO, { min: '15', max: '20' }],
    ['fra 15 e 20,5', INTERVALLO, { min: '15', max: '20.5' }],
    ['-5 – -2', INTERVALLO, { min: '-5', max: '-2' }],
    ['almeno 15', INTERVALLO, { min: '15' }],
    ['al massimo 20 %', INTERVALLO, { max: '20' }],
    ['31/12/26', DATA, { data: calendarDate('2026-12-31') }],
    ['Sì', SI_NO, {}],
    ['entro 30 giorni', misura({ natura: 'TESTO' }), { testo: 'entro 30 giorni' }],
    ['non definito', misura({ verso: 'CONTESTO' }), { testo: 'non definito' }],
  ])('«%s»', (testo, come, expected) => {
    expect(parseCella(testo, come)).toEqual({ ok: true, valore: valori(expected) });
  });

  it.each<[string, MisuraCella, RegExp]>([
    ['12.5', misura(), /Usa la virgola per i decimali: 12,5/],
    ['molti', misura(), /non è un numero/],
    ['20-15', INTERVALLO, /Il massimo è sotto il minimo \(20\)/],
    ['15', INTERVALLO, /Scrivi i due limiti/],
    ['30/02/2026', DATA, /febbraio 2026 ha 28 giorni/],
    ['no', SI_NO, /lascia vuoto/],
  ])('refuses «%s» with a sentence', (testo, come, why) => {
    const parsed = parseCella(testo, come);
    expect(parsed.ok).toBe(false);
    expect(parsed.ok ? '' : parsed.messaggio).toMatch(why);
  });

  it('takes a blank cell for nothing expected', () => {
    expect(parseCella('  ', misura())).toEqual({ ok: true, valore: null });
  });

  it('reads back whatever it prints', () => {
    const decimal = fc.integer({ min: -9_999_999, max: 9_999_999 }).map((n) => String(n / 100));
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const [min, max] = Number(a) <= Number(b) ? [a, b] : [b, a];
        for (const [come, one] of [
          [misura(), valori({ valore: a })],
          [INTERVALLO, valori({ min, max })],
          [INTERVALLO, valori({ min })],
          [INTERVALLO, valori({ max })],
        ] as const) {
          expect(parseCella(printCella(one, come), come)).toEqual({ ok: true, valore: one });
        }
      }),
    );
    expect(printCella(valori({ data: calendarDate('2026-12-31') }), DATA)).toBe('31/12/2026');
    expect(printCella(valori({}), SI_NO)).toBe('sì');
    expect(printCella(null, SI_NO)).toBe('');
  });
});

describe('splitBlocco', () => {
  it('gives the cells of what a spreadsheet copies', () => {
    expect(splitBlocco('10\t20\r\n\t30\r\n')).toEqual([
      ['10', '20'],
      ['', '30'],
    ]);
  });
});
