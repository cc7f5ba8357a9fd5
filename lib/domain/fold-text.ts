/**
 * A text without what readers do not tell apart: case, accents, the kind of apostrophe, repeated blanks.
 * Example: «D’Àvila  Nicolò» → «d'avila nicolo».
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘`´]/gu, "'")
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Whether every word of a search stands somewhere in the text, whatever their order. No word at all is found anywhere. */
export function hasWords(text: string, q: string): boolean {
  const folded = foldText(text);
  return foldText(q)
    .split(' ')
    .every((word) => folded.includes(word));
}
