import 'server-only';
import type { Scope } from '@/lib/auth/scope';
import { read } from '@/lib/db/transaction';
import { type FiltriPiano, filtriPiano } from '../schema';
import type { PaginaPiano, SchedaInBreve, VoceFiltro } from '../types';
import { getPianoConStruttura } from './get-piano';
import { listSchedeLeggibili } from './list-schede';
import { searchPiano } from './search-piano';

/** The table of a CDR holds all its cards: shares of some of them would be shares of something else. */
const SENZA_FILTRI = filtriPiano.parse({});

/** The plan of a year as its page shows it, filtered; null when the ente has none. One transaction, three statements at most. */
export function getPaginaPiano(scope: Scope, anno: number, filtri: FiltriPiano): Promise<PaginaPiano | null> {
  return read(scope, async (tx) => {
    const struttura = await getPianoConStruttura(tx, anno);
    if (!struttura) return null;
    const tutte = await listSchedeLeggibili(scope, tx, struttura);
    const attivi = filtri.vista === 'tabella' ? { ...SENZA_FILTRI, cdr: filtri.cdr } : filtri;
    const trovati = attivi.q ? await searchPiano(tx, struttura.piano.id, attivi.q) : [];
    const conParole = new Set(trovati.map((trovato) => trovato.progettoId));
    const schede = tutte.filter((scheda) => (!attivi.q || conParole.has(scheda.id)) && passesFiltri(scheda, attivi));
    return { ...struttura, schede, totaleSchede: tutte.length, trovati, valori: listValori(tutte) };
  });
}

/** No value chosen means every value; several values of one filter add up, different filters narrow. */
function passesFiltri(scheda: SchedaInBreve, filtri: FiltriPiano): boolean {
  const isIn = <T>(chosen: readonly T[], value: T | null) =>
    chosen.length === 0 || (value !== null && chosen.includes(value));
  return (
    isIn(filtri.cdr, scheda.cdr) &&
    isIn(filtri.tipo, scheda.tipo) &&
    isIn(filtri.stato, scheda.stato) &&
    isIn(filtri.priorita, scheda.priorita) &&
    (filtri.tag.length === 0 || filtri.tag.some((tag) => scheda.tags.includes(tag)))
  );
}

function listValori(schede: readonly SchedaInBreve[]): PaginaPiano['valori'] {
  return {
    cdr: countValues(schede, (scheda) => [scheda.cdr]),
    tipo: countValues(schede, (scheda) => [scheda.tipo]),
    stato: countValues(schede, (scheda) => [scheda.stato]),
    priorita: countValues(schede, (scheda) => [scheda.priorita]),
    tag: countValues(schede, (scheda) => scheda.tags).sort((a, b) => a.valore.localeCompare(b.valore, 'it')),
  };
}

function countValues(
  schede: readonly SchedaInBreve[],
  valuesOf: (scheda: SchedaInBreve) => (string | null)[],
): VoceFiltro[] {
  const counts = new Map<string, number>();
  for (const valore of schede.flatMap(valuesOf)) if (valore) counts.set(valore, (counts.get(valore) ?? 0) + 1);
  return [...counts].map(([valore, numero]) => ({ valore, numero }));
}
