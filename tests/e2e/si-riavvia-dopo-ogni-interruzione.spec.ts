import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { findFreePort } from '@/lib/db/embedded/free-port';
import { isAlive } from '@/lib/db/embedded/in-use';
import { TEST_DIST_FOLDER } from '@/scripts/build/build';
import { createTemporaryFolder, removeFolder } from '@/scripts/installation/temporary-folder';

/** One installation of this file's own, started and interrupted again and again. */
let folder: string;
let port: number;
const started: ChildProcess[] = [];

interface Run {
  readonly child: ChildProcess;
  readonly seconds: number;
}

async function start(command = process.execPath, args = ['scripts/start.mjs']): Promise<Run> {
  const startedAt = performance.now();
  const { npm_lifecycle_event: _npm, ...env } = process.env;
  const child = spawn(command, args, {
    env: {
      ...env,
      DATABASE_URL: '',
      TRAGUARDO_DATA_DIR: folder,
      TRAGUARDO_DIST_DIR: TEST_DIST_FOLDER,
      PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let output = '';
  await new Promise<void>((resolve, reject) => {
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('Traguardo è pronto')) resolve();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('exit', () => reject(new Error(output)));
  });
  return { child, seconds: (performance.now() - startedAt) / 1000 };
}

async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const exit = once(child, 'exit');
  child.kill(signal);
  const [code] = (await exit) as [number | null];
  return code;
}

const postgresPid = async () =>
  Number((await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
/** On a connection of its own: one kept alive would hold the server that is closing. */
const answers = () =>
  fetch(`http://localhost:${port}/`, { headers: { connection: 'close' } }).then((response) => response.status < 500);
/** How many times slower than usual this machine is just now, busy with other things: by an empty Node, which takes 60 ms. Never below 1. */
function measureSlowness(): number {
  const startedAt = performance.now();
  spawnSync(process.execPath, ['-e', '']);
  return Math.max(1, (performance.now() - startedAt) / 60);
}

/** The processes below one, from the kernel's list. */
async function childrenOf(pid: number): Promise<number[]> {
  const list = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return list.trim().split(' ').filter(Boolean).map(Number);
}

test.describe.configure({ mode: 'serial' });
test.skip(process.platform !== 'linux', 'looks into /proc');

test.beforeAll(async () => {
  folder = await createTemporaryFolder('traguardo-riavvio-');
  port = await findFreePort();
});
test.afterAll(async () => {
  for (const child of started) if (child.exitCode === null) child.kill('SIGKILL');
  await removeFolder(folder);
});

test('il secondo avvio dura al massimo 3 secondi e Ctrl-C non lascia nulla', async () => {
  const first = await start();
  expect(await kill(first.child, 'SIGINT')).toBe(0);
  await expect(postgresPid()).rejects.toThrow();
  const limit = 3 * measureSlowness();
  const second = await start();
  expect(second.seconds).toBeLessThan(limit);
  expect(await answers()).toBe(true);
  expect(await kill(second.child, 'SIGTERM')).toBe(0);
});

test('dopo kill -9 del comando la porta è libera e il database è ritrovato', async () => {
  const { child } = await start();
  const database = await postgresPid();
  await kill(child, 'SIGKILL');
  const next = await start();
  expect(await answers()).toBe(true);
  expect(await postgresPid()).toBe(database);
  await kill(next.child, 'SIGTERM');
});

test('dopo kill -9 del server il comando finisce con una riga e il successivo riparte', async () => {
  const { child } = await start();
  let stderr = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const exit = once(child, 'exit');
  const servers = await childrenOf(child.pid ?? 0);
  for (const pid of servers) process.kill(pid, 'SIGKILL');
  expect(await exit).toEqual([1, null]);
  expect(stderr).toBe('Il server dell’applicazione si è fermato da solo.\n');
  const next = await start();
  await kill(next.child, 'SIGTERM');
});

test('dopo kill -9 del database il comando lo riavvia da sé', async () => {
  const { child } = await start();
  const killed = await postgresPid();
  process.kill(killed, 'SIGKILL');
  await expect.poll(() => postgresPid().catch(() => killed), { timeout: 20_000 }).not.toBe(killed);
  expect(isAlive(await postgresPid())).toBe(true);
  await kill(child, 'SIGTERM');
});

test('dopo kill -9 di npm nessuno tiene la porta', async () => {
  const { child } = await start('npm', ['start']);
  await kill(child, 'SIGKILL');
  await expect.poll(() => answers().catch(() => 'fermo'), { timeout: 15_000 }).toBe('fermo');
  const next = await start();
  await kill(next.child, 'SIGTERM');
});
