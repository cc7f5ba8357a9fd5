import type { PianoFormato } from '../formato';
import { mergeScelti } from './merge';
import { reconcile } from './reconcile';
import { completeScelte } from './scelte';
import { toPiano } from './to-piano';

/**
 * What the documents imported so far say together, once this one is among them: the base of the next comparison.
 * A document that covers the whole plan is the base alone (null); one that covers a few CDR leaves the rest of the base
 * as it was.
 */
export function mergeBase(
  letto: PianoFormato,
  base: PianoFormato | null,
  perimetro: readonly string[],
): PianoFormato | null {
  const stampati = new Set(perimetro);
  if (!base || base.cdr.every(({ codice }) => stampati.has(codice))) return null;
  const riconciliazione = reconcile(letto, base, null, perimetro);
  const { scelti } = completeScelte(riconciliazione, new Set(riconciliazione.cambiamenti.map(({ id }) => id)));
  return toPiano(mergeScelti(riconciliazione, scelti), letto.ente, letto.piano.anno);
}
