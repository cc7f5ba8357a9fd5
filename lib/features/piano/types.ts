import type { StatoPiano, StatoScheda } from '@/lib/domain/permissions/stati';
import type { SchemaPesi } from '@/lib/domain/vocabulary';
import type { PRIORITA, TIPI_PROGETTO } from '@/lib/exchange/formato';

/** A plan in one line, for headers. */
export interface PianoInBreve {
  id: string;
  anno: number;
  annoFine: number;
  titolo: string;
  stato: StatoPiano;
  schemaPesi: SchemaPesi;
  /** What this ente calls the third strategic level. */
  etichettaOperativo: string;
}

export interface CdrDelPiano {
  id: string;
  codice: string;
  denominazione: string;
  padre: string | null;
  /** All its cards, readable or not: a table with some of them missing would show wrong shares. */
  numeroSchede: number;
  responsabili: { nominativo: string; tipo: string; dal: string | null; al: string | null }[];
}

/** A level of the strategic tree above a card. */
export interface Livello {
  id: string;
  codice: string | null;
  titolo: string;
  ordine: number;
}

/** A card as lists show it. */
export interface SchedaInBreve {
  id: string;
  codice: string;
  titolo: string;
  tipo: (typeof TIPI_PROGETTO)[number];
  stato: StatoScheda;
  priorita: (typeof PRIORITA)[number] | null;
  ordine: number;
  /** Code of the owner; null for a card of the whole ente. */
  cdr: string | null;
  tags: string[];
  /** Euro with two digits; null when the card has no entry (`–`). */
  budget: string | null;
  numeroObiettivi: number;
  numeroIndicatori: number;
  /** The principal strategic link. */
  collegamento: { indirizzo: Livello; obiettivoStrategico: Livello; azione: Livello } | null;
}

/** Where the searched words were found on a card. */
export interface Trovato {
  progettoId: string;
  tipo: 'scheda' | 'obiettivo' | 'indicatore' | 'capitolo';
  codice: string | null;
  testo: string;
}

/** A branch of the tree: the third strategic level with the cards that a page shows of it. */
export interface RamoAlbero {
  /** Id of the third level, as it stands in the address; a name of its own for the cards without a link. */
  chiave: string;
  collegamento: SchedaInBreve['collegamento'];
  /** Empty for a branch that is closed. */
  schede: readonly SchedaInBreve[];
  /** All its cards that pass the filters. */
  numeroSchede: number;
}

/** What a page shows of the tree. */
export interface AlberoMostrato {
  rami: readonly RamoAlbero[];
  pagina: number;
  pagine: number;
}

/** A value of a filter with the number of cards that have it, whatever the other filters. */
export interface VoceFiltro {
  valore: string;
  numero: number;
}

export interface PaginaPiano {
  piano: PianoInBreve;
  cdr: readonly CdrDelPiano[];
  /** Cards that pass the filters, in document order. */
  schede: readonly SchedaInBreve[];
  albero: AlberoMostrato;
  /** Cards the person may read, before the filters. */
  totaleSchede: number;
  /** On the cards that the tree shows. */
  trovati: Trovato[];
  valori: { cdr: VoceFiltro[]; tipo: VoceFiltro[]; stato: VoceFiltro[]; priorita: VoceFiltro[]; tag: VoceFiltro[] };
}
