import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import { openEmbeddedServer } from '@/lib/db/embedded/embedded-server';
import { findPostmaster } from '@/lib/db/embedded/postmaster';
import { withClient } from '@/lib/db/ruolo';
import { createTemporaryFolder, removeFolder } from '@/scripts/installation/temporary-folder';

const PASSWORD = 'throw-away-password-of-the-platform-tests';
const folders: string[] = [];

async function newFolder(): Promise<string> {
  const folder = await createTemporaryFolder('traguardo-platform-');
  folders.push(folder);
  return folder;
}

/** With the disk, as an installation runs: `isThrowAway` would lose rows and prove nothing. */
const open = (folder: string) => openEmbeddedServer(folder, { password: PASSWORD });

async function serverPid(folder: string): Promise<number> {
  return Number((await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

afterEach(async () => {
  for (const folder of folders.splice(0)) {
    await (await open(folder)).release();
    await removeFolder(folder);
  }
});

test('a server left behind by a killed process is found and used', async () => {
  const folder = await newFolder();
  const program = `
    import { openEmbeddedServer } from '@/lib/db/embedded/embedded-server';
    openEmbeddedServer(${JSON.stringify(folder)}, { password: '${PASSWORD}' }).then(({ port }) => {
      console.log(port);
      setInterval(() => {}, 1000);
    });`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
  const orphanPid = await serverPid(folder);
  child.kill('SIGKILL');
  await once(child, 'exit');

  const server = await open(folder);
  expect(server.port).toBe(Number(chunk.toString()));
  expect(await serverPid(folder)).toBe(orphanPid);
  await server.release();
  expect(await findPostmaster(join(folder, 'postgres'))).toBeNull();
});

test('two data folders are two servers', async () => {
  const servers = await Promise.all([open(await newFolder()), open(await newFolder())]);
  const [first, second] = servers;
  expect(first?.port).not.toBe(second?.port);
  await withClient(first?.superuserUrl ?? '', (client) => client.query('CREATE TABLE prova (n int)'));
  const seen = await withClient(second?.superuserUrl ?? '', (client) =>
    client.query("SELECT to_regclass('prova') AS p"),
  );
  expect(seen.rows).toEqual([{ p: null }]);
  await Promise.all(servers.map((server) => server.release()));
});

test.runIf(process.getuid?.() === 0)(
  'under a folder that only root may enter the cluster goes elsewhere, and is found again',
  async () => {
    const folder = await newFolder();
    await chmod(folder, 0o700);
    const server = await open(folder);
    await withClient(server.superuserUrl, (client) => client.query('CREATE TABLE prova (n int)'));
    await server.release();
    const again = await open(folder);
    const seen = await withClient(again.superuserUrl, (client) =>
      client.query("SELECT to_regclass('prova')::text AS p"),
    );
    expect(seen.rows).toEqual([{ p: 'prova' }]);
    await again.release();
    const cluster = await readFile(join(folder, 'postgres-location'), 'utf8');
    expect(cluster.startsWith(folder)).toBe(false);
    await removeFolder(dirname(cluster));
    folders.pop();
    await removeFolder(folder);
  },
);

test('who uses a server keeps it running when somebody else is done with it', async () => {
  const folder = await newFolder();
  const server = await open(folder);
  const somebodyElse = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await writeFile(join(folder, 'in-use', String(somebodyElse.pid)), '');
  await server.release();
  expect(await findPostmaster(join(folder, 'postgres'))).not.toBeNull();
  somebodyElse.kill('SIGKILL');
  await once(somebodyElse, 'exit');
  await (await open(folder)).release();
  expect(await findPostmaster(join(folder, 'postgres'))).toBeNull();
});

test('a process id that now belongs to another program does not keep the server from starting', async () => {
  const folder = await newFolder();
  await (await open(folder)).release();
  const path = join(folder, 'postgres', 'postmaster.pid');
  await writeFile(path, `${process.ppid}\n${join(folder, 'postgres')}\n1\n5999\n\n127.0.0.1\n\nready\n`);
  const server = await open(folder);
  await expect(withClient(server.superuserUrl, (client) => client.query('SELECT 1'))).resolves.toBeDefined();
  await server.release();
});

/** Writes as fast as it can until the connection breaks. */
async function writeUntilKilled(url: string, writer: number): Promise<number[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  const acknowledged: number[] = [];
  for (let n = writer; ; n += 100) {
    try {
      await client.query('INSERT INTO scritture VALUES ($1)', [n]);
      acknowledged.push(n);
    } catch {
      return acknowledged;
    }
  }
}

test('kill -9 of the server under write load loses no acknowledged row, and it comes back on its port', async () => {
  const folder = await newFolder();
  const server = await open(folder);
  await withClient(server.superuserUrl, (client) => client.query('CREATE TABLE scritture (n int PRIMARY KEY)'));
  const writers = Array.from({ length: 8 }, (_, writer) => writeUntilKilled(server.superuserUrl, writer));
  await new Promise((resolve) => setTimeout(resolve, 700));
  process.kill(await serverPid(folder), 'SIGKILL');
  const acknowledged = (await Promise.all(writers)).flat();

  expect(await server.revive()).toBe(true);
  const { rows } = await withClient(server.superuserUrl, (client) =>
    client.query<{ n: number }>('SELECT n FROM scritture'),
  );
  const kept = new Set(rows.map(({ n }) => n));
  expect(acknowledged.length).toBeGreaterThan(100);
  expect(acknowledged.filter((n) => !kept.has(n))).toEqual([]);
  expect(await server.revive()).toBe(false);
  await server.release();
});
