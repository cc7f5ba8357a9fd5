import { readdir, readFile } from 'node:fs/promises';

/** Resident megabytes of a process and of everything it started, PostgreSQL aside; null where `/proc` is not there. */
export async function measureMemory(pid: number): Promise<number | null> {
  const entries = await readdir('/proc').catch(() => null);
  if (!entries) return null;
  const all = await Promise.all(entries.filter((entry) => /^\d+$/.test(entry)).map(readProcess));
  const processes = all.filter((process) => process !== null);
  const family = new Set([pid]);
  for (let before = 0; before < family.size; ) {
    before = family.size;
    for (const process of processes) if (family.has(process.parent)) family.add(process.pid);
  }
  const own = processes.filter((process) => family.has(process.pid) && process.name !== 'postgres');
  return own.reduce((total, { megabytes }) => total + megabytes, 0);
}

async function readProcess(pid: string) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const field = (name: string) => new RegExp(`^${name}:\\s*(\\S+)`, 'm').exec(status)?.[1];
  const kilobytes = field('VmRSS');
  if (!kilobytes) return null;
  return { pid: Number(pid), parent: Number(field('PPid')), name: field('Name'), megabytes: Number(kilobytes) / 1024 };
}
