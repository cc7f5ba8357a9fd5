import type { PianoInBreve } from '@/lib/features/piano/types';

/** The three levels, from the top; each is a table of its own. */
export const LIVELLI = ['Indirizzo', 'ObiettivoStrategico', 'ObiettivoOperativo'] as const;
export type Livello = (typeof LIVELLI)[number];

/** The level above; null for the first, which stands under the plan. */
export function livelloSopra(livello: Livello): Livello | null {
  return LIVELLI[LIVELLI.indexOf(livello) - 1] ?? null;
}

/** The level below; null for the last, which bears cards. */
export function livelloSotto(livello: Livello): Livello | null {
  return LIVELLI[LIVELLI.indexOf(livello) + 1] ?? null;
}

/** A node of the strategic tree. */
export interface NodoStrategico {
  id: string;
  /** Null at the first level. */
  padreId: string | null;
  livello: Livello;
  codice: string | null;
  titolo: string;
  /** Cards linked to it or to what is under it. */
  numeroSchede: number;
}

/** A card linked to a node. */
export interface SchedaCollegata {
  codice: string;
  titolo: string;
  cdr: string | null;
}

export interface PaginaAlbero {
  piano: PianoInBreve;
  /** All of them, each before what is under it. */
  nodi: NodoStrategico[];
  /** Those a search found, with what stands above them; all without words. */
  mostrati: NodoStrategico[];
  /** The one that is open, with the first of its cards. */
  scelto: (NodoStrategico & { schede: SchedaCollegata[] }) | null;
  canModificare: boolean;
}

/** What a column is called in a sentence. */
export const NOMI_CAMPI: Readonly<Record<string, string>> = {
  codice: 'il codice',
  titolo: 'il titolo',
  ordine: 'l’ordine',
  indirizzoId: 'il posto nell’albero',
  obiettivoStrategicoId: 'il posto nell’albero',
};
