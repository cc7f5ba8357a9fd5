import type { CalendarDate } from '@/lib/domain/calendar';
import type { Esito } from '@/lib/domain/scoring/esito';
import type { Esclusione, Passo } from '@/lib/domain/scoring/outcome';
import type { RegoleSmvp } from '@/lib/domain/scoring/regole-smvp';
import type { Natura, Operatore, Verso } from '@/lib/domain/vocabulary';

/** A monitoring session whose reports are scored. */
export interface SessioneValutata {
  id: string;
  titolo: string;
  dataRiferimento: CalendarDate;
  finale: boolean;
  stato: 'PROGRAMMATA' | 'APERTA' | 'CHIUSA';
}

/** The rules in force and where they come from. `id` is null while the ente uses the defaults unrecorded. */
export interface SmvpInVigore {
  id: string | null;
  versione: number;
  titolo: string;
  vigenteDal: CalendarDate | null;
  regole: RegoleSmvp;
}

export interface IndicatoreDaMisurare {
  id: string;
  codice: string | null;
  testo: string;
  nota: string | null;
  natura: Natura;
  unita: string | null;
  verso: Verso;
  operatore: Operatore | null;
  versoPresunto: boolean;
  peso: string | null;
  baseline: string | null;
  ambitoValutazione: 'ORGANIZZATIVA' | 'INDIVIDUALE';
  valorePrevistoStampato: string | null;
  /** The whole target of the plan's year. */
  target: {
    valore: string | null;
    min: string | null;
    max: string | null;
    data: CalendarDate | null;
    testo: string | null;
  } | null;
}

export interface FaseDaMisurare {
  id: string;
  ordine: number;
  descrizione: string;
  /** The holder whose phase it is, where each holder of a shared objective has its own. */
  assegnazioneId: string | null;
  peso: string | null;
  isNellAnno: boolean;
}

export interface AssegnazioneDiUnita {
  id: string;
  cdr: string;
  peso: string | null;
  fuoriPesatura: string | null;
}

/** An objective of the plan with all that its score needs. */
export interface ObiettivoDelPiano {
  id: string;
  codice: string;
  titolo: string;
  scheda: { id: string; codice: string; titolo: string };
  assegnazioni: AssegnazioneDiUnita[];
  indicatori: IndicatoreDaMisurare[];
  fasi: FaseDaMisurare[];
}

/** What was reported on an indicator. */
export interface ValoreDiIndicatore {
  indicatoreId: string;
  valore: string | null;
  data: CalendarDate | null;
  siNo: boolean | null;
  parziale: string | null;
  testo: string | null;
  nota: string | null;
}

/** A sent report on an objective. */
export interface RilevazioneInviata {
  id: string;
  obiettivoId: string;
  assegnazioneId: string | null;
  cdr: string;
  esito: Esito | null;
  criticita: string | null;
  causa: 'ENDOGENA' | 'ESOGENA' | null;
  azioneCorrettiva: string | null;
  indicatori: ValoreDiIndicatore[];
  fasi: { faseId: string; avanzamento: string | null }[];
}

export type StatoRisultato = 'MISURATO' | 'VALIDATO' | 'CORRETTO' | 'RINVIATO' | 'NON_VALUTABILE';

/** What the Nucleo decided. */
export interface DecisioneRegistrata {
  id: string;
  obiettivoId: string;
  assegnazioneId: string | null;
  stato: StatoRisultato;
  gradoValidato: string | null;
  motivo: string | null;
  decisoAt: string | null;
}

/** An indicator of a result as the evaluator reads it. */
export interface IndicatoreValutato extends IndicatoreDaMisurare {
  rilevato: ValoreDiIndicatore | null;
  /** Printed grade ("93,33"), or why there is none. */
  grado: string | null;
  motivo: string | null;
}

/** A result in the queue and in full. Grades are printed text. */
export interface RisultatoLetto {
  chiave: string;
  obiettivo: { codice: string; titolo: string };
  scheda: { codice: string; titolo: string };
  assegnazioni: AssegnazioneDiUnita[];
  stato: StatoRisultato;
  motivo: string | null;
  decisoAt: string | null;
  /** Measured, and what counts after the decision; null reads "–". */
  misurato: string | null;
  /** The measured grade with all its digits, to recognise that it has not changed since it was seen. */
  misuratoEsatto: string;
  valutato: string | null;
  esito: Esito | null;
  /** Per cent, printed without digits; null when nothing was expected. */
  copertura: string | null;
  isCompleto: boolean;
  /** Can be accepted together with others: the same test as the command. */
  isEvidente: boolean;
  passi: Passo[];
  esclusioni: Esclusione[];
  avvisi: string[];
  /** Why there is no grade. */
  senzaGrado: string | null;
  indicatori: IndicatoreValutato[];
  fasi: (FaseDaMisurare & { avanzamento: string | null })[];
  rilevazione: RilevazioneInviata | null;
}

/** A CDR in the chart. */
export interface PunteggioDiCdr {
  codice: string;
  denominazione: string;
  /** Decimal text to draw; null when nothing was scored. */
  valore: string | null;
  testo: string;
  copertura: string;
  esito: Esito | null;
  passi: Passo[];
}

export interface PaginaValutazione {
  piano: { id: string; anno: number; titolo: string };
  sessioni: SessioneValutata[];
  sessione: SessioneValutata | null;
  smvp: SmvpInVigore;
  risultati: RisultatoLetto[];
  cdr: PunteggioDiCdr[];
  /** Null for who may not read the scores of all the CDR: the ente's is explained with them. */
  ente: { testo: string; copertura: string; passi: Passo[] } | null;
  /** Whether this person decides, or only reads. */
  canDecidere: boolean;
}
