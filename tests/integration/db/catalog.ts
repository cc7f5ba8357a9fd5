import type pg from 'pg';

/** A foreign key whose target is keyed by (enteId, …, id), or a global table keyed by id. */
export interface ForeignKey {
  readonly name: string;
  readonly tabella: string;
  readonly target: string;
  readonly columns: readonly string[];
  readonly targetColumns: readonly string[];
}

export interface Column {
  readonly name: string;
  readonly type: string;
  readonly isRequired: boolean;
  /** First label of an enum type. */
  readonly firstLabel: string | null;
}

export const GLOBAL_TABLES = ['Ente', 'LinkPersonale', 'Messaggio', 'SessioneAccesso', 'TentativoAccesso', 'Utente'];
/** Written by the register itself. */
export const REGISTER_TABLES = ['Modifica', 'Operazione'];
/** Background work: how far it is changes every second and is thrown away after days. */
export const WORK_TABLES = ['FileLavoro', 'Lavoro'];

/** Every table of ours, in alphabetical order. */
export async function listTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
     AND relname NOT LIKE '\\_prisma%' ORDER BY relname COLLATE "C"`,
  );
  return rows.map(({ name }) => name);
}

export async function listTenantTables(client: pg.Client): Promise<string[]> {
  return (await listTables(client)).filter((name) => !GLOBAL_TABLES.includes(name));
}

export async function listForeignKeys(client: pg.Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `SELECT k.conname AS name, s.relname AS tabella, t.relname AS target,
       (SELECT json_agg(a.attname ORDER BY n) FROM unnest(k.conkey) WITH ORDINALITY c (attnum, n)
         JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = c.attnum) AS columns,
       (SELECT json_agg(a.attname ORDER BY n) FROM unnest(k.confkey) WITH ORDINALITY c (attnum, n)
         JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = c.attnum) AS "targetColumns"
     FROM pg_constraint k JOIN pg_class s ON s.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid
     WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND k.conparentid = 0 ORDER BY k.conname`,
  );
  return rows;
}

export async function listColumns(client: pg.Client, tabella: string): Promise<Column[]> {
  const { rows } = await client.query<Column>(
    `SELECT a.attname AS name, format_type(a.atttypid, NULL) AS type, a.attnotnull AND NOT a.atthasdef AS "isRequired",
       (SELECT enumlabel FROM pg_enum WHERE enumtypid = a.atttypid ORDER BY enumsortorder LIMIT 1) AS "firstLabel"
     FROM pg_attribute a WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`,
    [`"${tabella}"`],
  );
  return rows;
}
