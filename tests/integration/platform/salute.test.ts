import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { closeDatabase, openDatabase } from '@/lib/db/client';
import { findFreePort } from '@/lib/db/embedded/free-port';
import { checkSalute } from '@/lib/features/salute/queries';
import { createTemporaryFolder, removeFolder } from '@/scripts/installation/temporary-folder';
import { freshDatabase, type TestDatabase } from '@/tests/support/database';

let database: TestDatabase;
let folder: string;

beforeEach(async () => {
  database = await freshDatabase();
  folder = await createTemporaryFolder('traguardo-salute-');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await closeDatabase();
  await database.drop();
  await removeFolder(folder);
});

test('all is well when the database answers with every migration of this version', async () => {
  openDatabase(database.appUrl);
  expect(await checkSalute()).toEqual({ database: true, migrazioni: true });
});

test('a migration that is known and not applied is told, and one of a newer version is no harm', async () => {
  openDatabase(database.appUrl);
  await cp('prisma/migrations', folder, { recursive: true });
  await mkdir(join(folder, '29990101000000_nuova'));
  vi.stubEnv('TRAGUARDO_MIGRATIONS_DIR', folder);
  expect(await checkSalute()).toEqual({ database: true, migrazioni: false });
});

test('a database that is not there is told, and soon', async () => {
  openDatabase(`postgresql://nessuno@127.0.0.1:${await findFreePort()}/nessuno`);
  const startedAt = performance.now();
  expect(await checkSalute()).toEqual({ database: false, migrazioni: false });
  expect(performance.now() - startedAt).toBeLessThan(5000);
});
