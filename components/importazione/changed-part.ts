/** Two texts with what they share at both ends set apart. */
export interface ParteCambiata {
  inizio: string;
  prima: string;
  dopo: string;
  fine: string;
}

/** Shorter texts are read whole. */
const BREVE = 120;
/** How much of what is shared stays beside a change. */
const INTORNO = 50;

/**
 * What changes in a long text, between the words around it: a person must not compare two pages to find a comma.
 * Short texts come back whole, as changed throughout.
 */
export function changedPart(prima: string, dopo: string): ParteCambiata {
  if (Math.max(prima.length, dopo.length) <= BREVE) return { inizio: '', prima, dopo, fine: '' };
  const [a, b] = [wordsOf(prima), wordsOf(dopo)];
  const least = Math.min(a.length, b.length);
  let head = 0;
  while (head < least && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < least - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return {
    inizio: shortenStart(a.slice(0, head).join('')),
    prima: a.slice(head, a.length - tail).join(''),
    dopo: b.slice(head, b.length - tail).join(''),
    fine: shortenEnd(a.slice(a.length - tail).join('')),
  };
}

/** Words, each with the blanks that follow it: joined, they are the text again. */
function wordsOf(testo: string): string[] {
  return testo.match(/\s*\S+\s*/g) ?? [];
}

function shortenStart(testo: string): string {
  return testo.length <= INTORNO ? testo : `…${testo.slice(-INTORNO).replace(/^\S*/, '')}`;
}

function shortenEnd(testo: string): string {
  return testo.length <= INTORNO ? testo : `${testo.slice(0, INTORNO).replace(/\S*$/, '')}…`;
}
