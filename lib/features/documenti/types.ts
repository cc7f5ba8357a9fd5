import type { ParametriDocumento } from './schema';

export type StatoLavoro = 'IN_ATTESA' | 'IN_CORSO' | 'FATTO' | 'FALLITO' | 'ANNULLATO';

/** A document that was asked for. */
export interface DocumentoInElenco extends ParametriDocumento {
  id: string;
  stato: StatoLavoro;
  /** Per cent. */
  avanzamento: number;
  /** What is being done. */
  passo: string | null;
  errore: string | null;
  creatoAt: Date;
  /** Null for the command line. */
  autore: string | null;
  file: { nome: string; dimensione: number } | null;
  /** Whether this person may stop it. */
  isStoppable: boolean;
}

export interface VersioneInElenco {
  numero: number;
  /** Calendar date `YYYY-MM-DD`. */
  data: string;
  organo: string;
  atto: string;
}

/** A part of the plan that a person may print: the whole of it (null) or a CDR with those below it. */
export interface ParteStampabile {
  cdr: string | null;
  nome: string;
}

export interface PaginaDocumenti {
  documenti: DocumentoInElenco[];
  /** Approved versions this person may print, the latest first. */
  versioni: VersioneInElenco[];
  /** What she may print; nothing for who only reads. */
  parti: ParteStampabile[];
}
