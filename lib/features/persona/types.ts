import type { CalendarDate } from '@/lib/domain/calendar';
import type { TipoIncarico } from '@/lib/domain/incarichi';
import type { CoppiaSimile } from '@/lib/domain/nominativi';
import type { PianoInBreve } from '@/lib/features/piano/types';

/** Somebody in the list of people. */
export interface PersonaInElenco {
  id: string;
  nominativo: string;
  attiva: boolean;
  /** Other spellings, by name. */
  alias: string[];
  /** Codes of the CDR headed in the plan of the year. */
  cdr: string[];
  /** Cards of the plan of the year that name her. */
  numeroSchede: number;
  /** Per cent of working time on them; null when none says. */
  percentuale: string | null;
}

/** An incarico of a person, in any plan. */
export interface IncaricoDiPersona {
  id: string;
  anno: number;
  cdr: string;
  denominazione: string;
  tipo: TipoIncarico;
  dal: CalendarDate | null;
  al: CalendarDate | null;
}

/** A card that names a person. */
export interface ImpegnoDiPersona {
  id: string;
  anno: number;
  scheda: string;
  titolo: string;
  relazione: string;
  percentuale: string | null;
}

/** A person whole: what joining her to another would move. */
export interface PersonaIntera {
  id: string;
  nominativo: string;
  attiva: boolean;
  alias: { id: string; nominativo: string }[];
  /** The latest first. */
  incarichi: IncaricoDiPersona[];
  /** The latest first. */
  impegni: ImpegnoDiPersona[];
  /** Per cent of working time on the cards of the plan of the year; null when none says. */
  percentuale: string | null;
  /** Objectives she answers for. */
  numeroObiettivi: number;
  /** Accounts that are hers. */
  numeroUtenti: number;
}

/** Somebody as the proposals show her. */
export interface PersonaSomigliante {
  id: string;
  nominativo: string;
  attiva: boolean;
  numeroImpegni: number;
  numeroIncarichi: number;
}

export interface PaginaPersone {
  piano: PianoInBreve;
  persone: PersonaInElenco[];
  /** All those found, on every page. */
  totale: number;
  numeroPagine: number;
  /** The person that is open, and who may be the same. */
  scelta: PersonaIntera | null;
  daUnire: PersonaIntera | null;
  /** Names that look alike and nobody has judged yet, the surest first. */
  somiglianze: CoppiaSimile<PersonaSomigliante>[];
  canModificare: boolean;
}

/** Somebody found while typing a name. */
export interface PersonaTrovata {
  id: string;
  nominativo: string;
  /** The spelling that was found, when it is not her name. */
  alias: string | null;
}

/** What a column is called in a sentence. */
export const NOMI_CAMPI: Readonly<Record<string, string>> = {
  nominativo: 'il nominativo',
  attiva: 'il servizio',
  personaId: 'la persona',
  responsabileId: 'il responsabile',
};
