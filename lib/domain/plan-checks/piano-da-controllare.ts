import type { CalendarDate } from '../calendar';
import type { DecimalInput } from '../numeric';
import type { Natura, SchemaPesi, Verso } from '../vocabulary';

/** A plan as its checks need it: codes and names a person recognises, no identifiers of the database. */
export interface PianoDaControllare {
  anno: number;
  schemaPesi: SchemaPesi;
  /** N of the SMVP; null: no limit of objectives per CDR. */
  massimoObiettivi: number | null;
  cdr: readonly CdrDaControllare[];
  progetti: readonly ProgettoDaControllare[];
}

export interface CdrDaControllare {
  codice: string;
  denominazione: string;
  /** Somebody heads it in the year of the plan. */
  hasResponsabile: boolean;
}

export interface ProgettoDaControllare {
  codice: string;
  codiciAlternativi: readonly string[];
  titolo: string;
  descrizione: string | null;
  finalita: string | null;
  inizio: CalendarDate | null;
  fine: CalendarDate | null;
  /** Code of the owner. */
  cdr: string | null;
  budgetStampato: DecimalInput | null;
  /** `previsto` of each Spesa of the plan's year. */
  spese: readonly DecimalInput[];
  obiettivi: readonly ObiettivoDaControllare[];
  fasi: readonly FaseDaControllare[];
  personale: readonly ImpegnoDaControllare[];
}

export interface ObiettivoDaControllare {
  codice: string;
  titolo: string;
  assegnazioni: readonly AssegnazioneDaControllare[];
  indicatori: readonly IndicatoreDaControllare[];
}

export interface AssegnazioneDaControllare {
  cdr: string;
  responsabile: string | null;
  peso: DecimalInput | null;
  fuoriPesatura: string | null;
}

export interface IndicatoreDaControllare {
  codice: string | null;
  testo: string;
  natura: Natura;
  verso: Verso;
  versoPresunto: boolean;
  peso: DecimalInput | null;
  ambitoValutazione: 'ORGANIZZATIVA' | 'INDIVIDUALE';
  target: readonly TargetDaControllare[];
}

export interface TargetDaControllare {
  anno: number;
  valore: DecimalInput | null;
  min: DecimalInput | null;
  max: DecimalInput | null;
  data: CalendarDate | null;
  testo: string | null;
}

export interface FaseDaControllare {
  /** 0 is the antefatto. */
  ordine: number;
  /** Code of the objective of the same card. */
  obiettivo: string | null;
  /** Code of the CDR of the assignment, when each holder has its own phases. */
  assegnazione: string | null;
  descrizione: string;
  periodi: readonly PeriodoDaControllare[];
}

export interface PeriodoDaControllare {
  anno: number;
  inizio: CalendarDate | null;
  fine: CalendarDate | null;
  peso: DecimalInput | null;
}

export interface ImpegnoDaControllare {
  nominativo: string;
  percentuale: DecimalInput | null;
  /** "Tutti gli operatori" is not a person. */
  collettivo: boolean;
}
