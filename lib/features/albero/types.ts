import type { PianoInBreve } from '@/lib/features/piano/types';
import type { Livello } from './schema';

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
