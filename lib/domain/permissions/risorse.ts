import type { CdrConAntenati } from './albero-cdr';
import type { StatoPiano, StatoScheda } from './stati';

/** The least the matrix needs to know of what is asked for. Feature rooms may pass larger objects. */
export interface RisorsaEnte {
  readonly enteId: string;
}

export interface RisorsaPiano extends RisorsaEnte {
  readonly statoPiano: StatoPiano;
}

/** A card, or an objective, indicator or phase of it. */
export interface RisorsaScheda extends RisorsaPiano {
  readonly statoScheda: StatoScheda;
  /** Its owner and every CDR holding an Assegnazione on it. */
  readonly cdr: CdrConAntenati;
  /** The CDR named to measure one of its indicators. */
  readonly monitoratoDa: CdrConAntenati;
}

/** A report: of the CDR that makes it, or of one named to measure the indicator. */
export interface RisorsaRilevazione extends RisorsaEnte {
  readonly cdr: CdrConAntenati;
  readonly monitoratoDa: CdrConAntenati;
  /** `Obiettivo.tags` of what is reported on. */
  readonly tags: readonly string[];
}

/** Something of a CDR: a draft document, an attachment, a stretch of the audit log (`NESSUN_CDR` is the ente's whole). */
export interface RisorsaCdr extends RisorsaEnte {
  readonly cdr: CdrConAntenati;
}

/** Something of one person of the plans: individual sheet. Null when the person is not known: nobody's own. */
export interface RisorsaPersona extends RisorsaEnte {
  readonly personaId: string | null;
}

/** A share of the premi: of a person who works in a CDR. */
export interface RisorsaPremio extends RisorsaPersona {
  readonly cdr: CdrConAntenati;
}

/** A person's commitment on a card. */
export interface RisorsaImpegno extends RisorsaScheda {
  readonly personaId: string | null;
}
