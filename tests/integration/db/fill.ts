import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import {
  type Column,
  type ForeignKey,
  listColumns,
  listForeignKeys,
  listTenantTables,
  REGISTER_TABLES,
} from './catalog';

/** One row of every tenant table of an ente: table → id. */
export type Filled = ReadonlyMap<string, string>;

/** A value that every CHECK accepts for a column of this name and type. */
function sampleValue({ name, type, firstLabel }: Column): unknown {
  if (firstLabel !== null) return firstLabel;
  if (name === 'sha256') return 'a'.repeat(64);
  if (/^anno/.test(name)) return 2026;
  const byType: Readonly<Record<string, unknown>> = {
    uuid: randomUUID(),
    text: `${name} di prova`,
    integer: 1,
    numeric: '1',
    date: '2026-06-30',
    jsonb: '{}',
    bytea: Buffer.from('prova'),
    boolean: false,
    'text[]': [],
    'timestamp with time zone': '2026-06-30T10:00:00Z',
  };
  if (!(type in byType)) throw new Error(`No sample value for a column of type ${type}`);
  return byType[type];
}

/** Tables after the tables they refer to; a table that refers to itself does not wait. */
function inOrder(tables: readonly string[], keys: readonly ForeignKey[]): string[] {
  const sorted: string[] = [];
  const visit = (tabella: string) => {
    if (sorted.includes(tabella) || !tables.includes(tabella)) return;
    for (const key of keys) if (key.tabella === tabella && key.target !== tabella) visit(key.target);
    sorted.push(tabella);
  };
  tables.forEach(visit);
  return sorted;
}

/** The column of a foreign key that names the row, beside those that name ente, plan or card. */
export function identityColumn(key: ForeignKey): string {
  return key.columns[key.targetColumns.indexOf('id')] ?? 'id';
}

async function insertSample(client: pg.Client, tabella: string, keys: readonly ForeignKey[], ids: Map<string, string>) {
  const id = randomUUID();
  const values: Record<string, unknown> = { enteId: ids.get('Ente'), id };
  const columns = await listColumns(client, tabella);
  for (const column of columns)
    if (column.isRequired && !(column.name in values)) values[column.name] = sampleValue(column);
  for (const key of keys) {
    const target = ids.get(key.target);
    if (key.tabella === tabella && target !== undefined) values[identityColumn(key)] = target;
  }
  const names = Object.keys(values);
  await client.query(
    `INSERT INTO "${tabella}" (${names.map((name) => `"${name}"`).join(', ')})
     VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
    Object.values(values),
  );
  ids.set(tabella, id);
}

/** Sets the tenant, and an open operation, for the transaction under way. */
export async function enter(client: pg.Client, enteId: string, operazioneId: string = randomUUID()): Promise<string> {
  await client.query(
    `SELECT set_config('app.ente_id', $1, true), set_config('app.operazione_id', $2, true), set_config('app.utente_id', '', true)`,
    [enteId, operazioneId],
  );
  await client.query(`INSERT INTO "Operazione" ("enteId", id, comando) VALUES ($1, $2, 'prova')`, [
    enteId,
    operazioneId,
  ]);
  return operazioneId;
}

/**
 * A new ente with one row in every tenant table, each referring to the others: made from the catalog, so that a table added later is
 * filled too, or fails here.
 * @param client connected as the application
 */
export async function fillEnte(client: pg.Client, codice: string): Promise<Filled> {
  const enteId = randomUUID();
  const utenteId = randomUUID();
  await client.query(`INSERT INTO "Ente" (id, codice, denominazione) VALUES ($1, $2, $2)`, [enteId, codice]);
  await client.query(`INSERT INTO "Utente" (id, email, nome, cognome) VALUES ($1, $2, 'Prova', 'Prova')`, [
    utenteId,
    `${codice}@example.org`,
  ]);
  const ids = new Map<string, string>([
    ['Ente', enteId],
    ['Utente', utenteId],
  ]);
  await client.query('BEGIN');
  ids.set('Operazione', await enter(client, enteId));
  const keys = await listForeignKeys(client);
  const tables = (await listTenantTables(client)).filter((name) => !REGISTER_TABLES.includes(name));
  for (const tabella of inOrder(tables, keys)) await insertSample(client, tabella, keys, ids);
  await client.query('COMMIT');
  return ids;
}
