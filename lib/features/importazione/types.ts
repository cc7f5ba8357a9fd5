import type { Gravita, Segnalazione } from '@/lib/domain/segnalazione';
import type { Cambiamento } from '@/lib/exchange/reconcile/changeset';
import type { Valore } from '@/lib/exchange/reconcile/ramo';
import type { EsitoRegistrato, LettoInArchivio } from './schema';

/** A file somebody wants to import, read and ready to be kept. */
export interface Documento {
  nomeFile: string;
  profilo: string;
  sha256: string;
  /** The text findings point into. */
  testo: string;
  letto: LettoInArchivio;
  segnalazioni: Segnalazione[];
}

/** What an import did. */
export interface EsitoImportazione {
  importazioneId: string;
  pianoId: string;
  anno: number;
  /** Rows added, changed, removed. */
  aggiunte: number;
  modifiche: number;
  rimozioni: number;
  /** Changes nobody ticked: conflicts and removals that wait for a decision. */
  sospesi: number;
  /** Brought in by something ticked. */
  aggiunti: Cambiamento[];
  /** Ticked for removal and kept, because something that stays names them or reports on them. */
  trattenuti: Cambiamento[];
  /** Objectives and indicators closed instead of deleted, because something was reported on them. */
  chiusi: Cambiamento[];
}

export type StatoImportazione = 'IN_ESAME' | 'APPLICATA' | 'ANNULLATA';

/** A past import, as the list shows it. */
export interface ImportazioneInElenco {
  id: string;
  anno: number;
  nomeFile: string;
  profilo: string;
  stato: StatoImportazione;
  creataAt: Date;
  applicataAt: Date | null;
  /** Null for the command line and the demo. */
  autore: string | null;
}

/** What was read of one CDR. */
export interface CdrLetto {
  codice: string;
  denominazione: string;
  responsabili: string[];
  schede: number;
  obiettivi: number;
  indicatori: number;
  fasi: number;
  personale: number;
  /** Sum of the spese of its cards, two digits; null when no card has any. */
  spese: string | null;
}

/** A node of the strategic tree as read, with the cards that hang from it. */
export interface NodoLetto {
  chiave: string;
  titolo: string;
  schede: { codice: string; titolo: string }[];
  figli: NodoLetto[];
}

/** One line of the document around a finding. */
export interface RigaDocumento {
  numero: number;
  testo: string;
  isTrovata: boolean;
}

export interface SegnalazioneInContesto {
  chiave: string;
  messaggio: string;
  dove: string | null;
  contesto: RigaDocumento[];
}

/** Findings of one kind. */
export interface GruppoSegnalazioni {
  codice: string;
  gravita: Gravita;
  totale: number;
  mostrate: SegnalazioneInContesto[];
}

/** A row the document would add, change or take away, with where it stands. */
export interface Differenza {
  id: string;
  tipo: Cambiamento['tipo'];
  etichetta: string;
  /** The rows it stands below, from the card down. */
  percorso: string[];
  campi: { campo: string; prima?: Valore | undefined; dopo?: Valore | undefined }[];
  righe: number;
  conflitto: boolean;
  proposto: boolean;
}

/** The differences on one card, or on the plan itself. */
export interface GruppoDifferenze {
  titolo: string;
  differenze: Differenza[];
}

/** The document against the plan as it is. */
export interface ConfrontoInEsame {
  impronta: string;
  totali: { aggiunte: number; modifiche: number; rimozioni: number; conflitti: number };
  gruppi: GruppoDifferenze[];
  /** Differences beyond the ones listed: they follow what is proposed. */
  nonMostrate: number;
}

/** A document as the page of its import shows it. */
export interface EsameImportazione extends ImportazioneInElenco {
  titolo: string;
  /** True when the year has a plan already. */
  hasPiano: boolean;
  cdr: CdrLetto[];
  albero: NodoLetto[];
  senzaCollegamento: number;
  conteggi: { cdr: number; progetti: number; obiettivi: number; indicatori: number; segnalazioni: number };
  segnalazioni: GruppoSegnalazioni[];
  /** While it waits. */
  confronto: ConfrontoInEsame | null;
  /** Once it was written. */
  esito: EsitoRegistrato | null;
}
