/** A printed piece of a text, tags kept; an empty `testo` is a blank line. */
export interface Brano {
  /** Source line, 1-based. */
  riga: number;
  testo: string;
}

/** One row of the summary of a Responsabile: the objective in a few words. */
export interface RigaSintesi {
  riga: number;
  numero?: number;
  /** The weight cell as printed. */
  peso: string;
  titolo: string;
  indicatori: string;
  note: string;
  /** What is printed under «Stato di attuazione»: nothing, in a plan. */
  stato: string;
  /** It lost a cell: what could be read was read from the right. */
  cellePerse: boolean;
}

/** The lines over the table of a card. */
export interface Testata {
  riga: number;
  servizio: string;
  responsabile: string;
  /** The weight as printed, `15`; empty when none is. */
  peso: string;
  /** Line of the weight. */
  rigaPeso: number;
}

/** The parts of a card, in the order they are printed. */
export type Campo = 'nome' | 'descrizione' | 'fasi' | 'indicatori' | 'criticita' | 'attuazione';

export interface BozzaFase {
  riga: number;
  numero?: number;
  descrizione: string;
  responsabili: string;
  prodotto: string;
  /** Every cell after the three of words, marked or not. */
  griglia: string[];
  /** The row is the first of a page and says no number: its start may be on a page that is missing. */
  senzaInizio: boolean;
}

/** One card, or the piece of it that is printed. */
export interface BozzaScheda {
  riga: number;
  /** Undefined for a piece whose first page is missing, until it is attributed. */
  numero?: number;
  /** It was printed without its heading: which card it belongs to was worked out. */
  isFrammento: boolean;
  testata: Testata | null;
  nome: string;
  descrizione: Brano[];
  fasi: BozzaFase[];
  indicatori: Brano[];
  criticita: Brano[];
  attuazione: Brano[];
  /** Parts met so far. */
  stampati: Set<Campo>;
  /** Page of the last line read. */
  pagina: number;
}

/** What the document prints for one Responsabile. */
export interface BozzaParte {
  riga: number;
  servizio: string;
  responsabile: string;
  /** The summary has a heading of its own; without it the part was opened by a card. */
  hasSintesi: boolean;
  sintesi: RigaSintesi[];
  /** `TOTALE` of the weights, as printed. */
  totale?: { riga: number; stampato: string };
  /** In document order. */
  schede: BozzaScheda[];
}

export interface BozzaDocumento {
  anno?: number;
  /** As the heads of the pages name it. */
  ente?: string;
  parti: BozzaParte[];
  /** Lines no rule explains. */
  testoIgnoto: Brano[];
  /** Pieces of cards nobody can be given. */
  frammenti: BozzaScheda[];
}

export function newScheda(riga: number, pagina: number): BozzaScheda {
  return {
    riga,
    isFrammento: true,
    testata: null,
    nome: '',
    descrizione: [],
    fasi: [],
    indicatori: [],
    criticita: [],
    attuazione: [],
    stampati: new Set(),
    pagina,
  };
}
