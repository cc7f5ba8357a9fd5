import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { findFreePort } from '@/lib/db/embedded/free-port';
import { createTemporaryFolder, removeFolder } from '@/scripts/installation/temporary-folder';
import { demoPerson } from './support/person';
import { killServers, startServer, stopServer } from './support/server';

let folder: string;
test.beforeAll(async () => {
  folder = await createTemporaryFolder('traguardo-copia-');
});
test.afterAll(async () => {
  killServers();
  await removeFolder(folder);
});

/** A command of the administrator on a data folder, as she types it. */
function traguardo(dataFolder: string, ...args: string[]): string {
  const env = { ...process.env, DATABASE_URL: '', TRAGUARDO_DATA_DIR: dataFolder };
  return execFileSync(process.execPath, ['scripts/traguardo.mjs', ...args], { env, encoding: 'utf8' });
}

test('a copy taken while people work comes back on another data folder, and its plans are the same to the byte', async ({
  page,
}) => {
  const here = process.env.TRAGUARDO_DATA_DIR ?? '';
  const there = join(folder, 'altrove');
  const copia = join(folder, 'copia.traguardo');
  const exportOf = (dataFolder: string, anno: string) =>
    traguardo(dataFolder, 'esporta', '--ente', 'valdarra', '--anno', anno);

  expect(traguardo(here, 'backup', copia)).toContain('Comune di Valdarra (valdarra)');
  expect(traguardo(there, 'ripristina', copia)).toContain('registro integro');
  expect(exportOf(there, '2026')).toBe(exportOf(here, '2026'));
  expect(exportOf(there, '2025')).toBe(exportOf(here, '2025'));
  expect(() => traguardo(there, 'ripristina', copia)).toThrow(/--sovrascrivi valdarra/);

  const port = await findFreePort();
  const { child } = await startServer({ folder: there, port });
  const { email, password } = demoPerson('segretaria');
  await page.goto(`http://localhost:${port}/accedi`);
  await page.getByLabel('Indirizzo di posta elettronica').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Accedi' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Le mie attività');
  expect(await stopServer(child, 'SIGTERM')).toBe(0);
});
