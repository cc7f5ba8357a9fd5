import 'server-only';
import type { Scope } from '@/lib/auth/scope';
import { foldWords } from '@/lib/db/search-words';
import { read } from '@/lib/db/transaction';
import { type FiltriPiano, filtriPiano } from '../schema';
import type { PaginaPiano, SchedaInBreve, Trovato } from '../types';
import { layAlbero } from './lay-albero';
import { getPianoInMemoria } from './piano-in-memoria';

/** The table of a CDR holds all its cards: shares of some of them would be shares of something else. */
const SENZA_FILTRI = filtriPiano.parse({});

/**
 * The plan of a year as its page shows it, filtered; null when the ente has none. One transaction; one statement, three more
 * for the first who looks or searches after a change.
 */
export function getPaginaPiano(scope: Scope, anno: number, filtri: FiltriPiano): Promise<PaginaPiano | null> {
  return read(scope, async (tx) => {
    const trovato = await getPianoInMemoria(scope, tx, anno);
    if (!trovato) return null;
    const { piano, memoria } = trovato;
    const leggibili = await memoria.listLeggibili(scope, piano);
    const attivi = filtri.vista === 'tabella' ? { ...SENZA_FILTRI, cdr: filtri.cdr } : filtri;
    const trovati = attivi.q ? await memoria.find(tx, foldWords(attivi.q)) : null;
    const schede = filterSchede(leggibili.schede, attivi, trovati);
    const { valori } = leggibili;
    const totaleSchede = leggibili.schede.length;
    const albero = layAlbero(schede, attivi);
    const mostrate = new Set(albero.rami.flatMap((ramo) => ramo.schede.map(({ id }) => id)));
    return {
      ...{ piano, cdr: memoria.cdr, schede, albero, totaleSchede, valori },
      trovati: (trovati ?? []).filter(({ progettoId }) => mostrate.has(progettoId)),
    };
  });
}

/** No value chosen means every value; several values of one filter add up, different filters narrow. */
function filterSchede(
  schede: readonly SchedaInBreve[],
  { cdr, tipo, stato, priorita, tag, nodo }: FiltriPiano,
  trovati: readonly Trovato[] | null,
): readonly SchedaInBreve[] {
  const conParole = trovati && new Set(trovati.map(({ progettoId }) => progettoId));
  const isIn = <T>(chosen: readonly T[], value: T | null) =>
    chosen.length === 0 || (value !== null && chosen.includes(value));
  const narrows = [cdr, tipo, stato, priorita, tag, nodo].some((chosen) => chosen.length > 0);
  const passes = (scheda: SchedaInBreve) =>
    isIn(cdr, scheda.cdr) &&
    isIn(tipo, scheda.tipo) &&
    isIn(stato, scheda.stato) &&
    isIn(priorita, scheda.priorita) &&
    (tag.length === 0 || tag.some((chosen) => scheda.tags.includes(chosen))) &&
    (nodo === '' || Object.values(scheda.collegamento ?? {}).some(({ id }) => id === nodo));
  if (!narrows && !conParole) return schede;
  return schede.filter((scheda) => (!conParole || conParole.has(scheda.id)) && (!narrows || passes(scheda)));
}
