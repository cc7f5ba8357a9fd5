import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { italianDecimal } from '@/lib/domain/italian-notation';
import { parseItalianDate, parseItalianDecimal } from '@/lib/format/parse-italian';

describe('parseItalianDecimal', () => {
  it.each([
    ['1.234,56', '1234.56'],
    ['1234,56', '1234.56'],
    ['62,5', '62.5'],
    ['−5', '-5'],
    ['-5', '-5'],
    ['+ 0,20', '0.20'],
    ['94,77 %', '94.77'],
    ['15.000,00 €', '15000.00'],
    ['-0,0', '0.0'],
    ['007', '7'],
    [' 10 ', '10'],
  ])('reads «%s»', (testo, valore) => {
    expect(parseItalianDecimal(testo)).toEqual({ ok: true, valore });
  });

  it.each([
    ['12.5', 'Usa la virgola per i decimali: 12,5.'],
    ['0.123', 'Usa la virgola per i decimali: 0,123.'],
    ['', 'Scrivi un numero.'],
    ['dieci', '«dieci» non è un numero. Scrivi per esempio 1.234,56.'],
    ['1,2,3', '«1,2,3» non è un numero. Scrivi per esempio 1.234,56.'],
    ['1.23.456', '«1.23.456» non è un numero. Scrivi per esempio 1.234,56.'],
  ])('refuses «%s»', (testo, messaggio) => {
    expect(parseItalianDecimal(testo)).toEqual({ ok: false, messaggio });
  });

  it('limits the digits after the comma', () => {
    expect(parseItalianDecimal('1,234', { decimaliMassimi: 2 })).toEqual({
      ok: false,
      messaggio: 'Scrivi al massimo 2 cifre dopo la virgola.',
    });
    expect(parseItalianDecimal('1,5', { decimaliMassimi: 0 }).ok).toBe(false);
  });

  it('reads back whatever the application prints', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }),
        fc.integer({ min: 0, max: 4 }),
        (units, scale) => {
          const text = units.toString();
          const digits = text.replace('-', '').padStart(scale + 1, '0');
          const whole = digits.slice(0, digits.length - scale);
          const plain = `${units < 0n ? '-' : ''}${whole}${scale > 0 ? `.${digits.slice(-scale)}` : ''}`;
          expect(parseItalianDecimal(italianDecimal(plain, scale))).toEqual({ ok: true, valore: plain });
        },
      ),
    );
  });
});

describe('parseItalianDate', () => {
  it.each([
    ['31/12/2024', '2024-12-31'],
    ['1/6/24', '2024-06-01'],
    ['30.06.2021', '2021-06-30'],
    ['31.10 2021', '2021-10-31'],
    ['29-06-2021', '2021-06-29'],
    ['2024-12-31', '2024-12-31'],
  ])('reads «%s»', (testo, valore) => {
    expect(parseItalianDate(testo)).toEqual({ ok: true, valore });
  });

  it.each([
    ['31/02/2024', 'La data 31/02/2024 non esiste: febbraio 2024 ha 29 giorni.'],
    ['10/13/2024', 'La data 10/13/2024 non esiste: i mesi vanno da 1 a 12.'],
    ['giugno', '«giugno» non è una data. Scrivi giorno, mese e anno: 31/12/2024.'],
    ['', 'Scrivi una data, per esempio 31/12/2024.'],
  ])('refuses «%s»', (testo, messaggio) => {
    expect(parseItalianDate(testo)).toEqual({ ok: false, messaggio });
  });
});
