import { normaliseText } from '../../reconcile/normalise';
import { plainText } from '../../testo/pulizia';
import type { Brano } from './bozza';

/** A cell or a few lines of indicators, as items. */
export interface Elenco {
  voci: string[];
  /** False when the text may hold more items than could be told apart. */
  isCerto: boolean;
}

const BREAK = /<\/?(?:p|li|ul|ol|div)\b[^<>]*>|<br\s*\/?>/giu;
/** A dash opens an item before a capital letter, or a number of things: «formazione - idea» and «2024 - 2026» go on. */
const DASH = /(?:^|(?<=[\s.;:,)]))(?:[-–•·▪]\s*(?=[\p{Lu}«"“])|(?<!\d\s*)[-–•·▪]\s*(?=\d))/gu;
const STARTS_WITH_DASH = /^[-–•·▪]\s*\S/u;

/**
 * The items of a list of indicators, where separators leave no doubt: paragraphs and list items, leading dashes,
 * numbers in order; a dash before a number is a dash. Else one item. Source: 4-import-export «LU».
 * Examples: `-2 incontri -Report finale` → two; `1. Bando 2. Almeno 2 incontri` → two.
 */
export function splitElenco(brani: readonly Brano[]): Elenco {
  const paragrafi = paragraphsOf(brani);
  const voci = paragrafi.flatMap(splitParagrafo);
  return { voci, isCerto: voci.length > 1 || voci.every((voce) => !looksLikeMany(voce)) };
}

/** Blank lines and block tags end a paragraph; one that starts with a small letter goes on the one before. */
function paragraphsOf(brani: readonly Brano[]): string[] {
  const joined = brani.map(({ testo }) => (testo === '' ? '\n' : testo.replace(BREAK, '\n'))).join(' ');
  const paragrafi: string[] = [];
  for (const text of joined.split('\n').map(plainText).filter(Boolean)) {
    const last = paragrafi.length - 1;
    if (last >= 0 && /^[\p{Ll}(]/u.test(text)) paragrafi[last] = `${paragrafi[last]} ${text}`;
    else paragrafi.push(text);
  }
  return paragrafi;
}

function splitParagrafo(testo: string): string[] {
  const parts = STARTS_WITH_DASH.test(testo) ? testo.split(DASH) : splitNumbered(testo);
  return parts.map((part) => part.trim()).filter((part) => /[\p{L}\d]/u.test(part));
}

/** `1. … 2. … 3. …`: numbers that follow each other, each before a capital letter or a number. */
function splitNumbered(testo: string): string[] {
  if (!/^1\s*[.)]\s*\S/u.test(testo)) return [testo];
  const parts: string[] = [];
  let rest = testo.replace(/^1\s*[.)]\s*/u, '');
  for (let next = 2; ; next += 1) {
    const match = new RegExp(`\\s${next}\\s*[.)]\\s*(?=[\\p{Lu}\\d«"“])`, 'u').exec(rest);
    if (!match) return [...parts, rest];
    parts.push(rest.slice(0, match.index));
    rest = rest.slice(match.index + match[0].length);
  }
}

/** A capital letter or a full stop in the middle of a long text may be where another item starts. */
function looksLikeMany(voce: string): boolean {
  return voce.length > 60 && /[.;:)]\s+\p{Lu}|[\p{Ll}\d]\s+\p{Lu}\p{Ll}{2,}/u.test(voce);
}

/**
 * One item cut where it ends with items the same document prints alone elsewhere: they are the evidence that it is a
 * list. Example: «Relazione finale Informativa alla Giunta» with «Informativa alla Giunta» printed alone → two.
 */
export function splitByKnown(voce: string, note: ReadonlySet<string>): string[] {
  const words = voce.split(' ');
  const starts = words.flatMap((word, index) => (index > 0 && /^\p{Lu}/u.test(word) ? [index] : []));
  for (const start of starts) {
    for (const end of [...starts.filter((other) => other > start), words.length].reverse()) {
      if (!note.has(normaliseText(words.slice(start, end).join(' ')))) continue;
      const rest = words.slice(end).join(' ');
      const head = words.slice(0, start).join(' ');
      return [head, words.slice(start, end).join(' '), ...(rest ? splitByKnown(rest, note) : [])];
    }
  }
  return [voce];
}
