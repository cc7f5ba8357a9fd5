import type { Entita, RamoChiave, Valore } from './ramo';

/** One field of a row, old and new; `undefined` where there is no value. */
export interface CampoCambiato {
  campo: string;
  prima?: Valore | undefined;
  dopo?: Valore | undefined;
}

/** One row the document would add, change or take away. */
export interface Cambiamento {
  /** Names this proposal among the others: the same in every comparison of the same three versions. */
  id: string;
  tipo: 'aggiunta' | 'modifica' | 'rimozione';
  entita: Entita;
  chiave: string;
  /** Key of the row above. */
  padre: string;
  /** Code of the card the row stands on, where it stands on one. */
  progetto?: string;
  etichetta: string;
  campi: CampoCambiato[];
  /** Rows that come or go with this one, itself included. */
  righe: number;
  /** Changed both by hand and in the document: somebody must choose. */
  conflitto: boolean;
  /** Ticked unless somebody unticks it: false for conflicts and for removals. */
  proposto: boolean;
}

/** The three versions compared, keyed alike, and what the document would change. Empty when it changes nothing. */
export interface Riconciliazione {
  letto: RamoChiave;
  attuale: RamoChiave | null;
  cambiamenti: Cambiamento[];
}
