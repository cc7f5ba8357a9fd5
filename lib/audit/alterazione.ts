/** A column whose value in the register is not the one found elsewhere; JSON values, as they were recorded. */
export interface Differenza {
  readonly campo: string;
  readonly registro: unknown;
  /** In the table, or in the recorded change that comes before or after. */
  readonly trovato: unknown;
}

/** The first thing found altered: where, and what differs. */
export interface Alterazione {
  /** In Italian, one sentence. */
  readonly descrizione: string;
  /** Number of the operation in the chain of the ente; null when a row of a table matches no operation. */
  readonly operazione: number | null;
  readonly tabella: string | null;
  readonly rigaId: string | null;
  readonly differenze: readonly Differenza[];
}
