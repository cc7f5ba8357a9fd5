import type { PianoFormato } from '../formato';
import { mergeScelti } from './merge';
import { reconcile } from './reconcile';
import { completeScelte } from './scelte';
import { toPiano } from './to-piano';

interface Precedente {
  /** What the documents imported before say together; the plan itself where none was. */
  base: PianoFormato | null;
  perimetro: readonly string[];
  /** Keys of the rows on which nobody has decided yet: there the base stays as it was, and they are proposed again. */
  indecise: ReadonlySet<string>;
}

/**
 * What the documents imported so far say together, once this one is among them: the base of the next comparison.
 * A document that covers the whole plan, and leaves nothing undecided, is the base alone (null); one that covers a few
 * CDR leaves the rest of the base as it was.
 */
export function mergeBase(letto: PianoFormato, { base, perimetro, indecise }: Precedente): PianoFormato | null {
  const stampati = new Set(perimetro);
  const isCovered = base === null || base.cdr.every(({ codice }) => stampati.has(codice));
  if (!base || (isCovered && indecise.size === 0)) return null;
  const riconciliazione = reconcile(letto, base, null, perimetro);
  const decisi = riconciliazione.cambiamenti.filter(({ chiave }) => !indecise.has(chiave));
  const { scelti } = completeScelte(riconciliazione, new Set(decisi.map(({ id }) => id)));
  return toPiano(mergeScelti(riconciliazione, scelti), letto.ente, letto.piano.anno);
}
