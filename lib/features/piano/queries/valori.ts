import 'server-only';
import type { PaginaPiano, SchedaInBreve, VoceFiltro } from '../types';

export type Valori = PaginaPiano['valori'];

/** Every value a filter can take among some cards, with how many have it. */
export function countValori(schede: readonly SchedaInBreve[]): Valori {
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
