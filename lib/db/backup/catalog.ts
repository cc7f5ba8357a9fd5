import type pg from 'pg';

/** What nobody wants back: sessions and links of a place and a moment, mail that was on its way. */
const TRANSIENT = new Set(['SessioneAccesso', 'LinkPersonale', 'TentativoAccesso', 'Messaggio']);

/** A table of the application as the database describes it. */
export interface TabellaDelCatalogo {
  readonly nome: string;
  /** Columns that are written, in order: computed ones come back by themselves. */
  readonly colonne: readonly string[];
  /** Only the rows of one ente at a time can be seen. */
  readonly isDiEnte: boolean;
  /** Columns rows are listed by, so that the same data give the same bytes. */
  readonly chiave: readonly string[];
}

interface Row extends TabellaDelCatalogo {
  readonly isProtetta: boolean;
  readonly padri: readonly string[];
}

const CATALOG = `
  SELECT c.relname AS nome, c.relforcerowsecurity AS "isProtetta",
    (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS colonne,
    EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'enteId' AND NOT a.attisdropped)
      AND c.relforcerowsecurity AS "isDiEnte",
    (SELECT array_agg(a.attname::text ORDER BY k.posto) FROM pg_index i, unnest(i.indkey) WITH ORDINALITY k(attnum, posto)
      JOIN pg_attribute a ON a.attnum = k.attnum WHERE a.attrelid = c.oid AND i.indrelid = c.oid AND i.indisprimary) AS chiave,
    (SELECT coalesce(array_agg(DISTINCT p.relname::text), '{}') FROM pg_constraint f JOIN pg_class p ON p.oid = f.confrelid
      WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid) AS padri
  FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
  ORDER BY c.relname`;

/**
 * The tables that make up an installation, parents before children.
 * @throws Error when a table is protected in a way a copy cannot follow, or two refer to each other: a migration has to think of copies too
 */
export async function listTabelle(client: pg.Client): Promise<TabellaDelCatalogo[]> {
  const { rows } = await client.query<Row>(CATALOG);
  const waiting = rows.filter(({ nome }) => !TRANSIENT.has(nome));
  for (const { nome, isProtetta, isDiEnte } of waiting) {
    if (isProtetta && !isDiEnte) throw new Error(`${nome} hides rows by something else than the ente`);
  }
  const sorted: Row[] = [];
  while (waiting.length > 0) {
    const names = new Set(waiting.map(({ nome }) => nome));
    const free = waiting.findIndex(({ padri }) => padri.every((padre) => !names.has(padre)));
    const [next] = waiting.splice(free, 1);
    if (free < 0 || !next) throw new Error(`These tables refer to each other: ${[...names].join(', ')}`);
    sorted.push(next);
  }
  return sorted.map(({ nome, colonne, isDiEnte, chiave }) => ({ nome, colonne, isDiEnte, chiave }));
}

/** A name as SQL takes it. */
export function quote(nome: string): string {
  return `"${nome.replaceAll('"', '""')}"`;
}
