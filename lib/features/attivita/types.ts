import type { AttivitaDatata } from '@/lib/domain/attivita';
import type { CalendarDate } from '@/lib/domain/calendar';
import type { StatoPiano, StatoScheda } from '@/lib/domain/permissions/stati';
import type { SessioneConConteggio } from '@/lib/features/monitoraggio/types';
import type { ComandoRaccontato } from './schema';

/** Where a thing is done. `ancora` is the id of the section or row on the page of the card. */
export type Destinazione =
  | { readonly pagina: 'scheda'; readonly codice: string; readonly ancora: string | null }
  | { readonly pagina: 'pesi'; readonly cdr: string }
  | { readonly pagina: 'schede'; readonly cdr: string; readonly stato: StatoScheda }
  | { readonly pagina: 'importa'; readonly anno: number; readonly importazioneId: string | null }
  | { readonly pagina: 'sessioni' }
  | { readonly pagina: 'sessione'; readonly sessione: CalendarDate }
  | {
      readonly pagina: 'rendicontazione';
      /** Reference date of the session, which names it in addresses. */
      readonly sessione: CalendarDate;
      readonly cdr: string;
      /** Id of the card to stop at. */
      readonly schedaId: string | null;
    }
  | { readonly pagina: 'valutazione'; readonly sessioneId: string };

/** One thing that waits for the person who asks. */
export interface Attivita extends AttivitaDatata {
  /** Stable: the same thing has the same key tomorrow. */
  readonly chiave: string;
  readonly titolo: string;
  /** Code a person recognises, printed before the sentence. */
  readonly codice: string | null;
  /** What is missing, in one sentence. */
  readonly manca: string;
  /** What the person does: "Completa". */
  readonly verbo: string;
  readonly destinazione: Destinazione;
}

/** What somebody did on the cards, autosaves of one card and day told together. */
export interface Movimento {
  readonly chiave: string;
  /** Name and surname; null for the system. */
  readonly chi: string | null;
  readonly comando: ComandoRaccontato;
  /** Code of the card it was done on. */
  readonly scheda: string | null;
  /** Code of the CDR whose report it was about. */
  readonly cdr: string | null;
  readonly volte: number;
  readonly motivo: string | null;
  /** Instant of the last time, ISO 8601 in UTC. */
  readonly at: string;
}

export interface PaginaAttivita {
  /** Null when the ente has no plan for the year. */
  readonly piano: { anno: number; annoFine: number; stato: StatoPiano } | null;
  /** In the order they should be done. */
  readonly attivita: Attivita[];
  /** The CDR these things are of; empty for who works on the whole plan. */
  readonly cdrPropri: { codice: string; denominazione: string }[];
  /** The open ones, with the reports of the CDR this person answers for, or of all those she reads. */
  readonly sessioni: SessioneConConteggio[];
  /** Readable cards (the own ones, for who has a CDR) by state. */
  readonly schede: { stato: StatoScheda; numero: number }[];
  /** Null when the person may not read the register. */
  readonly movimenti: Movimento[] | null;
  readonly canImportare: boolean;
}

/** A document read and not yet confirmed. */
export interface ImportazioneInEsame {
  readonly id: string;
  readonly anno: number;
  readonly nomeFile: string;
  /** Instant, ISO 8601. */
  readonly creataAt: string;
  /** Findings of gravity AVVISO or BLOCCO. */
  readonly avvisi: number;
}
