/**
 * Leftovers of the extraction from PDF: Markdown escapes, HTML tags and entities, odd blanks, ligatures.
 * Every function keeps the words and drops the wrapping.
 */

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  euro: '€',
  agrave: 'à',
  egrave: 'è',
  eacute: 'é',
  igrave: 'ì',
  ograve: 'ò',
  ugrave: 'ù',
};

const TAG =
  /<\/?(?:a|b|br|div|em|font|i|img|input|li|ol|p|small|span|strong|sub|sup|t[dhr]|table|u|ul)\b[^<>]{0,300}>/giu;
const ESCAPE = /\\([\\`*_{}[\]()#+\-.!|<>~"'])/gu;
const CONTROL = /(?![\t\n])\p{Cc}/gu;
/** Soft hyphen, zero width characters, byte order mark, and lone halves of a surrogate pair: nothing one can read. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]|\p{Cs}/gu;
const LIGATURES: Record<string, string> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl' };

/** NFC, no control or invisible character, every blank a plain space; line feeds and tabs stay. */
export function cleanCharacters(testo: string): string {
  return testo
    .replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .replace(CONTROL, '')
    .replace(INVISIBLE, '')
    .replace(/[ﬀ-ﬄ]/gu, (ligature) => LIGATURES[ligature] ?? ligature)
    .replace(/[^\S\t\n]/gu, ' ')
    .normalize('NFC');
}

/** `2020\_PD\_1003` → `2020_PD_1003`. */
export function unescapeMarkdown(testo: string): string {
  return testo.includes('\\') ? testo.replace(ESCAPE, '$1') : testo;
}

/** Tags of the usual kind become a blank or nothing; `<` and `>` that compare numbers stay. */
export function stripTags(testo: string): string {
  const withoutTags = testo.includes('<')
    ? testo.replace(TAG, (tag) => (/^<\/?(?:b|i|u|em|strong|a|span|font|sub|sup)\b/iu.test(tag) ? '' : ' '))
    : testo;
  return withoutTags.includes('&')
    ? withoutTags.replace(/&(#x?)?([0-9a-z]{2,8});/giu, (entity, number?: string, name?: string) =>
        decodeEntity(entity, number, name ?? ''),
      )
    : withoutTags;
}

function decodeEntity(entity: string, number: string | undefined, name: string): string {
  if (!number) return ENTITIES[name.toLowerCase()] ?? entity;
  const code = Number.parseInt(name, number.length === 2 ? 16 : 10);
  return code >= 32 && code < 0xd800 ? String.fromCodePoint(code) : entity;
}

/** One line of plain words: no escapes, tags, bold marks, heading marks; blanks collapsed. */
export function plainText(testo: string): string {
  return stripTags(unescapeMarkdown(testo))
    .replace(/^\s{0,3}#{1,6}\s+/u, '')
    .replace(/\*\*|__(?=\s|$)/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
