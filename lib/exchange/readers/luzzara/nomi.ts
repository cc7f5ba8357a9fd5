import { normaliseText } from '../../reconcile/normalise';

const TITLES = new Set('arch avv dott dr geom ing la il prof rag responsabile sig ssa'.split(' '));

/** «ARCH. CHIARA ROSSI» and «Rossi Chiara» are one person: the same words, titles apart; one of the words may be lost. */
export function samePersona(a: string, b: string): boolean {
  return haveInCommon(wordsOf(a), wordsOf(b)) === 1;
}

/** False when only a title is left of a name. */
export function isNome(nominativo: string): boolean {
  return wordsOf(nominativo).size > 0;
}

function wordsOf(nominativo: string): Set<string> {
  const words = normaliseText(nominativo).split(' ');
  return new Set(words.filter((word) => word !== '' && !TITLES.has(word)));
}

/** Share of the words of the shorter text that the other has too. */
function haveInCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((word) => other.has(word)).length;
  return common / Math.max(1, Math.min(one.size, other.size));
}

const KIND = /^(?:area|settore|servizio|servizi|ufficio)\s+/u;

/** Words two names of one service have in common, at least. */
const ALIKE = 0.6;

/** «SERVIZIO USO E ASSETTO DEL TERRITORIO» and «Area: Uso e assetto del» are one service: a line of it may be lost. */
export function sameServizio(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => new Set(normaliseText(name).replace(KIND, '').split(' ').filter(isLong)));
  return one !== undefined && other !== undefined && haveInCommon(one, other) >= ALIKE;
}

function isLong(word: string): boolean {
  return word !== '' && !EMPTY.test(word);
}

const EMPTY =
  /^(?:a|ad|ai|al|all|alla|alle|agli|con|d|da|dei|degli|del|dell|della|delle|dello|di|e|ed|gli|i|il|in|l|la|le|lo|nell|per|su|sul|sulla)$/u;
const LONGEST_SIGLA = 6;

/**
 * A short code for a service: the initials of its words, without the word that says it is a service.
 * Examples: «SERVIZIO USO E ASSETTO DEL TERRITORIO» → UAT; «Servizio finanziario» → FIN.
 */
export function siglaOf(servizio: string): string {
  const words = normaliseText(servizio.replace(/['’]/gu, ' '))
    .replaceAll(/[^\p{L}\p{N} ]/gu, '')
    .split(' ')
    .filter(isLong);
  const [first = ''] = words;
  const named = words.length > 1 && /^(?:area|settore|servizio|ufficio)$/u.test(first) ? words.slice(1) : words;
  const sigla = named.length === 1 ? (named[0] ?? '').slice(0, 3) : named.map((word) => word.charAt(0)).join('');
  return sigla.slice(0, LONGEST_SIGLA).toUpperCase();
}
