import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pianoFormato } from '@/lib/exchange/formato';
import { canonicalDecimal, canonicalMoney, fitsScale } from '@/lib/exchange/numeri';
import { lettoreJson } from '@/lib/exchange/readers/json/lettore';
import { lettoreReggioEmilia } from '@/lib/exchange/readers/reggio-emilia/lettore';
import { writePianoJson } from '@/lib/exchange/writers/json';
import { pianoArbitrario } from './piano-arbitrario';

const testo = readFileSync(new URL('../../fixtures/peg-inventato.txt', import.meta.url), 'utf8');
const letto = lettoreReggioEmilia.leggi(testo, { ente: { codice: 'bv' } });
if (letto.esito !== 'letto') throw new Error(letto.messaggio);
const { piano } = letto;
const json = writePianoJson(piano);
const ente = { codice: 'bv' };

describe('the interchange file', () => {
  test('written, read and written again has the same bytes', () => {
    const back = lettoreJson.leggi(json, { ente });
    expect(back).toMatchObject({ esito: 'letto', profilo: 'json', segnalazioni: [], perimetro: ['21', '22'] });
    expect(back.esito === 'letto' && writePianoJson(back.piano)).toBe(json);
  });

  test('the same holds for any plan of the format, whatever the order of its keys', () => {
    fc.assert(
      fc.property(pianoArbitrario, (any) => {
        const written = writePianoJson(any);
        expect(writePianoJson(pianoFormato.parse(JSON.parse(written)))).toBe(written);
        expect(written).toBe(written.normalize('NFC'));
      }),
      { numRuns: 60 },
    );
  });

  test('keys stand in the order of the format', () => {
    const keys = (value: object) => Object.keys(value);
    const parsed = JSON.parse(writePianoJson(Object.fromEntries(Object.entries(piano).reverse()) as typeof piano));
    const absent = ['fondo', 'contesto'];
    expect(keys(parsed)).toEqual(keys(pianoFormato.shape).filter((key) => !absent.includes(key)));
    expect(json.endsWith('}\n')).toBe(true);
  });

  test('money has two decimals, other numbers as few as needed', () => {
    expect(canonicalMoney('8000')).toBe('8000.00');
    expect(canonicalMoney('-0.004')).toBe('0.00');
    expect(canonicalDecimal('90.0000')).toBe('90');
    expect(canonicalDecimal('6.50')).toBe('6.5');
    expect(canonicalDecimal('100')).toBe('100');
    expect(canonicalDecimal('-0')).toBe('0');
    expect(canonicalDecimal('0.00005')).toBe('0.0001');
    expect([fitsScale('999.9999', 'peso'), fitsScale('1000', 'peso')]).toEqual([true, false]);
  });
});

describe('a file that is not a whole plan is refused, and says why', () => {
  const refusal = (text: string, anno?: number) => lettoreJson.leggi(text, { ente, ...(anno && { anno }) });

  test.each([
    ['truncated', json.slice(0, 500), 'json-non-valido', 'troncato'],
    ['of something else', '{"nome": "altro"}', 'json-di-altro-formato', 'traguardo/piano'],
    ['a list', '[1, 2]', 'json-di-altro-formato', 'traguardo/piano'],
    ['with a field misspelt', json.replace('"schemaPesi"', '"schemaPeso"'), 'json-di-altro-formato', 'schemaPeso'],
    ['with a comma in a number', json.replace('"5000.00"', '"5000,00"'), 'json-di-altro-formato', 'previsto'],
    ['with an unknown CDR', json.replace('"cdr": "22"', '"cdr": "99"'), 'json-incoerente', '99'],
    ['with a card twice', json.replaceAll('2023_PG_7702', '2023_PD_2201'), 'json-incoerente', '2023_PD_2201'],
    ['with a day that does not exist', json.replace('2023-10-31', '2023-02-30'), 'json-incoerente', '2023-02-30'],
  ])('%s', (_what, text, codice, word) => {
    const lettura = refusal(text);
    expect(lettura).toMatchObject({ esito: 'rifiutato', codice });
    expect(lettura.esito === 'rifiutato' && lettura.messaggio).toContain(word);
    expect(lettura.esito === 'rifiutato' && lettura.messaggio).toContain('Non è stato scritto nulla');
  });

  test('of another year than asked', () => {
    expect(refusal(json, 2020)).toMatchObject({ esito: 'rifiutato', codice: 'anno-diverso' });
    expect(refusal(json, 2023)).toMatchObject({ esito: 'letto' });
  });
});
