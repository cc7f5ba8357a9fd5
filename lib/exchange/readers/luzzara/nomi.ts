import { normaliseText } from '../../reconcile/normalise';

const TITLES = new Set('arch avv dott dr geom ing la il prof rag responsabile sig ssa'.split(' '));

/** «ARCH. CHIARA ROSSI» and «Rossi Chiara» are one person: the same words, titles apart. */
export function samePersona(a: string, b: string): boolean {
  return nameOf(a) !== '' && nameOf(a) === nameOf(b);
}

function nameOf(nominativo: string): string {
  const words = normaliseText(nominativo).split(' ');
  return words
    .filter((word) => !TITLES.has(word))
    .sort()
    .join(' ');
}

const KIND = /^(?:area|settore|servizio|servizi|ufficio)\s+/u;

/** «SERVIZIO USO E ASSETTO DEL TERRITORIO» and «Area: Uso e assetto del territorio» are one service. */
export function sameServizio(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => normaliseText(name).replace(KIND, ''));
  return one !== '' && one === other;
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
    .filter((word) => word !== '' && !EMPTY.test(word));
  const [first = ''] = words;
  const named = words.length > 1 && /^(?:area|settore|servizio|ufficio)$/u.test(first) ? words.slice(1) : words;
  const sigla = named.length === 1 ? (named[0] ?? '').slice(0, 3) : named.map((word) => word.charAt(0)).join('');
  return sigla.slice(0, LONGEST_SIGLA).toUpperCase();
}
