import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openEmbeddedServer } from '@/lib/db/embedded/embedded-server';
import { isAlive } from '@/lib/db/embedded/in-use';
import { migrateDatabase } from '@/lib/db/migrate/migrate-database';
import { type AppLogin, withClient } from '@/lib/db/ruolo';
import { generateIfChanged } from '@/scripts/build/build';
import { prepareEmbeddedDatabase } from '@/scripts/installation/embedded-database';
import { createTemporaryFolder, removeFolder } from '@/scripts/installation/temporary-folder';

export const TEMPLATE = 'traguardo_template';
const PREFIX = 'traguardo-test-';
const PASSWORD = 'throw-away-password-of-the-tests-only';
const LOGIN: AppLogin = { name: 'traguardo_app_test', password: PASSWORD };

/** What the tests need to reach the cluster of this run. */
export interface TestCluster {
  readonly superuserUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    cluster: TestCluster;
  }
}

/** Removes what runs that were killed have left: their servers stop with their data. */
async function removeLeftovers(): Promise<void> {
  for (const name of (await readdir(tmpdir())).filter((entry) => entry.startsWith(PREFIX))) {
    const [pid = ''] = name.slice(PREFIX.length).split('-');
    if (isAlive(Number(pid))) continue;
    const folder = join(tmpdir(), name);
    const server = await openEmbeddedServer(folder, { password: PASSWORD, isThrowAway: true }).catch(() => null);
    await server?.release();
    await removeFolder(folder);
  }
}

/**
 * Starts a cluster that does not wait for the disk, with one migrated database that the tests clone.
 * @returns what stops it and removes its data
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers();
  await generateIfChanged();
  const folder = await createTemporaryFolder(`${PREFIX}${process.pid}-`);
  const server = await openEmbeddedServer(folder, { password: PASSWORD, isThrowAway: true });
  const { superuserUrl } = server;
  const urls = await prepareEmbeddedDatabase(server, LOGIN, PASSWORD, TEMPLATE);
  await migrateDatabase(urls.ownerUrl, 'prisma/migrations');
  await withClient(superuserUrl, (client) => client.query(`ALTER DATABASE ${TEMPLATE} ALLOW_CONNECTIONS false`));
  project.provide('cluster', { superuserUrl, ...urls });
  return async () => {
    await server.release();
    await removeFolder(folder);
  };
}
