import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { listStoria } from '@/lib/audit/list-storia';
import { verifyRegistro } from '@/lib/audit/verify-registro';
import { read, write } from '@/lib/db/transaction';
import type { TestDatabase } from '@/tests/support/database';
import { createScheda, openTestDatabase, type TestScheda } from './scheda';

let database: TestDatabase;
let app: pg.Client;
let superuser: pg.Client;
let scheda: TestScheda;
let count = 0;

/** A database administrator with every right, going around triggers and policies. */
async function tamper(sql: string, values: unknown[] = []): Promise<number> {
  await superuser.query('SET session_replication_role = replica');
  return (await superuser.query(sql, values)).rowCount ?? 0;
}

function rename(titolo: string): Promise<string> {
  return write(scheda.tenant, { comando: 'renameProgetto', oggettoId: scheda.progettoId }, async (tx, operazioneId) => {
    await tx.progetto.updateMany({ data: { titolo } });
    return operazioneId;
  });
}

function numberOf(operazioneId: string): Promise<number | null> {
  return read(
    scheda.tenant,
    async (tx) => (await tx.operazione.findFirst({ where: { id: operazioneId } }))?.numero ?? null,
  );
}

beforeAll(async () => {
  database = await openTestDatabase();
  app = new pg.Client({ connectionString: database.appUrl });
  const superuserUrl = new URL(inject('cluster').superuserUrl);
  superuserUrl.pathname = new URL(database.appUrl).pathname;
  superuser = new pg.Client({ connectionString: superuserUrl.href });
  await Promise.all([app.connect(), superuser.connect()]);
});

afterAll(async () => {
  await Promise.all([app.end(), superuser.end()]);
  await database.drop();
});

beforeEach(async () => {
  count += 1;
  scheda = await createScheda(`ente-${count}`);
});

describe('the register only grows', () => {
  const attacks = ['UPDATE "%" SET "enteId" = "enteId"', 'DELETE FROM "%"', 'TRUNCATE "%" CASCADE'];
  const tables = ['Operazione', 'Modifica', 'VersionePiano'];
  const cases = tables.flatMap((tabella) => attacks.map((attack) => attack.replace('%', tabella)));

  async function codeOf(client: pg.Client, sql: string): Promise<string | undefined> {
    await client.query('BEGIN');
    try {
      await client.query(`SELECT set_config('app.ente_id', $1, true)`, [scheda.tenant.enteId]);
      await client.query(sql);
      return undefined;
    } catch (error) {
      return error instanceof pg.DatabaseError ? error.code : String(error);
    } finally {
      await client.query('ROLLBACK');
    }
  }

  test.each(cases)('the application may not: %s', async (sql) => {
    expect(await codeOf(app, sql)).toBe('42501');
  });

  test('nor does the application write a change by hand', async () => {
    expect(await codeOf(app, `INSERT INTO "Modifica" SELECT * FROM "Modifica"`)).toBe('42501');
  });

  test('nor does it borrow the recorder for a table of its own, which bears the name of ours', async () => {
    const borrow = (recorder: string) => `CREATE TEMPORARY TABLE "Progetto" ("enteId" uuid, id uuid) ON COMMIT DROP;
      CREATE TRIGGER recorder AFTER INSERT ON "Progetto" FOR EACH ROW EXECUTE FUNCTION ${recorder}()`;
    expect(await codeOf(app, borrow('record_modifica'))).toBe('42501');
    expect(await codeOf(app, borrow('chain_operazione'))).toBe('42501');
  });

  test.each(
    cases.filter((sql) => !sql.includes('VersionePiano')),
  )('nor may the owner of the tables: %s', async (sql) => {
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    expect(await codeOf(owner, sql)).toBe('TG002');
    await owner.end();
  });
});

