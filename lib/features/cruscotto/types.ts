import type { CalendarDate } from '@/lib/domain/calendar';
import type { StatoComplessivo } from '@/lib/domain/reporting/avanzamento';
import type { ValoreScritto } from '@/lib/domain/reporting/rendiconto';
import type { Gravita, Segnalazione } from '@/lib/domain/segnalazione';
import type { StatoRilevazione, StatoSessione } from '@/lib/domain/workflow';
import type { PianoInBreve } from '@/lib/features/piano/types';
import type { TargetDaDescrivere } from '@/lib/format/target-in-parole';

/* Per cents are decimal text, four digits; null is «nothing to measure». */

/** How far something is and how far it should be; `quota` is the done as per cent of the expected. */
export interface AvanzamentoLetto {
  fatto: string;
  atteso: string;
  quota: string | null;
}

/** A session as the cruscotto shows it. */
export interface SessioneDelCruscotto {
  id: string;
  titolo: string;
  dataRiferimento: CalendarDate;
  scadenza: CalendarDate;
  finale: boolean;
  stato: StatoSessione;
}

/** What is not in line on an objective: a phase with its per cents, or an indicator with what was written. */
export type ParteIndietro =
  | { tipo: 'FASE'; ordine: number; avanzamento: string | null; atteso: string | null }
  | { tipo: 'INDICATORE'; nome: string; indicatore: TargetDaDescrivere; scritto: ValoreScritto };

/** An objective in the hands of a CDR, in one session. */
export interface RigaObiettivo {
  cdr: string;
  scheda: string;
  codice: string;
  titolo: string;
  tags: readonly string[];
  stato: StatoComplessivo;
  rendicontazione: StatoRilevazione;
  avanzamento: AvanzamentoLetto | null;
  /** The worst of what is not in line, and how many parts are not. */
  indietro: ParteIndietro | null;
  partiIndietro: number;
  causa: 'ENDOGENA' | 'ESOGENA' | null;
  criticita: string | null;
  peso: string | null;
  /** Paid otherwise: it stands outside the hundred of its CDR. */
  isFuoriPesatura: boolean;
  /** Indicators that must have a value by now. */
  indicatoriAttesi: number;
  mancanti: readonly RigaIndicatore[];
}

/** An indicator nobody has reported yet. */
export interface RigaIndicatore extends TargetDaDescrivere {
  cdr: string;
  scheda: string;
  obiettivo: string;
  codice: string | null;
  testo: string;
  rendicontazione: StatoRilevazione;
}

/** A finding with what the lists ask of it: gravity as at approval, owner, tags of what it is about. */
export interface RigaSegnalazione extends Segnalazione {
  cdr: string | null;
  scheda: string | null;
  tags: readonly string[];
}

/** What a person gives to all the cards of the plan. */
export interface RigaPersona {
  nominativo: string;
  /** Per cent of working time. */
  totale: string;
  schede: number;
  /** Codes of the CDR of these cards. */
  cdr: string[];
  stato: 'OLTRE' | 'SOTTO' | 'PIENO';
  tags: readonly string[];
}

/** Euro with two digits; `impegnato` null when nothing was written. */
export interface RigaSpesa {
  cdr: string | null;
  scheda: string;
  titolo: string;
  previsto: string;
  assestato: string;
  impegnato: string | null;
  tags: readonly string[];
}

export interface ConteggioObiettivi {
  inRitardo: number;
  daPresidiare: number;
  inLinea: number;
  nonRilevati: number;
}

/** A CDR in a session; `responsabile` null: nobody heads it today, since `vacanteDal` when that is known. */
export interface RigaCdr extends ConteggioObiettivi {
  codice: string;
  denominazione: string;
  responsabile: string | null;
  vacanteDal: CalendarDate | null;
  stato: StatoComplessivo;
  avanzamento: AvanzamentoLetto | null;
  indicatoriAttesi: number;
  indicatoriMancanti: number;
  /** Reports still to be sent. */
  daInviare: number;
}

/** The same without a name: the whole ente. */
export type RigaEnte = Omit<RigaCdr, 'codice' | 'denominazione' | 'responsabile' | 'vacanteDal'>;

/** A cell of the heat map; null where the CDR holds nothing in that session. */
export interface CellaMappa {
  stato: StatoComplessivo;
  quota: string | null;
}

export interface RigaMappa {
  codice: string;
  denominazione: string;
  /** One per session of the year, in order; null for a session not begun and for a CDR that is not in it. */
  celle: (CellaMappa | null)[];
}

/** How far the whole plan was at a reference date. */
export interface PuntoAndamento {
  data: CalendarDate;
  avanzamento: AvanzamentoLetto | null;
}

/** A CDR whose weights do not make 100; `somma` null: none of its objectives has one. */
export interface PesiDiCdr {
  cdr: string;
  somma: string | null;
}

/** Everything the cruscotto and its lists show of a plan, for some tags in one session. */
export interface Riepilogo {
  sessioni: SessioneDelCruscotto[];
  /** The one looked at; null while none has begun. */
  sessione: SessioneDelCruscotto | null;
  /** Objectives late in the session before it. */
  prima: { data: CalendarDate; inRitardo: number } | null;
  /** Late CDR first. */
  cdr: RigaCdr[];
  ente: RigaEnte;
  mappa: RigaMappa[];
  andamento: PuntoAndamento[];
  /** Null: the ente has no plan of last year. */
  andamentoPrecedente: PuntoAndamento[] | null;
  pesi: PesiDiCdr[];
  obiettivi: RigaObiettivo[];
  /** Those late, the farthest from what was expected first. */
  inRitardo: RigaObiettivo[];
  mancanti: RigaIndicatore[];
  /** The most serious first. */
  segnalazioni: RigaSegnalazione[];
  perGravita: Record<Gravita, number>;
  persone: RigaPersona[];
  perImpegno: Record<RigaPersona['stato'], number>;
  spese: RigaSpesa[];
  /** Sums of `spese`, euro with two digits. */
  risorse: { previsto: string; assestato: string; impegnato: string | null };
}

/** Tags of the plan with how many objectives bear them. */
export interface VoceTag {
  tag: string;
  obiettivi: number;
}

export interface PaginaCruscotto {
  piano: Omit<PianoInBreve, 'etichettaOperativo'>;
  oggi: CalendarDate;
  /** The whole structure, for names. */
  cdr: { codice: string; denominazione: string }[];
  /** Objectives in the whole plan, whatever the tags chosen. */
  totaleObiettivi: number;
  tags: VoceTag[];
  /** Tags in force, from the address or proper to the role. */
  scelti: string[];
  riepilogo: Riepilogo;
  /** Whether this person manages sessions, and so reminds who is late. */
  canSollecitare: boolean;
}
