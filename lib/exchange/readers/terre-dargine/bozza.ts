import type { Riga } from './righe';

/** What the document prints, gathered under the objective it belongs to and not yet interpreted. */

export type Priorita = 'ALTA' | 'MEDIA' | 'BASSA';

/** A row of the table of objectives of a unit, or a line of the list before its cards. */
export interface BozzaVoceElenco {
  codici: string[];
  titolo: string;
  priorita?: Priorita;
  /** As printed: `15%`, `*`, empty. */
  peso: string;
  riga: number;
}

/** A unit as its part of the document prints it. */
export interface BozzaUnita {
  nome: string;
  riga: number;
  dirigente?: string;
  voci: BozzaVoceElenco[];
  /** The sum under the table, as printed. */
  totale?: { stampato: string; riga: number };
  /** Lines that explain asterisks: how many asterisks, and the words. */
  note: { asterischi: number; testo: string }[];
  /** It opens a list of cards, not a table of objectives. */
  isAppendice: boolean;
}

/** A row of the strategic tree with the objectives that carry it out. */
export interface BozzaNodo {
  indirizzo: string;
  strategico: string;
  operativo: string;
  esecutivi: { codici: string[]; titolo: string; rif: boolean }[];
  riga: number;
}

export type Campo =
  | 'finalita'
  | 'settore'
  | 'responsabile'
  | 'durata'
  | 'percorso'
  | 'assessore'
  | 'priorita'
  | 'unita'
  | 'condiviso'
  | 'contabile'
  | 'qualita'
  | 'vincoli';

/** The first block of a card; a shared objective has one in the part of each holder. */
export interface BozzaAnagrafica {
  unita: BozzaUnita | null;
  titolo: string;
  prefisso?: string;
  /** Values as printed, with their tags, by label. */
  campi: Map<Campo, { grezzo: string[]; testo: string; riga: number }>;
  /** Rows under «Rilevanza contabile». */
  contabile: Riga[];
  /** A line under the block refers to another part for everything else. */
  rimando?: string;
  riga: number;
}

export interface BozzaFase {
  ordine: number;
  descrizione: string;
  grezzo: string;
  peso: string;
  /** Column year, as printed. */
  periodi: { anno: number; inizio: string; fine: string }[];
  riga: number;
}

export interface BozzaScheda {
  /** Every code it bears, the printed double first. */
  codici: string[];
  anagrafiche: BozzaAnagrafica[];
  dettaglio: string[];
  risultati: { grezzo: string[]; riga: number };
  fasi: BozzaFase[];
  /** Line of the heading of the phases. */
  rigaFasi?: number;
  /** Part in which detail and phases stand. */
  unita: BozzaUnita | null;
  /** Line of the last monitoring block, and whether an outcome is ticked in it. */
  monitoraggio?: { riga: number; esito: boolean };
  /** Titles printed over other blocks that are of another card. */
  titoliAltrui: { titolo: string; riga: number }[];
  riga: number;
}

/** A narrative part, its lines as printed. */
export interface BozzaSezione {
  titolo: string;
  righe: Riga[];
}

export interface BozzaDocumento {
  anno?: number;
  annoFine?: number;
  sommario: string[];
  unita: BozzaUnita[];
  raccordo: BozzaNodo[];
  cascata: BozzaNodo[];
  schede: BozzaScheda[];
  /** First blocks whose own heading is lost and that no other block names. */
  frammenti: BozzaScheda[];
  sezioni: BozzaSezione[];
  testoIgnoto: { testo: string; riga: number }[];
}

export function newScheda(codici: string[], riga: number): BozzaScheda {
  return {
    codici,
    anagrafiche: [],
    dettaglio: [],
    risultati: { grezzo: [], riga },
    fasi: [],
    unita: null,
    titoliAltrui: [],
    riga,
  };
}