describe('verification', () => {
  test('an untouched register holds, and tells where its chain ends', async () => {
    await rename('Seconda');
    const { operazioni, modifiche, ultimo, alterazione } = await verifyRegistro(scheda.tenant.enteId);
    expect(alterazione).toBeNull();
    expect([operazioni, modifiche]).toEqual([2, 3]);
    expect(ultimo).toEqual({ numero: 2, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  test('an altered change is named, with what it said otherwise', async () => {
    await rename('Seconda');
    const id = await rename('Terza');
    await rename('Quarta');
    const sql = `UPDATE "Modifica" SET dopo = '{"titolo": "Falsa"}' WHERE "operazioneId" = $1`;
    expect(await tamper(sql, [id])).toBe(1);
    expect((await verifyRegistro(scheda.tenant.enteId)).alterazione).toEqual({
      descrizione: 'La modifica registrata è stata alterata.',
      operazione: await numberOf(id),
      tabella: 'Progetto',
      rigaId: scheda.progettoId,
      differenze: [{ campo: 'titolo', registro: 'Falsa', trovato: 'Terza' }],
    });
  });

  test('also when the hash of the change was made again', async () => {
    const id = await rename('Seconda');
    await tamper(`UPDATE "Modifica" SET dopo = '{"titolo": "Falsa"}' WHERE "operazioneId" = $1`, [id]);
    await tamper(`UPDATE "Modifica" m SET hash = modifica_hash(m) WHERE "operazioneId" = $1`, [id]);
    expect((await verifyRegistro(scheda.tenant.enteId)).alterazione).toMatchObject({
      operazione: await numberOf(id),
      descrizione: expect.stringContaining('alterata'),
    });
  });

  const operationAttacks: [string, string][] = [
    ['another author', `UPDATE "Operazione" SET "utenteId" = gen_random_uuid() WHERE id = $1`],
    ['another reason', `UPDATE "Operazione" SET motivo = 'altro' WHERE id = $1`],
    ['another moment', `UPDATE "Operazione" SET at = at - interval '1 day' WHERE id = $1`],
    ['a change taken away', `DELETE FROM "Modifica" WHERE "operazioneId" = $1`],
  ];
  test.each(operationAttacks)('an altered operation is named: %s', async (_, sql) => {
    await rename('Seconda');
    const id = await rename('Terza');
    expect(await tamper(sql, [id])).toBe(1);
    expect((await verifyRegistro(scheda.tenant.enteId)).alterazione).toMatchObject({ operazione: await numberOf(id) });
  });

  test('an operation taken out of the middle is missed by its number', async () => {
    const id = await rename('Seconda');
    const numero = await numberOf(id);
    await rename('Terza');
    await tamper('DELETE FROM "Modifica" WHERE "operazioneId" = $1', [id]);
    await tamper('DELETE FROM "Operazione" WHERE id = $1', [id]);
    expect((await verifyRegistro(scheda.tenant.enteId)).alterazione).toMatchObject({ operazione: numero });
  });

  /** Gives an operation the hash its altered columns ask for, as somebody who knows the rule would. */
  const rehash = `UPDATE "Operazione" o SET hash = operazione_hash(o, (SELECT encode(sha256(convert_to(
    coalesce(string_agg(m.hash, '' ORDER BY m.id), ''), 'UTF8')), 'hex') FROM "Modifica" m WHERE m."operazioneId" = o.id)) WHERE id = $1`;

  test('an operation altered and hashed anew no longer holds the next one', async () => {
    const id = await rename('Seconda');
    const next = await rename('Terza');
    await tamper(`UPDATE "Operazione" SET motivo = 'altro' WHERE id = $1`, [id]);
    await tamper(rehash, [id]);
    expect((await verifyRegistro(scheda.tenant.enteId)).alterazione).toMatchObject({
      operazione: await numberOf(next),
      descrizione: "L'operazione non segue più quella che la precede.",
    });
  });

  test('an operation taken away and the next tied to the one before: the number is missing', async () => {
    const id = await rename('Seconda');
    const next = await rename('Terza');
    const numero = await numberOf(id);
    await tamper(
      `UPDATE "Operazione" n SET "hashPrecedente" = o."hashPrecedente" FROM "Operazione" o WHERE n.id = $1 AND o.id = $2`,
      [next, id],
    );
    await tamper('DELETE FROM "Modifica" WHERE "operazioneId" = $1', [id]);
    await tamper('DELETE FROM "Operazione" WHERE id = $1', [id]);
    await tamper(rehash, [next]);
    expect((await verifyRegistro(scheda.tenant.enteId)).alterazione).toMatchObject({
      operazione: numero,
      descrizione: 'Mancano una o più operazioni a partire da questa.',
    });
  });

  test('a row changed, added or taken away behind the register is named', async () => {
    const { enteId } = scheda.tenant;
    await tamper(`UPDATE "Progetto" SET titolo = 'Falsa', inizio = '2026-05-01' WHERE id = $1`, [scheda.progettoId]);
    expect((await verifyRegistro(enteId)).alterazione).toEqual({
      descrizione: 'La riga è stata cambiata senza passare dal registro.',
      operazione: 1,
      tabella: 'Progetto',
      rigaId: scheda.progettoId,
      differenze: expect.arrayContaining([
        { campo: 'titolo', registro: 'Prima', trovato: 'Falsa' },
        { campo: 'inizio', registro: null, trovato: '2026-05-01' },
      ]),
    });
    await tamper(`DELETE FROM "Progetto" WHERE id = $1`, [scheda.progettoId]);
    expect((await verifyRegistro(enteId)).alterazione).toMatchObject({
      tabella: 'Progetto',
      rigaId: scheda.progettoId,
    });
    const stranger = randomUUID();
    await tamper(`INSERT INTO "Persona" ("enteId", id, nominativo) VALUES ($1, $2, 'A')`, [enteId, stranger]);
    expect((await verifyRegistro(enteId)).alterazione).toMatchObject({
      operazione: null,
      tabella: 'Persona',
      rigaId: stranger,
    });
  });

  test('a tail cut off together with its rows leaves a chain that holds: only a noted end shows it', async () => {
    const before = await verifyRegistro(scheda.tenant.enteId);
    const id = await rename('Seconda');
    const after = await verifyRegistro(scheda.tenant.enteId);
    await tamper('DELETE FROM "Modifica" WHERE "operazioneId" = $1', [id]);
    await tamper('DELETE FROM "Operazione" WHERE id = $1', [id]);
    expect((await verifyRegistro(scheda.tenant.enteId)).alterazione).toMatchObject({
      tabella: 'Progetto',
      rigaId: scheda.progettoId,
    });
    await tamper(`UPDATE "Progetto" SET titolo = 'Prima' WHERE id = $1`, [scheda.progettoId]);
    const cut = await verifyRegistro(scheda.tenant.enteId);
    expect(cut).toEqual(before);
    expect(cut.ultimo).not.toEqual(after.ultimo);
  });
});

describe('history', () => {
  test('says who changed what of a card, newest first', async () => {
    await rename('Seconda');
    const storia = await read(scheda.tenant, (tx) => listStoria(tx, { oggettoId: scheda.progettoId }, 10));
    const change = { tabella: 'Progetto', rigaId: scheda.progettoId, azione: 'UPDATE', campo: 'titolo' };
    expect(storia).toEqual([
      {
        operazioneId: expect.any(String),
        numero: 2,
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        chi: `Prova ente-${count}`,
        comando: 'renameProgetto',
        motivo: null,
        annullaId: null,
        cambiamenti: [{ ...change, prima: 'Prima', dopo: 'Seconda' }],
        righeOmesse: 0,
      },
    ]);
  });

  test('of some rows lists their changes only', async () => {
    await rename('Seconda');
    const storia = await read(scheda.tenant, (tx) => listStoria(tx, { rigaIds: [scheda.progettoId] }, 10));
    expect(storia.map(({ comando }) => comando)).toEqual(['renameProgetto', 'createPiano']);
    expect(new Set(storia.flatMap(({ cambiamenti }) => cambiamenti.map(({ tabella }) => tabella)))).toEqual(
      new Set(['Progetto']),
    );
  });

  test('of an operation on very many rows lists some and counts the others', async () => {
    const { tenant } = scheda;
    await write(tenant, { comando: 'importa', oggettoId: scheda.pianoId }, (tx) =>
      tx.persona.createMany({
        data: Array.from({ length: 250 }, (_, n) => ({ enteId: tenant.enteId, nominativo: `P ${n}` })),
      }),
    );
    const [voce] = await read(tenant, (tx) => listStoria(tx, { oggettoId: scheda.pianoId }, 10));
    expect([new Set(voce?.cambiamenti.map(({ rigaId }) => rigaId)).size, voce?.righeOmesse]).toEqual([41, 209]);
  });
});
