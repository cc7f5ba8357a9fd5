import type { Segnalazione } from '@/lib/domain/segnalazione';
import type { Cambiamento } from '@/lib/exchange/reconcile/changeset';
import type { LettoInArchivio } from './schema';

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

/** What an import did, told to the person who confirmed it. */
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
