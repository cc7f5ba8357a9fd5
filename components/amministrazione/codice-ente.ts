/** What kind of body it is says nothing of which: it is left out. */
const KINDS =
  /^(comune|unione|provincia|citta metropolitana|unione dei comuni)( di| del| della| dei| delle| d| dell)?\s+/;

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
