/** What kind of body it is says nothing of which: it is left out. */
const KINDS =
  /^(unione dei comuni|unione|comune|provincia|citta metropolitana)( di| della| delle| del| dell| dei| d)?\s+/;

/**
 * The code proposed for an ente of this name. It stands in its addresses.
 *
 * Example: «Comune di Città di Castello» → «citta-di-castello».
 */
export function codiceOf(denominazione: string): string {
  const plain = denominazione
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return plain.replace(KINDS, '').replaceAll(' ', '-').slice(0, 60).replace(/-$/, '');
}
