import type { RigaProsa } from '../../testo/markdown';
import type { TipoObiettivo, TitoloBilancio } from './lessico';

/** What the document prints, gathered under the card it belongs to and not yet interpreted. */

export interface BozzaIndicatore {
  codice: string;
  testo: string;
  /** One per printed year. */
  valori: { anno: number | null; stampato: string }[];
  nota: string;
  /** A `Nota:` row was met: what follows continues the note, not the text. */
  haNota: boolean;
  riga: number;
}

export interface BozzaObiettivo {
  codice: string;
  /** From the heading; absent when its line is lost. */
  tipo?: TipoObiettivo;
  titolo: RigaProsa[];
  indicatori: BozzaIndicatore[];
  /** The objective's own line is lost: the code comes from its first indicator. */
  dedotto: boolean;
  riga: number;
}

export interface BozzaFase {
  ordine: number;
  obiettivo: string;
  descrizione: string;
  responsabili: string;
  /** As printed. */
  periodi: { inizio: string; fine: string }[];
  nota: string;
  haNota: boolean;
  riga: number;
}

export interface BozzaVoce {
  capitolo?: string;
  articolo?: string;
  descrizione: string;
  /** `titolo` null: the heading of the column is lost. */
  importi: { titolo: TitoloBilancio | null; importo: string }[];
  riga: number;
}

export interface BozzaPersona {
  nominativo: string;
  relazione: string;
  /** Decimal text. */
  percentuale?: string;
  riga: number;
}

/** The strategic block, in the words printed. */
export interface BozzaPercorso {
  indirizzo: string;
  obiettivoStrategico: string;
  azione: string;
}

export interface BozzaScheda {
  /** Null while the first page is lost and nothing has told which card this is. */
  codice: string | null;
  chiave: string;
  riga: number;
  /** Title and description, in print order. */
  testo: RigaProsa[];
  /** Position in `testo` of the label `Descrizione`. */
  etichettaDescrizione?: number;
  percorso: BozzaPercorso;
  obiettivi: BozzaObiettivo[];
  fasi: BozzaFase[];
  voci: BozzaVoce[];
  /** The `Totale` row of the budget table. */
  totali?: { importi: BozzaVoce['importi']; riga: number };
  personale: BozzaPersona[];
  /** Line of the heading over the people, the last part of a card. */
  rigaPersonale?: number;
  /** The first page is lost. */
  recuperata: boolean;
  /** `Prodotto` or `Progetto` printed over it. */
  parola?: string;
  dirigente?: string;
}

export type Livello = 'Progetto' | 'Azione' | 'Obiettivo' | 'Indirizzo' | 'CDR';

/** A row of the table of a CDR. */
export interface RigaTabella {
  livello: Livello;
  codice?: string;
  titolo: string;
  /** Strategic path, upper cells carried down. */
  percorso: BozzaPercorso;
  /** The row printed fewer columns than the heading: its path is not certain. */
  percorsoIncerto: boolean;
  /** Decimal text; absent when blank. */
  budget?: string;
  percentuale?: string;
  riga: number;
}

export interface BozzaCdr {
  codice: string;
  denominazione: string;
  dirigente?: string;
  riga: number;
  tabella: RigaTabella[];
  rigaTabella?: number;
  /** The line that opens the part of this CDR is lost. */
  intestazionePersa: boolean;
  schede: BozzaScheda[];
}

export interface BozzaDocumento {
  titolo?: string;
  anno?: number;
  ente?: string;
  /** CDR the document lists, whether or not it holds their part. */
  elenco: { codice: string; denominazione: string; riga: number }[];
  cdr: BozzaCdr[];
  /** Lines nothing explains. */
  testoIgnoto: { testo: string; riga: number }[];
  /** Lines of objectives printed under a card with another code. */
  obiettiviFuoriPosto: { codice: string; riga: number }[];
  /** Parts of cards that belong to no known card. */
  frammenti: { cdr: string; riga: number }[];
}

export function newScheda(codice: string | null, chiave: string, riga: number): BozzaScheda {
  return {
    codice,
    chiave,
    riga,
    testo: [],
    percorso: { indirizzo: '', obiettivoStrategico: '', azione: '' },
    obiettivi: [],
    fasi: [],
    voci: [],
    personale: [],
    recuperata: false,
  };
}
