import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { prepareBinaries, SHARED_FOLDER } from './binaries';
import type { Cluster } from './cluster';
import { canEnter, chooseServerUser } from './server-user';

/** Remembers where the cluster is, when it cannot be in the data folder itself. */
const LOCATION_FILE = 'postgres-location';

async function chooseFolder(dataFolder: string): Promise<string> {
  const located = await readFile(join(dataFolder, LOCATION_FILE), 'utf8').catch(() => null);
  if (located) return located.trim();
  const folder = join(dataFolder, 'postgres');
  if (canEnter(chooseServerUser(folder), dataFolder)) return folder;
  const elsewhere = join(SHARED_FOLDER, randomBytes(6).toString('hex'));
  await mkdir(elsewhere, { recursive: true, mode: 0o755 });
  await writeFile(join(dataFolder, LOCATION_FILE), join(elsewhere, 'postgres'));
  return join(elsewhere, 'postgres');
}

/**
 * Where the cluster of a data folder lives and who runs it: `<data folder>/postgres`, or a folder under `/var/lib/traguardo` when root uses a
 * data folder that PostgreSQL's account cannot enter (a checkout under a home with mode 0700).
 * @param dataFolder absolute, existing, writable
 */
export async function placeCluster(dataFolder: string, password: string, isThrowAway = false): Promise<Cluster> {
  const folder = await chooseFolder(dataFolder);
  const user = chooseServerUser(folder);
  return { folder, user, binaries: await prepareBinaries(user), password, isThrowAway };
}
