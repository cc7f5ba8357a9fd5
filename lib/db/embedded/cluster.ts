import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { OperatorFailure } from '@/lib/db/operator-failure';
import { findFreePort } from './free-port';
import { findPostmaster, type Postmaster } from './postmaster';
import { runAs } from './run-as';
import type { ServerUser } from './server-user';

/** Everything needed to create, start and stop one cluster. */
export interface Cluster {
  readonly folder: string;
  readonly binaries: string;
  readonly user: ServerUser | null;
  readonly password: string;
  /** Data nobody will miss: no waiting for the disk. Tests only. */
  readonly isThrowAway: boolean;
}

export const SUPERUSER = 'postgres';
const ATTEMPTS = 5;
const RECOVERY_MS = 120_000;

/** The superuser's connection string; the server listens on the loopback address only. */
export function superuserUrl({ password }: Cluster, port: number): string {
  return `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`;
}

/** Creates the cluster unless it exists. It appears in one rename, so a creation cut half-way leaves nothing that looks like data. */
export async function createCluster(cluster: Cluster): Promise<void> {
  const { folder, user } = cluster;
  if (await stat(join(folder, 'PG_VERSION')).catch(() => null)) return;
  const incoming = `${folder}.${randomBytes(4).toString('hex')}`;
  const passwordFile = `${incoming}.password`;
  await mkdir(incoming, { mode: 0o700 });
  await writeFile(passwordFile, cluster.password, { mode: 0o600 });
  if (user) await Promise.all([incoming, passwordFile].map((path) => chown(path, user.uid, user.gid)));
  const { code, output } = await runAs(
    user,
    join(cluster.binaries, 'initdb'),
    [
      ...['-D', incoming, '-U', SUPERUSER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
      // The same order and the same upper and lower case on every system: the C library's locales differ between them.
      ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
      ...(cluster.isThrowAway ? ['--no-sync'] : []),
    ],
    incoming,
  );
  await rm(passwordFile, { force: true });
  if (code !== 0) {
    await rm(incoming, { recursive: true, force: true });
    throw new OperatorFailure('Non è stato possibile creare il database incorporato.', output);
  }
  await rename(incoming, folder);
}

async function answers(cluster: Cluster, port: number): Promise<boolean> {
  const client = new pg.Client({ connectionString: superuserUrl(cluster, port), connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    const served = rows[0]?.data_directory ?? '';
    return (await realpath(served)) === (await realpath(cluster.folder));
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '28P01') {
      throw new OperatorFailure('Il database incorporato rifiuta la password conservata in secrets.json.');
    }
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** The server already running on this cluster, once it answers (it may be replaying its log); null when there is none. */
async function adopt(cluster: Cluster): Promise<Postmaster | null> {
  const deadline = Date.now() + RECOVERY_MS;
  while (Date.now() < deadline) {
    const running = await findPostmaster(cluster.folder);
    if (!running) return null;
    if (running.port > 0 && (await answers(cluster, running.port))) return running;
    await sleep(50);
  }
  throw new OperatorFailure(`Il server del database in ${cluster.folder} è in funzione ma non risponde.`);
}

async function start(cluster: Cluster, port: number): Promise<string | null> {
  const settings = [
    ...['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=80', 'timezone=UTC'],
    ...(cluster.isThrowAway ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : []),
  ];
  const options = [`-p ${port}`, ...settings.map((setting) => `-c ${setting}`)].join(' ');
  const log = join(cluster.folder, 'server.log');
  const args = ['start', '-D', cluster.folder, '-l', log, '-w', '-s', '-t', '60', '-o', options];
  const { code, output } = await runAs(cluster.user, join(cluster.binaries, 'pg_ctl'), args, cluster.folder);
  if (code === 0) return null;
  const lines = (await readFile(log, 'utf8').catch(() => '')).trimEnd().split('\n');
  return `${output}${lines.slice(-5).join('\n')}`;
}

/**
 * Starts the server, or adopts the one a killed process left behind. After `kill -9` its children may hold the shared memory for a moment, and the
 * free port may be taken by somebody faster: both pass, so a few attempts are made.
 * @param wantedPort the port a running application already knows, when the server has to come back
 */
export async function startCluster(cluster: Cluster, wantedPort?: number): Promise<Postmaster> {
  let problem = '';
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const running = await adopt(cluster);
    if (running) return running;
    const failure = await start(cluster, wantedPort ?? (await findFreePort()));
    if (failure === null) continue;
    problem = failure;
    await sleep(500 * attempt);
  }
  const running = await adopt(cluster);
  if (running) return running;
  throw new OperatorFailure(`Il database incorporato in ${dirname(cluster.folder)} non si avvia.`, problem);
}

/** Stops the server in order: connections are closed, what was committed is on disk. */
export async function stopCluster(cluster: Cluster): Promise<void> {
  if (!(await findPostmaster(cluster.folder))) return;
  const args = ['stop', '-D', cluster.folder, '-m', 'fast', '-w', '-s', '-t', '30'];
  await runAs(cluster.user, join(cluster.binaries, 'pg_ctl'), args, cluster.folder);
}
