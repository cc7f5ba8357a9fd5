const ABBREVIATED = 60;

/**
 * Words compared without case, accents, apostrophes, punctuation or repeated blanks: «CITTA' SICURA» = «Città sicura».
 * A text without a single word is compared as it is.
 */
export function normaliseText(testo: string): string {
  const words = testo
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’‘`´]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words || testo.trim();
}

/** The first words of a long text, cut between two words, for a line that names a row. */
export function abbreviate(testo: string): string {
  const line = testo.replace(/\s+/gu, ' ').trim();
  if (line.length <= ABBREVIATED) return line;
  const cut = line.slice(0, ABBREVIATED);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), ABBREVIATED / 2))}…`;
}
