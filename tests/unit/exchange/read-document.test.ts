import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_BYTES, readDocument, refuseSize } from '@/lib/exchange/read-document';
import { PROFILI } from '@/lib/exchange/recognise';

const peg = readFileSync(new URL('../../fixtures/peg-inventato.txt', import.meta.url));
const text = (content: string) => new TextEncoder().encode(content);
const read = (bytes: Uint8Array, profilo?: string) =>
  readDocument(bytes, { ente: { codice: 'x' }, ...(profilo && { profilo }) });

describe('what can be read', () => {
  test('a PEG is recognised, and read the same when its profile is named', () => {
    expect(read(peg)).toMatchObject({ esito: 'letto', profilo: 'reggio-emilia' });
    expect(read(peg, 'reggio-emilia')).toEqual(read(peg));
  });

  test('Windows-1252 and UTF-16 give the same plan as UTF-8', () => {
    const utf8 = peg.toString('utf8').replaceAll('≤', '<=').replaceAll('–', '-');
    const expected = read(text(utf8));
    expect(read(Buffer.from(utf8, 'latin1'))).toEqual(expected);
    expect(read(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(utf8, 'utf16le')]))).toEqual(expected);
    expect(read(text(`\ufeff${utf8}`))).toEqual(expected);
  });
});

describe('what is refused, and what the person reads', () => {
  const refusal = (bytes: Uint8Array, profilo?: string) => {
    const lettura = read(bytes, profilo);
    if (lettura.esito !== 'rifiutato') throw new Error('Expected a refusal');
    expect(lettura.messaggio).toContain('Non è stato scritto nulla');
    expect(lettura.messaggio).not.toContain('!');
    return lettura.codice;
  };

  test.each([
    ['an empty file', new Uint8Array(), 'file-vuoto'],
    ['blanks alone', text(' \n\t\n'), 'file-vuoto'],
    ['a PDF', text('%PDF-1.7\n%âãÏÓ'), 'file-pdf'],
    ['a PDF after a stray byte', text('\n\n%PDF-1.4\n'), 'file-pdf'],
    ['an Excel workbook', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), 'file-excel'],
    ['an old Word document', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'file-office'],
    ['an RTF document', text('{\\rtf1\\ansi'), 'file-rtf'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'file-immagine'],
    ['a letter', text('Gentile signora, le scrivo per la strada sotto casa.'), 'formato-non-riconosciuto'],
    ['a web page', text('<!doctype html><title>Comune</title>'), 'formato-non-riconosciuto'],
    ['another JSON', text('{"piano": 1}'), 'json-di-altro-formato'],
  ])('%s', (_what, bytes, codice) => {
    expect(refusal(bytes)).toBe(codice);
  });

  test('noise is told by its control characters', () => {
    const noise = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 7919) % 251);
    expect(refusal(noise)).toBe('file-binario');
  });

  test('a text of another kind, forced into a profile, is refused by its reader', () => {
    expect(refusal(text('Una lettera.'), 'reggio-emilia')).toBe('documento-senza-schede');
    expect(refusal(text('Una lettera.'), 'json')).toBe('json-non-valido');
    expect(refusal(peg, 'inventato')).toBe('profilo-sconosciuto');
    for (const profilo of PROFILI) expect(refusal(text('Una lettera.'), profilo)).not.toBe('profilo-sconosciuto');
    expect(PROFILI).toEqual(['json', 'reggio-emilia', 'terre-dargine', 'chiari', 'luzzara']);
  });

  test('size is refused before anything is loaded, and fast', () => {
    expect(refuseSize(MAX_BYTES)).toBeNull();
    expect(refuseSize(200 * 1024 * 1024)).toMatchObject({ codice: 'file-troppo-grande' });
    expect(refusal(new Uint8Array(MAX_BYTES + 1))).toBe('file-troppo-grande');
  });

  test('fifty megabytes of text that is no plan are refused within seconds', () => {
    const lines = text(`${'parole a caso, una riga dopo l’altra\n'.repeat(1000)}`);
    const bytes = new Uint8Array(MAX_BYTES - 1024).map((_, index) => lines[index % lines.length] ?? 0x20);
    const start = performance.now();
    expect(refusal(bytes)).toBe('formato-non-riconosciuto');
    expect(refusal(bytes, 'reggio-emilia')).toBe('documento-troppo-lungo');
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test('whatever the bytes, an answer and never an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom('auto', ...PROFILI), (bytes, profilo) => {
        expect(['letto', 'rifiutato']).toContain(read(bytes, profilo).esito);
      }),
    );
  });
});
