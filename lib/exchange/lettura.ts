import type { Segnalazione } from '@/lib/domain/segnalazione';
import type { PianoFormato } from './formato';

/** What a reader returns for a document it could read, perhaps with doubts. */
export interface LetturaRiuscita {
  esito: 'letto';
  profilo: string;
  piano: PianoFormato;
  segnalazioni: Segnalazione[];
  /** CDR codes the document prints: outside them an import changes nothing. */
  perimetro: string[];
}

/** A document no reader understands: nothing is written, the person reads `messaggio` (Italian: what happened, what to do). */
export interface LetturaRifiutata {
  esito: 'rifiutato';
  codice: string;
  messaggio: string;
}

export type Lettura = LetturaRiuscita | LetturaRifiutata;

/** A reader of one format. Pure: text in, plan out; never throws on bad input. */
export interface Lettore {
  profilo: string;
  /** Confidence 0–1 that this text is of this format. */
  riconosci(testo: string): number;
  leggi(testo: string, opzioni: { ente: { codice: string; denominazione?: string }; anno?: number }): Lettura;
}
