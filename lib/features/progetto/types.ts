import type { z } from 'zod';
import type { VoceStoria } from '@/lib/audit/list-storia';
import type { Segnalazione } from '@/lib/domain/segnalazione';
import type { cdrRow, obiettiviRow, pesoRow, pianoRow, testataRow } from './queries/scheda-rows';

/** A card as its page reads it: everything on it, in document order. See queries/scheda-rows for units and shapes. */
export type Scheda = z.infer<typeof testataRow> & z.infer<typeof obiettiviRow>;

export type VoceLetta = Scheda['budget'][number];
export type ImpegnoLetto = Scheda['personale'][number];
export type ObiettivoLetto = Scheda['obiettivi'][number];
export type IndicatoreLetto = ObiettivoLetto['indicatori'][number];
export type TargetLetto = IndicatoreLetto['target'][number];
export type FaseLetta = Scheda['fasi'][number];

/** A finding with the row of the card it stands beside; `rigaId` is the card itself when it is of no single row. */
export interface SegnalazioneCollocata extends Segnalazione {
  rigaId: string;
}

/** A step of a card that is somebody's to take: the others come with an act. */
export type PassoScheda = 'propose' | 'validate' | 'sendBack';

/** What the page of a card shows. */
export interface PaginaScheda {
  scheda: Scheda;
  segnalazioni: SegnalazioneCollocata[];
  /** This person may read its history. */
  hasStoria: boolean;
  /** This person may correct it now. */
  isEditable: boolean;
  /** What this person may have it do on its way to the approval. */
  passi: PassoScheda[];
  /** It is closed, and this person may open it again. */
  canReopen: boolean;
}

/** What happened to a card. */
export interface StoriaScheda {
  scheda: Scheda;
  /** Newest first. */
  storia: VoceStoria[];
  /** This person may take a correction back. */
  isEditable: boolean;
}

/** A weight of the board; `isEditable` when the person may correct its card now. */
export type PesoLetto = z.infer<typeof pesoRow> & { isEditable: boolean };

/** The weights of the objectives of one CDR. */
export interface PaginaPesi {
  piano: z.infer<typeof pianoRow>;
  cdr: Pick<z.infer<typeof cdrRow>, 'codice' | 'denominazione'>;
  righe: PesoLetto[];
  /** Weights of the same hundred on cards the person may not read. */
  nascosti: (string | null)[];
}

/** A capitolo of the ente's list, with what it bears on the other cards of the plan in its year. */
export interface CapitoloTrovato {
  id: string;
  codice: string;
  articolo: string | null;
  entrata: boolean;
  descrizione: string;
  schede: number;
  /** Decimal text with two digits. */
  previsto: string;
}

/** A person of the ente, with the time taken by the other cards of the plan. */
export interface PersonaTrovata {
  id: string;
  nominativo: string;
  /** The spelling that was found, when it is not the name itself. */
  alias: string | null;
  /** Per cent, decimal text. */
  altrove: string;
  schede: number;
  /** On this card already. */
  isPresente: boolean;
}

/** A place of the strategic tree a card can be linked to: its path, codes and titles. */
export interface ObiettivoOperativoTrovato {
  id: string;
  indirizzo: string;
  obiettivoStrategico: string;
  obiettivoOperativo: string;
  isCollegato: boolean;
}

/** A card somebody may correct, with its open objectives: where a row can be taken. */
export interface SchedaTrovata {
  id: string;
  codice: string;
  titolo: string;
  obiettivi: { id: string; codice: string; titolo: string }[];
}

/** A deleted card, as the register remembers it. */
export interface SchedaEliminata {
  /** The operation that deleted it. */
  operazioneId: string;
  id: string;
  codice: string;
  titolo: string;
  /** Code of its CDR; null for a card of the whole ente, or when the CDR is gone too. */
  cdr: string | null;
  /** Instant, ISO 8601 in UTC. */
  at: string;
  /** Name and surname; null for the system. */
  chi: string | null;
}

/** A CDR somebody may put cards in; the code is null for cards of the whole ente. */
export interface CdrAperto {
  readonly codice: string | null;
  readonly nome: string;
}

/** A CDR of the plan that can hold an objective. */
export interface CdrSceglibile {
  id: string;
  codice: string;
  denominazione: string;
}
