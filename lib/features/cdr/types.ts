import type { CdrDelPiano, PianoInBreve, SchedaInBreve } from '@/lib/features/piano/types';

/** What a person gives to one card, per cent of working time; null when the document prints none. */
export interface ImpegnoSuScheda {
  codice: string;
  percentuale: string | null;
}

/** Somebody who works on the cards of a CDR. */
export interface PersonaDelCdr {
  nominativo: string;
  /** As printed on this CDR's cards, without repetitions. */
  relazioni: string[];
  /** On the cards of this CDR and of what lies below it. */
  impegni: ImpegnoSuScheda[];
  /** Per cent, on these cards. */
  nelCdr: string;
  /** Per cent, on every card of the plan: over 100 is a warning, never a block. */
  nellEnte: string;
}

export interface PaginaCdr {
  piano: PianoInBreve;
  cdr: CdrDelPiano;
  figli: CdrDelPiano[];
  /** Cards of this CDR that the person may read. */
  schede: SchedaInBreve[];
  persone: PersonaDelCdr[];
}
