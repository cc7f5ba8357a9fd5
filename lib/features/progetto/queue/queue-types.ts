import type { Conflitto, Patch, PatchValue } from '@/lib/domain/patch';
import type { GestoStrutturale } from './gesto-schema';

/** A row of the plan that can be corrected in place. */
export interface RowRef {
  tabella: string;
  rigaId: string;
}

/** The changed fields of one row, each with the value the person started from. */
export interface RowPatch extends RowRef {
  patch: Patch;
}

/** One gesture of the person: one request, one operation in the audit, one undo. The id makes a retry harmless. */
export type Gesture =
  /** `isPartita`: it may have reached the server in an earlier visit, so it is sent again as it was, never retouched. */
  | { tipo: 'correzione'; comandoId: string; righe: readonly RowPatch[]; isPartita?: boolean }
  | { tipo: 'struttura'; comandoId: string; gesto: GestoStrutturale }
  /** `isRipetizione`: what is taken back is an undo, so the first operation is done again. */
  | { tipo: 'annullamento'; comandoId: string; operazioneId: string; isRipetizione?: boolean };

export type Correction = Extract<Gesture, { tipo: 'correzione' }>;

/** What the server wrote on a row, and the fields it left alone because somebody else had written them. */
export interface RowOutcome extends RowRef {
  valori: Readonly<Record<string, PatchValue>>;
  conflitti: readonly Conflitto[];
  /** Who wrote the value that stands there, when known. */
  autore?: string;
}

/** A field written by two people: `tuo` is kept here until the person chooses. */
export interface FieldConflict extends RowRef, Conflitto {
  autore?: string;
}

/** A gesture the server refused, with the reason; `righe` are its fields, for the message beside them. */
export interface Refusal {
  messaggio: string;
  righe: readonly RowPatch[];
  /** What it wanted of the shape of the card; absent for a correction and for an undo. */
  gesto?: GestoStrutturale;
}

/** Something the server has done, until a reading begun after it shows it. */
export interface Done<T> {
  cosa: T;
  /** Instant of the save, on the clock of the server, in milliseconds. */
  at: number;
}

/**
 * Everything a card has not yet settled with the server. Plain data: the reducer is pure and the page can be rebuilt
 * from it. One request is in flight at a time, so a person never conflicts with herself.
 */
export interface SaveQueue {
  attesa: readonly Gesture[];
  inVolo: Gesture | null;
  /** Failed attempts of the gesture in flight: zero while all is well. */
  tentativi: number;
  /** True from a failed attempt until the next one starts. */
  isInterrotta: boolean;
  conflitti: readonly FieldConflict[];
  rifiuti: readonly Refusal[];
  /** Values written by the server that the page does not show yet, by field key. */
  scritti: Readonly<Record<string, Done<PatchValue>>>;
  /** Changes of shape done by the server that the page does not show yet. */
  fatti: readonly Done<GestoStrutturale>[];
  /** Operations made on this page, oldest first: the last one is the next to undo. */
  annullabili: readonly string[];
  /** Undos made on this page since the last change, oldest first: the last one is the next to do again. */
  ripetibili: readonly string[];
  /** Instant of the last successful save, in milliseconds. */
  salvatoAt: number | null;
}

export type QueueEvent =
  | { tipo: 'corretta'; gesto: Gesture }
  | { tipo: 'partita' }
  | { tipo: 'salvata'; at: number; operazioneId: string | null; righe: readonly RowOutcome[] }
  | { tipo: 'interrotta' }
  | { tipo: 'rifiutata'; messaggio: string }
  | { tipo: 'scelta'; campo: FieldRef; tieni: 'mia' | 'sua'; comandoId: string }
  /** The page shows what the server held at the instant `lettura`. */
  | { tipo: 'riletta'; lettura: number };

/** A field of a row. */
export interface FieldRef extends RowRef {
  campo: string;
}
