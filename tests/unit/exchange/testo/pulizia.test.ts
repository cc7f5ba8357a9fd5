import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proseToMarkdown } from '@/lib/exchange/testo/markdown';
import { joinBrokenWords, vocabularyOf } from '@/lib/exchange/testo/parole-spezzate';
import { cleanCharacters, plainText } from '@/lib/exchange/testo/pulizia';

describe('leftovers of the extraction', () => {
  test.each([
    ['**2020\\_PD\\_1003**', '2020_PD_1003'],
    ['<b>Totale  Azione</b>', 'Totale Azione'],
    ['## Budget previsto', 'Budget previsto'],
    ['<a href="http://ente.it/x">ente.it</a>', 'ente.it'],
    ['<p>uno</p><p>due</p>', 'uno due'],
    ['n. invii < o = 5 & oltre', 'n. invii < o = 5 & oltre'],
    ['perch&eacute; &#224; &amp;', 'perché à &'],
  ])('%s', (raw, expected) => {
    expect(plainText(raw)).toBe(expected);
  });

  test('characters: NFC, plain blanks, no controls', () => {
    expect(cleanCharacters('citta\u0300\u00a0\u0000nuova\r\nﬁne')).toBe('città nuova\nfine');
  });

  test('cleaning twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        expect(cleanCharacters(cleanCharacters(raw))).toBe(cleanCharacters(raw));
      }),
    );
  });
});

describe('prose as Markdown', () => {
  const prose = (...righe: string[]) =>
    proseToMarkdown(
      righe.map((testo, i) => ({ numero: i, testo: testo.trimEnd(), interruzione: testo.endsWith('  ') })),
    );

  test('paragraphs, lines broken on purpose, lists', () => {
    expect(prose('Le cure sono:', '', '- 1) ordinarie;', '- 2) altre.', '', 'Fine.')).toBe(
      'Le cure sono:\n\n1. ordinarie;\n2. altre.\n\nFine.',
    );
    expect(prose('Una riga  ', 'Poi', 'il seguito')).toBe('Una riga\n\nPoi il seguito');
    expect(prose('·uno', '· due')).toBe('- uno\n- due');
  });

  test('a sentence cut by a page break is joined, a new one is not', () => {
    expect(prose('alla luce del mercato e', '', 'delle regole.')).toBe('alla luce del mercato e delle regole.');
    expect(prose('Prima frase.', '', 'seconda')).toBe('Prima frase.\n\nseconda');
  });

  test('bold that never closes does not swallow the text', () => {
    expect(prose('**aperto', '', '**chiuso** qui')).toBe('aperto\n\n**chiuso** qui');
  });
});

test('broken words are joined only when the document prints them whole', () => {
  const vocabulary = vocabularyOf(['le attività economiche delle strade', 'per strade e vie']);
  expect(joinBrokenWords('SANZIONI ATTIVITÀ EC ONOMICHE', vocabulary)).toBe('SANZIONI ATTIVITÀ ECONOMICHE');
  expect(joinBrokenWords('PER STRADE', vocabulary)).toBe('PER STRADE');
  expect(joinBrokenWords('MAI VI STA', vocabulary)).toBe('MAI VI STA');
});
