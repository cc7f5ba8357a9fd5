import type { Prosa } from './prosa';

/** A document for people, before it is a file: what stands on it, in order. The PDF and the DOCX are written from the same one. */
export interface Documento {
  readonly titolo: string;
  readonly ente: string;
  readonly copertina: Copertina;
  /** Running head: the ente and the plan on the left, the document on the right. */
  readonly testata: { readonly sinistra: string; readonly destra: string };
  /** Left of the page number, on every page: what makes the document official, or that it is a draft. */
  readonly piede: string;
  /** Marked on every page. */
  readonly bozza: boolean;
  readonly blocchi: readonly Blocco[];
}

export interface Copertina {
  readonly ente: string;
  readonly sopra: string;
  readonly titolo: string;
  readonly periodo: string;
  /** The act, the version, or that it is a draft: one line each. */
  readonly atto: readonly string[];
}

export type Blocco = Titolo | Fatti | Tabella | { readonly tipo: 'prosa'; readonly prosa: Prosa } | Nota;

/** A heading. Levels never jump: 1 chapter, 2 card, 3 section of a card, 4 objective. */
export interface Titolo {
  readonly tipo: 'titolo';
  readonly livello: 1 | 2 | 3 | 4;
  readonly testo: string;
  /** Stands before the text, lighter; it is in the table of contents too. */
  readonly codice?: string;
  /** Small line above, e.g. «Prodotto». */
  readonly sopra?: string;
}

/** Names and values, one pair a line. */
export interface Fatti {
  readonly tipo: 'fatti';
  readonly voci: readonly (readonly [nome: string, valore: string])[];
}

/** A sentence in small print. */
export interface Nota {
  readonly tipo: 'nota';
  readonly testo: string;
}

export interface Tabella {
  readonly tipo: 'tabella';
  /** What the table is, for who does not see it. */
  readonly descrizione: string;
  readonly colonne: readonly Colonna[];
  readonly righe: readonly Riga[];
}

export interface Colonna {
  readonly titolo: string;
  /** Share of the width; the shares of a table may sum to anything. */
  readonly quota: number;
  readonly numerica?: boolean;
}

/** `gruppo` heads the rows below it, `totale` closes them; `livello` 1 is the outermost, 4 the whole table. */
export interface Riga {
  readonly tipo: 'gruppo' | 'voce' | 'totale';
  readonly livello?: 1 | 2 | 3 | 4;
  readonly celle: readonly Cella[];
}

export interface Cella {
  /** Lines are broken at `\n`. */
  readonly testo: string;
  /** Small words before the text, e.g. «Indirizzo». */
  readonly nome?: string;
  /** Small print under the text. */
  readonly nota?: string;
  /** Columns it takes; one when absent. */
  readonly colonne?: number;
}

/** Where what is printed comes from: an approved version with its act, or the draft as it is on a day. */
export type Provenienza =
  | {
      readonly tipo: 'versione';
      readonly numero: number;
      readonly sha256: string;
      readonly atto: { readonly organo: string; readonly numero: string; readonly data: string };
    }
  | { readonly tipo: 'bozza'; readonly data: string };
