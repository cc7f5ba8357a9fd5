import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findFreePort } from '@/lib/db/embedded/free-port';
import { createTemporaryFolder, removeFolder } from '@/scripts/installation/temporary-folder';
import { runScript } from '@/tests/support/run-script';

let folder: string;
beforeEach(async () => {
  folder = await createTemporaryFolder('traguardo-start-');
});
afterEach(() => removeFolder(folder));

/** Runs the command a person runs, which must give up by itself, and returns what she reads on stderr. */
async function startAndFail(extra: Record<string, string>): Promise<string> {
  const port = String(await findFreePort());
  const { code, stderr } = await runScript('start.mjs', [], { PORT: port, TRAGUARDO_DATA_DIR: folder, ...extra });
  expect(code).toBe(1);
  return stderr;
}

test('a port that is taken', async () => {
  const other = createServer();
  other.listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  expect(await startAndFail({ PORT: String(port) })).toBe(
    `La porta ${port} è già occupata: chiudere il programma che la usa o sceglierne un’altra con PORT.\n`,
  );
  other.close();
});

test('a port that is none', async () => {
  expect(await startAndFail({ PORT: 'tremila' })).toBe(
    'PORT=tremila non è una porta: serve un numero fra 1 e 65535.\n',
  );
});

test('a data folder that cannot be written', async () => {
  await writeFile(join(folder, 'file'), '');
  const path = join(folder, 'file', 'dati');
  expect(await startAndFail({ TRAGUARDO_DATA_DIR: path })).toMatch(
    /^La cartella dei dati .* non è scrivibile: [^\n]+\n$/,
  );
});

test('a database that does not answer', async () => {
  expect(await startAndFail({ DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/x' })).toBe(
    'Il database 127.0.0.1:1/x non è raggiungibile: connect ECONNREFUSED 127.0.0.1:1.\n',
  );
});

test('a migration that fails', async () => {
  const migrations = join(folder, 'migrations', '20260101000000_sbagliata');
  await mkdir(migrations, { recursive: true });
  await writeFile(join(migrations, 'migration.sql'), 'CREATE TABLE a (n int); SELECT colonna_che_manca FROM a');
  expect(await startAndFail({ TRAGUARDO_MIGRATIONS_DIR: join(folder, 'migrations') })).toBe(
    'La migrazione «20260101000000_sbagliata» non è riuscita e nulla è cambiato: column "colonna_che_manca" does not exist.\n',
  );
});
