import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { describeError, OperatorFailure } from '@/lib/db/operator-failure';
import { type MigrationFile, readMigrations } from './migration-files';

/** The number Prisma's own engine locks while it migrates, so the two never run together. */
const PRISMA_LOCK = 72707369;

const HISTORY_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

interface HistoryRow {
  readonly migration_name: string;
  readonly checksum: string;
  readonly isFinished: boolean;
}

async function readHistory(client: pg.Client): Promise<Map<string, HistoryRow>> {
  const { rows } = await client.query<HistoryRow>(
    `SELECT "migration_name", "checksum", "finished_at" IS NOT NULL AS "isFinished"
       FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL`,
  );
  return new Map(rows.map((row) => [row.migration_name, row]));
}

function refuseDivergence(history: ReadonlyMap<string, HistoryRow>, files: readonly MigrationFile[]): void {
  const byName = new Map(files.map((file) => [file.name, file]));
  for (const row of history.values()) {
    const file = byName.get(row.migration_name);
    if (!file) {
      throw new OperatorFailure(
        `Il database contiene la migrazione «${row.migration_name}», che questa versione di Traguardo non conosce: serve una versione più recente.`,
      );
    }
    if (!row.isFinished) {
      throw new OperatorFailure(`La migrazione «${row.migration_name}» è rimasta a metà: va risolta a mano.`);
    }
    if (file.checksum !== row.checksum) {
      throw new OperatorFailure(`La migrazione «${row.migration_name}», già applicata, è stata modificata dopo.`);
    }
  }
}

/** Holds off whoever else would migrate this database, Prisma's own engine included, until the connection ends. */
export async function lockMigrations(client: pg.Client): Promise<void> {
  await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK]);
}

/** Makes the table that remembers what was applied, unless it is there. */
export async function createHistory(client: pg.Client): Promise<void> {
  await client.query(HISTORY_TABLE);
}

/** Applies and records one migration inside a transaction that is already open. */
export async function applyWithin(client: pg.Client, { name, sql, checksum }: MigrationFile): Promise<void> {
  await client.query(sql);
  await client.query(
    `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count")
     VALUES ($1, $2, $3, clock_timestamp(), 1)`,
    [randomUUID(), checksum, name],
  );
}

async function apply(client: pg.Client, file: MigrationFile): Promise<void> {
  try {
    await client.query('BEGIN');
    await applyWithin(client, file);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw new OperatorFailure(
      `La migrazione «${file.name}» non è riuscita e nulla è cambiato: ${describeError(error)}.`,
    );
  }
}

/**
 * Applies the migrations that are missing, each in one transaction, and records them as `prisma migrate` does: the two can be mixed.
 * @param ownerUrl connection string of the role that owns the tables
 * @param folder the migrations folder
 * @returns the names applied now, in order
 * @throws OperatorFailure when a migration fails (it leaves nothing behind), or an applied one was edited or is unknown
 */
export async function migrateDatabase(ownerUrl: string, folder: string): Promise<string[]> {
  const files = await readMigrations(folder);
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await lockMigrations(client);
    await client.query('SET client_min_messages = warning');
    await createHistory(client);
    const history = await readHistory(client);
    refuseDivergence(history, files);
    const missing = files.filter(({ name }) => !history.has(name));
    for (const file of missing) await apply(client, file);
    return missing.map(({ name }) => name);
  } finally {
    await client.end();
  }
}
