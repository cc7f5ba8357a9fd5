import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from '@/tests/support/database';
import { listForeignKeys, listTenantTables, REGISTER_TABLES } from './catalog';
import { enter, type Filled, fillEnte, identityColumn } from './fill';

let database: TestDatabase;
let client: pg.Client;
let tables: string[];
let alfa: Filled;
let beta: Filled;

/** The row of an ente in a table; every table has one. */
function idOf(ente: Filled, tabella: string): string {
  const id = ente.get(tabella);
  if (id === undefined) throw new Error(`Nothing in ${tabella}`);
  return id;
}

/** Tables whose rows the application may add but never change. */
function onlyGrows(tabella: string): boolean {
  return [...REGISTER_TABLES, 'VersionePiano'].includes(tabella);
}

/** Runs an attack in a transaction of its own that is always undone; returns the error code, or what it returned. */
async function attack<T>(work: () => Promise<T>): Promise<T | string> {
  await client.query('BEGIN');
  try {
    return await work();
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code) return error.code;
    throw error;
  } finally {
    await client.query('ROLLBACK');
  }
}

async function countRows(tabella: string): Promise<number> {
  const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM "${tabella}"`);
  return rows[0]?.n ?? -1;
}

/** A row copied into a temporary table, changed, and inserted back: an INSERT that knows no columns. */
function insertCopy(tabella: string, id: string, change: string): string {
  return `INSERT INTO "${tabella}" SELECT r.* FROM "${tabella}" t,
    jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid()) || ${change}) r WHERE t.id = '${id}'`;
}

beforeAll(async () => {
  database = await freshDatabase();
  client = new pg.Client({ connectionString: database.appUrl });
  await client.connect();
  tables = await listTenantTables(client);
  alfa = await fillEnte(client, 'alfa');
  beta = await fillEnte(client, 'beta');
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

describe('without a tenant', () => {
  test('no row of any tenant table is seen', async () => {
    for (const tabella of tables) expect([tabella, await countRows(tabella)]).toEqual([tabella, 0]);
  });

  test('nothing is written', async () => {
    const insert = () =>
      client.query(`INSERT INTO "Persona" ("enteId", id, nominativo) VALUES ($1, $1, 'X')`, [alfa.get('Ente')]);
    expect(await attack(insert)).toBe('42501');
    const open = () =>
      client.query(`INSERT INTO "Operazione" ("enteId", id, comando) VALUES ($1, $1, 'x')`, [alfa.get('Ente')]);
    expect(await attack(open)).toBe('42501');
    for (const tabella of tables.filter((name) => !onlyGrows(name))) {
      const remove = async () => (await client.query(`DELETE FROM "${tabella}"`)).rowCount;
      expect([tabella, await attack(remove)]).toEqual([tabella, 0]);
    }
  });

  test('a person sees her own memberships, and only until she enters an ente', async () => {
    const seen = (enteId: string, utenteId: string) =>
      attack(async () => {
        await client.query(`SELECT set_config('app.ente_id', $1, true), set_config('app.utente_id', $2, true)`, [
          enteId,
          utenteId,
        ]);
        const { rows } = await client.query<{ id: string }>('SELECT id FROM "Appartenenza"');
        return rows.map(({ id }) => id);
      });
    expect(await seen('', idOf(beta, 'Utente'))).toEqual([beta.get('Appartenenza')]);
    expect(await seen(idOf(alfa, 'Ente'), idOf(beta, 'Utente'))).toEqual([alfa.get('Appartenenza')]);
  });
});

describe('inside an ente', () => {
  test('every table shows its own rows and none of another ente', async () => {
    for (const tabella of tables) {
      const ids = await attack(async () => {
        await enter(client, idOf(alfa, 'Ente'));
        const { rows } = await client.query<{ enteId: string }>(`SELECT DISTINCT "enteId" FROM "${tabella}"`);
        return rows.map(({ enteId }) => enteId);
      });
      expect([tabella, ids]).toEqual([tabella, [alfa.get('Ente')]]);
    }
  });

  test('a row of another ente is neither changed nor deleted', async () => {
    for (const tabella of tables.filter((name) => !onlyGrows(name))) {
      const touched = await attack(async () => {
        await enter(client, idOf(alfa, 'Ente'));
        const update = await client.query(`UPDATE "${tabella}" SET id = id WHERE id = $1`, [beta.get(tabella)]);
        const remove = await client.query(`DELETE FROM "${tabella}" WHERE id = $1`, [beta.get(tabella)]);
        return [update.rowCount, remove.rowCount];
      });
      expect([tabella, touched]).toEqual([tabella, [0, 0]]);
    }
  });

  test('a row is not inserted into another ente, nor moved there', async () => {
    const ente = `jsonb_build_object('enteId', '${beta.get('Ente')}')`;
    for (const tabella of tables) {
      const insert = async () => {
        await enter(client, idOf(alfa, 'Ente'));
        return (await client.query(insertCopy(tabella, String(alfa.get(tabella) ?? alfa.get('Operazione')), ente)))
          .rowCount;
      };
      const move = async () => {
        await enter(client, idOf(alfa, 'Ente'));
        return (await client.query(`UPDATE "${tabella}" SET "enteId" = $1`, [beta.get('Ente')])).rowCount;
      };
      if (tabella !== 'Modifica') expect([tabella, await attack(insert)]).toEqual([tabella, '42501']);
      expect([tabella, await attack(move)]).toEqual([tabella, '42501']);
    }
  });

  test('no foreign key reaches a row of another ente', async () => {
    const keys = (await listForeignKeys(client)).filter(
      ({ tabella, columns }) => tabella !== 'Modifica' && columns.length > 1,
    );
    expect(keys.length).toBeGreaterThan(40);
    for (const key of keys) {
      const [column, stranger, own] = [identityColumn(key), idOf(beta, key.target), idOf(alfa, key.tabella)];
      const reach = async () => {
        await enter(client, idOf(alfa, 'Ente'));
        if (!onlyGrows(key.tabella)) {
          return client.query(`UPDATE "${key.tabella}" SET "${column}" = $1 WHERE id = $2`, [stranger, own]);
        }
        return client.query(
          insertCopy(key.tabella, own, `jsonb_build_object('numero', 2, '${column}', '${stranger}')`),
        );
      };
      expect([key.name, await attack(reach)]).toEqual([key.name, expect.stringMatching(/^(23503|TG004)$/)]);
    }
  });
});

describe('the application role', () => {
  test('has no TRUNCATE, no trigger, no policy in its power', async () => {
    for (const tabella of tables) {
      expect([tabella, await attack(() => client.query(`TRUNCATE "${tabella}" CASCADE`))]).toEqual([tabella, '42501']);
      const disable = () => client.query(`ALTER TABLE "${tabella}" DISABLE TRIGGER record_modifica`);
      expect([tabella, await attack(disable)]).toEqual([tabella, '42501']);
      const open = () => client.query(`ALTER TABLE "${tabella}" DISABLE ROW LEVEL SECURITY`);
      expect([tabella, await attack(open)]).toEqual([tabella, '42501']);
    }
    expect(await attack(() => client.query('SET session_replication_role = replica'))).toBe('42501');
  });

  test('keeps the grants the migrations gave, and no others', async () => {
    const { rows } = await client.query<{ tabella: string; rights: string }>(
      `SELECT c.relname AS tabella, string_agg(DISTINCT p.privilege, ' ' ORDER BY p.privilege) AS rights
       FROM pg_class c, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) AS p (privilege)
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND has_table_privilege(c.oid, p.privilege)
       GROUP BY c.relname`,
    );
    const limited = Object.fromEntries(
      rows
        .filter(({ rights }) => rights !== 'DELETE INSERT SELECT UPDATE')
        .map(({ tabella, rights }) => [tabella, rights]),
    );
    expect(limited).toEqual({
      Ente: 'INSERT SELECT UPDATE',
      LinkPersonale: 'DELETE INSERT SELECT',
      Modifica: 'SELECT',
      Operazione: 'INSERT SELECT',
      SessioneAccesso: 'DELETE INSERT SELECT',
      TentativoAccesso: 'DELETE INSERT SELECT',
      Utente: 'INSERT SELECT UPDATE',
      VersionePiano: 'INSERT SELECT',
      _prisma_migrations: 'SELECT',
    });
  });
});
