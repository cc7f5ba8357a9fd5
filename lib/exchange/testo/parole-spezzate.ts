const WORD = /[\p{L}']+/gu;

/** The words of a document and how often it prints them. */
export function vocabularyOf(testi: Iterable<string>): Map<string, number> {
  const vocabulary = new Map<string, number>();
  for (const testo of testi) {
    for (const [word] of testo.matchAll(WORD)) {
      const key = word.toLowerCase();
      vocabulary.set(key, (vocabulary.get(key) ?? 0) + 1);
    }
  }
  return vocabulary;
}

/**
 * Joins words that the source system cut when it wrapped a description: «ATTIVITA' EC ONOMICHE» → «ATTIVITA' ECONOMICHE».
 * Only when the document prints the joined word somewhere and never prints one of the two halves by itself.
 */
export function joinBrokenWords(testo: string, vocabulary: ReadonlyMap<string, number>): string {
  const words = testo.split(' ');
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (before !== undefined && isBroken(before, word, vocabulary)) joined[joined.length - 1] = before + word;
    else joined.push(word);
  }
  return joined.join(' ');
}

function isBroken(before: string, after: string, vocabulary: ReadonlyMap<string, number>): boolean {
  const left = /[\p{L}']+$/u.exec(before)?.[0].toLowerCase();
  const right = /^[\p{L}']+/u.exec(after)?.[0].toLowerCase();
  if (!left || !right || left.endsWith("'")) return false;
  return vocabulary.has(left + right) && !(vocabulary.has(left) && vocabulary.has(right));
}
