import { spawnSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from './in-use';

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

async function commandOf(pid: number): Promise<string> {
  if (process.platform === 'win32') return 'postgres';
  const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  return line ?? spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
}

/**
 * The server that runs on a cluster, found through `postmaster.pid` whoever started it. The file outlives a killed server: when its process id
 * now belongs to another program the file is removed, because PostgreSQL itself would take that program for a server and refuse to start.
 */
export async function findPostmaster(cluster: string): Promise<Postmaster | null> {
  const path = join(cluster, 'postmaster.pid');
  const lines = (await readFile(path, 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!(pid > 0) || !isAlive(pid)) return null;
  if (!(await commandOf(pid)).includes('postgres')) {
    await rm(path, { force: true });
    return null;
  }
  return { pid, port };
}
