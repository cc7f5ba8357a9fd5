import type { RuoloAssunto } from '@/lib/domain/permissions/ruoli';

/**
 * How somebody stands in the ente: invited and not yet in, at work, deactivated here, or closed for the whole installation by who runs it.
 */
export type StatoUtente = 'INVITATA' | 'ATTIVA' | 'SOSPESA' | 'CHIUSA';

/** Somebody who works for the ente, in a list. */
export interface UtenteDiEnte {
  readonly id: string;
  readonly nome: string;
  readonly email: string;
  readonly stato: StatoUtente;
  /** Instant, ISO 8601 in UTC; null when she never signed in. */
  readonly ultimoAccessoAt: string | null;
  readonly ruoli: readonly RuoloAssunto[];
}

/** A CDR a role may be of. */
export interface CdrDiRuolo {
  readonly codice: string;
  readonly denominazione: string;
}

/** One page of the people of the ente. */
export interface PaginaUtenti {
  readonly utenti: readonly UtenteDiEnte[];
  /** People found, on every page. */
  readonly totale: number;
  readonly pagina: number;
  readonly pagine: number;
  /** CDR of the latest plan. */
  readonly cdr: readonly CdrDiRuolo[];
  /** Whether an invitation could leave. */
  readonly isPostaReady: boolean;
}

/** Something done to somebody's roles or account, by whom and when. */
export interface FattoUtente {
  readonly id: string;
  readonly at: string;
  /** Null for the system. */
  readonly chi: string | null;
  readonly comando: string;
  readonly dati: readonly RuoloAssunto[];
  readonly tolti: readonly RuoloAssunto[];
}

/** A person of the ente with what an administrator may do. */
export interface SchedaUtente {
  readonly utente: UtenteDiEnte;
  /** The reader herself: there is a page of her own for passwords and sessions. */
  readonly isSeStessa: boolean;
  /** When the invitation under way stops working. */
  readonly invitoScadeAt: string | null;
  /** CDR of the latest plan. */
  readonly cdr: readonly CdrDiRuolo[];
  readonly storia: readonly FattoUtente[];
}

/** Somebody who answers for a CDR and may be written to. */
export interface Destinatario {
  readonly utenteId: string;
  readonly nome: string;
  readonly email: string;
  readonly cdrCodice: string;
}

/** What the page of an invitation needs to know. */
export interface InvitoAperto {
  readonly utenteId: string;
  readonly nome: string;
  readonly email: string;
  readonly enteCodice: string;
  readonly enteDenominazione: string;
  /** She has never entered: the invitation lets her choose a password. */
  readonly isNuova: boolean;
}

/** One's own account. */
export interface Profilo {
  readonly nome: string;
  readonly cognome: string;
  readonly email: string;
  /** False for who enters only through the identity provider. */
  readonly hasPassword: boolean;
  readonly sessioni: readonly {
    readonly id: string;
    /** «Firefox su Windows». */
    readonly dispositivo: string;
    readonly apertaAt: string;
    /** The one that is reading. */
    readonly isQuesta: boolean;
  }[];
}
