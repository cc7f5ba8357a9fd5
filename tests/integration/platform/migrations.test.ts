import { appendFile, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrateDatabase } from '@/lib/db/migrate/migrate-database';
import { withClient } from '@/lib/db/ruolo';
import { createTemporaryFolder, removeFolder } from '@/scripts/installation/temporary-folder';
import { diagnoseHistory, diffToSchema } from '@/scripts/prisma/compare';
import { freshDatabase, type TestDatabase } from '@/tests/support/database';

const MIGRATIONS = 'prisma/migrations';
let database: TestDatabase;
let folder: string;

beforeEach(async () => {
  database = await freshDatabase();
  folder = await createTemporaryFolder('traguardo-migrations-');
  await cp(MIGRATIONS, folder, { recursive: true });
});
afterEach(async () => {
  await database.drop();
  await removeFolder(folder);
});

async function addMigration(name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, 'migration.sql'), sql);
}

const migrate = () => migrateDatabase(database.ownerUrl, folder);
const hasTable = async (name: string) => {
  const { rows } = await withClient(database.ownerUrl, (client) => client.query('SELECT to_regclass($1) AS t', [name]));
  return rows[0].t !== null;
};

test('the migrations lead to the schema', async () => {
  expect(await diffToSchema('prisma/schema', database.ownerUrl)).toBe('');
  await withClient(database.ownerUrl, (client) => client.query('ALTER TABLE "Ente" ADD COLUMN superflua int'));
  expect(await diffToSchema('prisma/schema', database.ownerUrl)).toContain('superflua');
});

test('Prisma agrees with the history we write', async () => {
  expect(await diagnoseHistory(MIGRATIONS, database.ownerUrl)).toEqual({
    editedMigrationNames: [],
    failedMigrationNames: [],
    hasMigrationsTable: true,
    history: null,
  });
});

test('what is applied is not applied again, also by two who start together', async () => {
  expect(await migrate()).toEqual([]);
  await addMigration('29990101000000_nuova', 'CREATE TABLE nuova (n int)');
  const applied = await Promise.all([migrate(), migrate()]);
  expect(applied.flat()).toEqual(['29990101000000_nuova']);
});

test('an applied migration that was edited afterwards is refused', async () => {
  await addMigration('29990101000000_nuova', 'CREATE TABLE nuova (n int)');
  await migrate();
  await appendFile(join(folder, '29990101000000_nuova', 'migration.sql'), '\n-- ritocco');
  await expect(migrate()).rejects.toThrow(
    /^La migrazione «29990101000000_nuova», già applicata, è stata modificata dopo\.$/,
  );
});

test('a database migrated by a newer version is refused', async () => {
  await addMigration('29990101000000_nuova', 'CREATE TABLE nuova (n int)');
  await migrate();
  await rm(join(folder, '29990101000000_nuova'), { recursive: true });
  await expect(migrate()).rejects.toThrow(/«29990101000000_nuova».*versione più recente/);
});

test('a migration that fails leaves nothing behind, and can be repaired and applied', async () => {
  await addMigration('29990101000000_nuova', 'CREATE TABLE nuova (n int); SELECT 1 / 0');
  await expect(migrate()).rejects.toThrow(
    /^La migrazione «29990101000000_nuova» non è riuscita e nulla è cambiato: division by zero\.$/,
  );
  expect(await hasTable('nuova')).toBe(false);
  await addMigration('29990101000000_nuova', 'CREATE TABLE nuova (n int)');
  expect(await migrate()).toEqual(['29990101000000_nuova']);
  expect(await hasTable('nuova')).toBe(true);
});
