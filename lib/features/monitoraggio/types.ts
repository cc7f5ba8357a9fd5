import type { CalendarDate } from '@/lib/domain/calendar';
import type { ConteggioRendiconti } from '@/lib/domain/reporting/count-reports';
import type { MomentoRendiconto } from '@/lib/domain/reporting/indicator-status';
import type {
  FaseDaRendicontare,
  IndicatoreDaRendicontare,
  Rendiconto,
  ValoreScritto,
} from '@/lib/domain/reporting/rendiconto';
import type { RegoleSmvp } from '@/lib/domain/scoring/regole-smvp';
import type { StatoRilevazione, StatoSessione } from '@/lib/domain/workflow';
import type { TargetDaDescrivere } from '@/lib/format/target-in-parole';

/** A round of reporting. */
export interface Sessione {
  id: string;
  titolo: string;
  dataRiferimento: CalendarDate;
  scadenza: CalendarDate;
  finale: boolean;
  stato: StatoSessione;
}

/** A session in the list of a plan. */
export interface SessioneConConteggio extends Sessione {
  conteggio: ConteggioRendiconti;
}

/** What was reported on something in the previous session that has it. */
export interface Precedente<T> {
  dataRiferimento: CalendarDate;
  scritto: T;
}

/** An indicator of a report: what the plan expects, what is written, what was written before. */
export interface IndicatoreDelRendiconto
  extends IndicatoreDaRendicontare,
    Omit<TargetDaDescrivere, 'target' | 'verso'> {
  codice: string | null;
  /** The note of the plan, not of the report. */
  precisazione: string | null;
  unita: string | null;
  versoPresunto: boolean;
  valorePrevistoStampato: string | null;
  /** The CDR named to measure it, as printed. */
  monitoratoDa: string | null;
  atteso: TargetDaDescrivere['target'];
  precedente: Precedente<ValoreScritto> | null;
  isModificabile: boolean;
}

export interface FaseDelRendiconto extends FaseDaRendicontare {
  prodottoAtteso: string | null;
  precedente: Precedente<string> | null;
}

/** Why a report cannot be changed by who could fill it in; null when it can. */
export type Blocco = 'INVIATA' | 'VERIFICATA' | 'DECISA' | 'SESSIONE_CHIUSA' | 'SESSIONE_PROGRAMMATA';

/** A part of the report of a CDR as its page shows it: an objective, or the phases of a card that belong to none. */
export interface RendicontoLetto extends Rendiconto {
  cdr: string;
  scheda: { id: string; codice: string; titolo: string };
  obiettivo: { id: string; codice: string; titolo: string; tags: string[] } | null;
  /** Holder's part of a shared objective; null when the objective has one holder. */
  assegnazioneId: string | null;
  /** Null until the row is prepared. */
  rilevazioneId: string | null;
  indicatori: IndicatoreDelRendiconto[];
  fasi: FaseDelRendiconto[];
  stato: StatoRilevazione;
  motivoRinvio: string | null;
  /** ISO instant. */
  inviataAt: string | null;
  blocco: Blocco | null;
  /** This person may fill in the whole of it now; single indicators say so themselves. */
  isModificabile: boolean;
  /** False when it is not sent yet and this person only reads what was sent. */
  isLeggibile: boolean;
}

/** A CDR of the plan. */
export interface CdrRendicontante {
  id: string;
  codice: string;
  denominazione: string;
}

interface Testata {
  piano: { id: string; anno: number; titolo: string; stato: string };
  sessione: Sessione;
  /** Today in Italy. */
  oggi: CalendarDate;
}

/** The list of sessions of a plan. */
export interface PaginaMonitoraggio extends Pick<Testata, 'piano' | 'oggi'> {
  sessioni: SessioneConConteggio[];
  canGestire: boolean;
  /** Code of the CDR whose report this person fills in, when there is just one. */
  cdrProprio: string | null;
}

/** How things stand, by state; phases and indicators together. */
export interface ConteggioStati {
  inLinea: number;
  daPresidiare: number;
  inRitardo: number;
  nonRilevati: number;
}

/** A CDR in the overview of a session. */
export interface CdrInSessione extends CdrRendicontante {
  conteggio: ConteggioRendiconti;
  stati: ConteggioStati;
}

/** A session by CDR. */
export interface PaginaSessione extends Testata {
  cdr: CdrInSessione[];
  canGestire: boolean;
  cdrProprio: string | null;
}

/** The report of a CDR in a session. */
export interface PaginaRendicontazione extends Testata {
  cdr: CdrRendicontante;
  momento: MomentoRendiconto;
  regole: RegoleSmvp;
  rendiconti: RendicontoLetto[];
  /** This person fills in the report of this CDR. */
  canCompilare: boolean;
  canVerificare: boolean;
}

/** Something of the monitoring that waits for a person. */
export type RendicontoInAttesa =
  | (AttesaComune & {
      tipo: 'DA_COMPILARE';
      scheda: SchedaInAttesa;
      valori: number;
      avanzamenti: number;
      altro: number;
    })
  | (AttesaComune & { tipo: 'RINVIATA'; scheda: SchedaInAttesa; chiave: string; nome: string; motivo: string })
  | (AttesaComune & { tipo: 'DA_VERIFICARE'; numero: number });

export interface SchedaInAttesa {
  id: string;
  codice: string;
  titolo: string;
}

interface AttesaComune {
  sessione: Sessione;
  cdr: CdrRendicontante;
  /** Days past the deadline: negative before it, zero on the day. */
  giorniRitardo: number;
}
