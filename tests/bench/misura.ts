import type { NewRow } from '@/lib/db/insert-rows';
import type { Tabella } from '@/lib/db/patch-row';

/** The year of every generated plan. */
export const ANNO = 2026;

/** A generated ente: `scala` 1 is the «ente grande» of the brief, 10 the same with ten times of everything. */
export interface Misura {
  readonly enteId: string;
  readonly scala: number;
}

/** Rows by table, parents first. */
export type Righe = { readonly [T in Tabella]?: NewRow<T>[] };
