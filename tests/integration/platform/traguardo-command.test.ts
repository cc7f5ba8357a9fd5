import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openEmbeddedServer } from '@/lib/db/embedded/embedded-server';
import { findPostmaster } from '@/lib/db/embedded/postmaster';
import { readSecrets } from '@/scripts/installation/data-folder';
import { createTemporaryFolder, removeFolder } from '@/scripts/installation/temporary-folder';
import { runScript } from '@/tests/support/run-script';

let folder: string;
beforeEach(async () => {
  folder = await createTemporaryFolder('traguardo-command-');
});
afterEach(() => removeFolder(folder));

const traguardo = (...args: string[]) => runScript('traguardo.mjs', args, { TRAGUARDO_DATA_DIR: folder });
const findServer = () => findPostmaster(join(folder, 'postgres'));

test('a command makes what is missing, starts the database and stops it again', async () => {
  expect(await traguardo('verifica-registro')).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(await findServer()).toBeNull();
});

test('a command leaves a running database running', async () => {
  const server = await openEmbeddedServer(folder, { password: (await readSecrets(folder)).superuserPassword });
  const before = await findServer();
  expect((await traguardo('verifica-registro')).code).toBe(0);
  expect(await findServer()).toEqual(before);
  await server.release();
});

test('a command that does not exist, and arguments that are wrong, are explained', async () => {
  const unknown = await traguardo('vola');
  expect(unknown).toMatchObject({ code: 1, stdout: '' });
  expect(unknown.stderr).toMatch(/^Il comando «vola» non esiste\./);
  expect(unknown.stderr).toContain('importa');

  const wrong = await traguardo('verifica-registro', '--colore', 'rosso');
  expect(wrong).toMatchObject({ code: 1, stdout: '' });
  expect(wrong.stderr).toMatch(/^Argomenti non validi\. Uso: .*verifica-registro/);
});

test('help asks nothing of the installation', async () => {
  const help = await traguardo('--help');
  expect(help).toMatchObject({ code: 0, stdout: '' });
  expect(help.stderr).toContain('verifica-registro');
  expect(await findServer()).toBeNull();
});
