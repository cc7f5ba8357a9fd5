import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { findFreePort } from '@/lib/db/embedded/free-port';
import { isAlive } from '@/lib/db/embedded/in-use';
import { createTemporaryFolder, removeFolder } from '@/scripts/installation/temporary-folder';
import { killServers, startServer, stopServer } from './support/server';

/** One installation of this file's own, started and interrupted again and again. */
let folder: string;
let port: number;

const start = (command?: string, args?: string[]) => startServer({ folder, port }, command, args);
const kill = stopServer;

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
  killServers();
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
