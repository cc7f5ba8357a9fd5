/** How serious a finding is. BLOCCO stops the approval of a plan; the same finding is an AVVISO while drafting. */
export type Gravita = 'INFO' | 'AVVISO' | 'BLOCCO';

/** Where a finding points: a row of the plan and, when it comes from a document, its source line (1-based). */
export interface Dove {
  /** Model name: `Progetto`, `Obiettivo`, `Indicatore`, `Fase`, `VoceBudget`, `ImpegnoPersonale`, `Cdr`, `Piano`. */
  entita: string;
  /** Code path a person recognises, e.g. `2020_PD_1003 › 2020_OB_1003_1 › M_1003_1_1`. */
  codice?: string;
  campo?: string;
  /** Line of the source document, 1-based. */
  riga?: number;
}

/** A finding: real plans are incomplete, so nothing is rejected, everything is said. Computed by pure functions. */
export interface Segnalazione {
  /** Stable machine name in kebab-case, e.g. `percentuale-stampata-errata`. */
  codice: string;
  gravita: Gravita;
  /** True for the findings marked ● in the domain document: they become BLOCCO at approval. */
  bloccaApprovazione?: boolean;
  dove: Dove;
  /** One Italian sentence that names the number and says what to do. */
  messaggio: string;
  /** Stable across imports of the same document, so that a decision taken on it is remembered. */
  chiave: string;
}
