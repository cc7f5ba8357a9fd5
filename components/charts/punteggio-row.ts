import type { Route } from 'next';
import type { BarKind } from './bar-kinds';

/** One bar: a CDR and its score. */
export interface PunteggioRow {
  codice: string;
  nome: string;
  /** Score from 0 to 100 as decimal text, only to draw; null when nothing was scored. */
  valore: string | null;
  /** The score as written: "94,77" or "–". */
  testo: string;
  /** Share of the expected weight that was scored, as written: "100 %". Shown beside every score. */
  copertura: string;
  esito: BarKind;
  href?: Route;
}
