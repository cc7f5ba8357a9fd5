import type { Titolo } from './documento';

/** What a heading says where the plan says nothing: one without words would make the PDF inaccessible. */
const SENZA_TITOLO = 'Senza titolo';
const VISIBILE = /[^\s\p{C}]/u;

/** A heading, never without words. */
export function titoloOf(
  livello: Titolo['livello'],
  testo: string,
  altro: Pick<Titolo, 'codice' | 'sopra'> = {},
): Titolo {
  return { tipo: 'titolo', livello, testo: VISIBILE.test(testo) ? testo : SENZA_TITOLO, ...altro };
}
