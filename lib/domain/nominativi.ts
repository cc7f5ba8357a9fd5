import { foldText } from './fold-text';

/**
 * Why two names may be of one person, the surest first: the same words in another order or with other accents; an initial
 * where the other has the name; one name more; one letter of difference, as OCR and typing leave behind.
 */
export const SOMIGLIANZE = ['STESSE_PAROLE', 'INIZIALE', 'UN_NOME_IN_PIU', 'UNA_LETTERA'] as const;
export type Somiglianza = (typeof SOMIGLIANZE)[number];

/** Somebody as the comparison needs her. */
export interface Nominato {
  readonly id: string;
  readonly nominativo: string;
}

export interface CoppiaSimile<T extends Nominato> {
  readonly una: T;
  readonly altra: T;
  readonly somiglianza: Somiglianza;
}

/** Words shorter than this are particles and initials: alone they bring nobody together. */
const PAROLA_PIENA = 3;
/** In a shorter word one letter makes another name: «Luca» and «Lucia», «Rossi» and «Rosso» are left to a person, «Po» is not. */
const PAROLA_LUNGA = 4;

/**
 * The words of a name, folded and in alphabetical order; an apostrophe joins («D’Angelo» is «dangelo», «Nicolo'» is
 * «nicolo»), dots and hyphens part.
 */
export function paroleOf(nominativo: string): string[] {
  return foldText(nominativo)
    .replace(/' ?/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .sort();
}

/** What is equal for two spellings of one name: «Rossi Niccolò» and «NICCOLO' ROSSI» → «niccolo rossi». */
export function chiaveNominativo(nominativo: string): string {
  return paroleOf(nominativo).join(' ');
}

/** Why two names may be of one person; null when nothing says so. Example: «Sforzini A.», «Sforzini Amedeo» → INIZIALE. */
export function compareNominativi(a: string, b: string): Somiglianza | null {
  return compareParole(paroleOf(a), paroleOf(b));
}

function compareParole(a: readonly string[], b: readonly string[]): Somiglianza | null {
  if (a.join('') === b.join('')) return 'STESSE_PAROLE';
  const soloA = withoutThose(a, b);
  const soloB = withoutThose(b, a);
  const common = a.length - soloA.length;
  if (isJoined(soloA, soloB) || isJoined(soloB, soloA)) return 'STESSE_PAROLE';
  if (common === 0 || !a.some((parola) => parola.length >= PAROLA_PIENA && b.includes(parola))) return null;
  if (soloA.length === 0 || soloB.length === 0) return common >= 2 ? 'UN_NOME_IN_PIU' : null;
  const [unaSolaA, unaSolaB] = [soloA[0] ?? '', soloB[0] ?? ''];
  if (soloA.length !== 1 || soloB.length !== 1) return null;
  if (isInitialOf(unaSolaA, unaSolaB) || isInitialOf(unaSolaB, unaSolaA)) return 'INIZIALE';
  const shortest = Math.min(unaSolaA.length, unaSolaB.length);
  return shortest >= PAROLA_LUNGA && isOneEditApart(unaSolaA, unaSolaB) ? 'UNA_LETTERA' : null;
}

/** The words of one name that the other lacks, each taken once. */
function withoutThose(parole: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return parole.filter((parola) => {
    const at = left.indexOf(parola);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** «de», «luca» against «deluca». */
function isJoined(apart: readonly string[], together: readonly string[]): boolean {
  const [first = '', second = ''] = apart;
  return apart.length === 2 && together.length === 1 && [first + second, second + first].includes(together[0] ?? '');
}

function isInitialOf(short: string, long: string): boolean {
  return short.length === 1 && long.length > 1 && long.startsWith(short);
}

/** One letter changed, added, dropped, or two neighbours swapped. */
function isOneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [middleA, middleB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const isSwapped = middleA.length === 2 && middleA === [...middleB].reverse().join('');
  return Math.max(middleA.length, middleB.length) === 1 || isSwapped;
}

/**
 * Pairs of names that may be of one person, the surest first, then by name. Only names that share a whole word, or all
 * their letters, are compared: some thousands of names take a fraction of a second.
 * Source: 1-domain §2, `AliasPersona`: names vary by OCR, and somebody confirms.
 */
export function listSomiglianze<T extends Nominato>(nominati: readonly T[]): CoppiaSimile<T>[] {
  const people = nominati.map((nominato) => ({ nominato, parole: paroleOf(nominato.nominativo) }));
  const found = new Map<string, CoppiaSimile<T>>();
  for (const members of blocksOf(people)) {
    members.forEach((una, index) => {
      for (const altra of members.slice(index + 1)) {
        const pair = [una.nominato.id, altra.nominato.id].sort().join(' ');
        const somiglianza = found.has(pair) ? null : compareParole(una.parole, altra.parole);
        if (somiglianza) found.set(pair, { una: una.nominato, altra: altra.nominato, somiglianza });
      }
    });
  }
  return [...found.values()].sort(bySurenessAndName);
}

/** Names that share a whole word, or all their letters: the only ones worth comparing. */
function blocksOf<P extends { parole: readonly string[] }>(people: readonly P[]): P[][] {
  const blocks = new Map<string, P[]>();
  for (const person of people) {
    const words = person.parole.filter((parola) => parola.length >= PAROLA_PIENA);
    for (const key of new Set([...words, person.parole.join('')])) {
      const block = blocks.get(key);
      if (block) block.push(person);
      else blocks.set(key, [person]);
    }
  }
  return [...blocks.values()];
}

function bySurenessAndName(a: CoppiaSimile<Nominato>, b: CoppiaSimile<Nominato>): number {
  const sureness = SOMIGLIANZE.indexOf(a.somiglianza) - SOMIGLIANZE.indexOf(b.somiglianza);
  if (sureness !== 0) return sureness;
  return a.una.nominativo < b.una.nominativo ? -1 : a.una.nominativo > b.una.nominativo ? 1 : 0;
}
