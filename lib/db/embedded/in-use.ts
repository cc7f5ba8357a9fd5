import { readFileSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { OperatorFailure } from '@/lib/db/operator-failure';

const LOCK_WAIT_MS = 120_000;

/** A killed process that nobody has waited for still has its id: containers without an init never clear it. */
function isZombie(pid: number): boolean {
  try {
    return /^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** Whether a process with this id runs, also when it belongs to somebody else. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Does one thing at a time per folder, across processes; a lock whose holder was killed is taken over. */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const path = join(folder, 'lock');
  const deadline = Date.now() + LOCK_WAIT_MS;
  for (;;) {
    const handle = await open(path, 'wx').catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
      return null;
    });
    if (handle) {
      await handle.writeFile(String(process.pid));
      await handle.close();
      break;
    }
    const holder = Number(await readFile(path, 'utf8').catch(() => ''));
    if (holder > 0 && !isAlive(holder)) await rm(path, { force: true });
    else if (Date.now() > deadline) {
      throw new OperatorFailure(`Un altro processo (${holder || 'ignoto'}) tiene occupata la cartella ${folder}.`);
    } else await sleep(50);
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

/** Declares that this process needs the server. */
export async function markInUse(folder: string): Promise<void> {
  await mkdir(join(folder, 'in-use'), { recursive: true });
  await writeFile(join(folder, 'in-use', String(process.pid)), '');
}

/**
 * Takes back `markInUse`.
 * @returns whether nobody else needs the server; those who were killed do not count
 */
export async function unmarkInUse(folder: string): Promise<boolean> {
  await rm(join(folder, 'in-use', String(process.pid)), { force: true });
  const others = await readdir(join(folder, 'in-use')).catch(() => []);
  for (const pid of others.filter((name) => !isAlive(Number(name)))) {
    await rm(join(folder, 'in-use', pid), { force: true });
  }
  return !others.some((name) => isAlive(Number(name)));
}
