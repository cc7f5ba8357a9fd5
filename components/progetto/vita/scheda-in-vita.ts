/** As much of a card as its whole life needs. */
export interface SchedaInVita {
  luogo: { ente: string; anno: number };
  codice: string;
  titolo: string;
  /** Code of its CDR; null for a card of the whole ente. */
  cdr: string | null;
}
