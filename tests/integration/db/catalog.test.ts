import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from '@/tests/support/database';
import { GLOBAL_TABLES, listForeignKeys, listTables, listTenantTables, REGISTER_TABLES, WORK_TABLES } from './catalog';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await freshDatabase();
  client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

async function column(sql: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(sql);
  return rows.map(({ name }) => name).sort();
}

test('only the listed tables are global: any other has enteId, first in its primary key', async () => {
  const keyed = await column(
    `SELECT c.relname AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
     WHERE i.indisprimary AND c.relnamespace = 'public'::regnamespace AND a.attname = 'enteId'`,
  );
  expect(keyed).toEqual(await listTenantTables(client));
  expect(await listTables(client)).toEqual([...keyed, ...GLOBAL_TABLES].sort());
});

test('every tenant table is under row-level security, also for its owner, by the policy of the tenant', async () => {
  const guarded = await column(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_policy p ON p.polrelid = c.oid AND p.polname = 'tenant'
     WHERE c.relrowsecurity AND c.relforcerowsecurity AND p.polcmd = '*' AND p.polpermissive
       AND pg_get_expr(p.polqual, c.oid) = '("enteId" = current_ente())'
       AND pg_get_expr(p.polwithcheck, c.oid) = '("enteId" = current_ente())'`,
  );
  expect(guarded).toEqual(await listTenantTables(client));
  expect(await column(`SELECT polname AS name FROM pg_policy WHERE polname <> 'tenant'`)).toEqual(['own_memberships']);
});

test('every tenant table is recorded, except the register itself and background work', async () => {
  const recorded = await column(
    `SELECT c.relname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
     WHERE t.tgname = 'record_modifica' AND t.tgenabled = 'O'
       AND pg_get_triggerdef(t.oid) LIKE '%AFTER INSERT OR DELETE OR UPDATE ON%FOR EACH ROW%record_modifica(%'`,
  );
  const unrecorded = [...REGISTER_TABLES, ...WORK_TABLES];
  expect(recorded).toEqual((await listTenantTables(client)).filter((name) => !unrecorded.includes(name)));
});

test('every foreign key is indexed', async () => {
  const { rows } = await client.query<{ tabella: string; columns: string[] }>(
    `SELECT c.relname AS tabella, (SELECT json_agg(a.attname ORDER BY n) FROM unnest(i.indkey) WITH ORDINALITY k (attnum, n)
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum) AS columns
     FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
     WHERE c.relnamespace = 'public'::regnamespace AND i.indpred IS NULL`,
  );
  const missing = (await listForeignKeys(client)).filter(({ tabella, columns }) => {
    const wanted = [...columns].sort().join();
    return !rows.some(
      (index) => index.tabella === tabella && index.columns.slice(0, columns.length).sort().join() === wanted,
    );
  });
  expect(missing.map(({ name }) => name)).toEqual([]);
});

test('every foreign key between tenant tables carries the ente', async () => {
  const loose = (await listForeignKeys(client)).filter(
    ({ target, columns, targetColumns }) =>
      !GLOBAL_TABLES.includes(target) && !(columns[0] === 'enteId' && targetColumns[0] === 'enteId'),
  );
  expect(loose.map(({ name }) => name)).toEqual([]);
});

test('no column is a float', async () => {
  const floats = await column(
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND data_type IN ('real', 'double precision', 'money')`,
  );
  expect(floats).toEqual([]);
});

test('functions that run as their owner name the schemas they search', async () => {
  const open = await column(
    `SELECT proname AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef
     AND NOT EXISTS (SELECT FROM unnest(proconfig) AS setting WHERE setting LIKE 'search_path=pg_catalog%')`,
  );
  expect(open).toEqual([]);
});

test('functions that run as their owner are the owner’s alone', async () => {
  const lent = await column(
    `SELECT proname AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef
     AND (has_function_privilege('traguardo_app', oid, 'EXECUTE') OR has_function_privilege('public', oid, 'EXECUTE'))`,
  );
  expect(lent).toEqual([]);
});
