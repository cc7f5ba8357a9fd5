import { findCapitoli, findObiettiviOperativi, findPersone } from '@/lib/features/progetto/actions/search-lookups';
import type { CapitoloTrovato, ObiettivoOperativoTrovato, PersonaTrovata } from '@/lib/features/progetto/types';

/** The card something is looked for. */
export interface LuogoRicerca {
  ente: string;
  anno: number;
  codice: string;
}

interface Answer<T> {
  data?: T[];
}

/** A search that was refused or failed is a failure for the field that asked. */
function found<T>(answer: Answer<T> | undefined): T[] {
  if (!answer?.data) throw new Error('The search gave no answer');
  return answer.data;
}

export const lookUp = {
  capitoli: async (luogo: LuogoRicerca, q: string): Promise<CapitoloTrovato[]> =>
    found(await findCapitoli({ ...luogo, q })),
  persone: async (luogo: LuogoRicerca, q: string): Promise<PersonaTrovata[]> =>
    found(await findPersone({ ...luogo, q })),
  obiettiviOperativi: async (luogo: LuogoRicerca, q: string): Promise<ObiettivoOperativoTrovato[]> =>
    found(await findObiettiviOperativi({ ...luogo, q })),
};
