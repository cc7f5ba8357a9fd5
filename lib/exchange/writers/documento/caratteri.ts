/**
 * The characters the type of the PDF (Titillium Web 0.4.1, every face used) has a glyph for, as ranges. A PDF/UA may hold no character
 * that cannot be shown: one such sign in a title would cost the whole document.
 */
const DISEGNATI =
  /[\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u0131\u0134-\u0137\u0139-\u013e\u0141-\u0148\u014a-\u017e\u0192\u01fa-\u01ff\u0218-\u021b\u02c6\u02c7\u02d8-\u02dd\u03c0\u1e80-\u1e85\u1ef2\u1ef3\u1ef8\u1ef9\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u2044\u2070\u2074-\u2079\u2080-\u2089\u20ac\u2122\u2126\u2202\u2206\u220f\u2211\u2212\u221a\u221e\u222b\u2248\u2260\u2264\u2265\u25ca]/u;

/** What stands in for a sign without a glyph. */
const IN_VECE: Readonly<Record<string, string>> = {
  '\t': ' ',
  '\u00ad': '',
  '\u200b': '',
  '\ufeff': '',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '–',
  '\u2015': '—',
  '\u2032': "'",
  '\u2033': '"',
  '←': '<-',
  '→': '->',
  '⇒': '=>',
  '✓': '[x]',
  '✔': '[x]',
  '☑': '[x]',
  '☐': '[ ]',
  '●': '•',
  '▪': '•',
  '■': '•',
  '◦': '•',
  '‣': '•',
};

/** What is left of a sign that neither has a glyph nor a stand-in. */
const IGNOTO = '?';

/** The text with signs the type can draw; accents it lacks are dropped before a sign is given up. */
export function withKnownGlyphs(testo: string): string {
  return Array.from(testo.normalize('NFC'), (segno) => (DISEGNATI.test(segno) ? segno : standIn(segno))).join('');
}

function standIn(segno: string): string {
  const known = IN_VECE[segno];
  if (known !== undefined) return known;
  const plain = segno.normalize('NFKD').replace(/\p{M}/gu, '');
  const drawn = Array.from(plain).filter((part) => DISEGNATI.test(part));
  return drawn.length > 0 || plain === '' ? drawn.join('') : IGNOTO;
}
