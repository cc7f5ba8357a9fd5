import type { CalendarDate } from '@/lib/domain/calendar';
import type { TipoIncarico } from '@/lib/domain/incarichi';
import type { TIPI_CDR } from '@/lib/exchange/formato';
import type { CdrDelPiano, PianoInBreve, SchedaInBreve } from '@/lib/features/piano/types';

export type TipoCdr = (typeof TIPI_CDR)[number];

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
  /** Every CDR of the plan, in order. */
  struttura: readonly CdrDelPiano[];
  /** Cards of this CDR that the person may read. */
  schede: SchedaInBreve[];
  /** Readable cards of other CDR of which it holds an objective: none of its figures and people counts them. */
  partecipate: SchedaInBreve[];
  /** How many people work on its own cards. */
  numeroPersone: number;
  /** Who they are; null where only their number is shown. */
  persone: PersonaDelCdr[] | null;
}

/** A gesture done: the operation that did it, to take it back. */
export interface EsitoGesto {
  operazioneId: string;
}

/** Who heads a CDR as its page shows it; dates are calendar dates. */
export interface IncaricoLetto {
  id: string;
  personaId: string;
  nominativo: string;
  tipo: TipoIncarico;
  dal: CalendarDate | null;
  al: CalendarDate | null;
}

/** A CDR in the tree of the structure. */
export interface NodoCdr {
  id: string;
  padreId: string | null;
  codice: string;
  denominazione: string;
  tipo: TipoCdr;
  /** Cards it owns. */
  numeroSchede: number;
  incarichi: IncaricoLetto[];
}

export interface PaginaStruttura {
  piano: PianoInBreve;
  /** All of them, in document order. */
  nodi: NodoCdr[];
  /** Those a search found, with what stands above them; all without words. */
  mostrati: NodoCdr[];
  /** The one that is open. */
  scelto: NodoCdr | null;
  canModificare: boolean;
}

/** What a column is called in a sentence. */
export const NOMI_CAMPI: Readonly<Record<string, string>> = {
  codice: 'il codice',
  denominazione: 'la denominazione',
  tipo: 'il tipo',
  padreId: 'il posto nell’albero',
  ordine: 'l’ordine',
  dal: 'l’inizio dell’incarico',
  al: 'la fine dell’incarico',
};
