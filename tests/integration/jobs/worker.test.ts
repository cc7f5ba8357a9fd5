import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import PgBoss from 'pg-boss';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Scope } from '@/lib/auth/scope';
import { closeDatabase, openDatabase } from '@/lib/db/client';
import { OperatorFailure } from '@/lib/db/operator-failure';
import { withClient } from '@/lib/db/ruolo';
import { read, writeUnrecorded } from '@/lib/db/transaction';
import type { Lavorazione } from '@/lib/jobs/lavoro';
import { startLavoro } from '@/lib/jobs/start-lavoro';
import { stopLavoro } from '@/lib/jobs/stop-lavoro';
import { removeOld, startWorker, type Worker } from '@/lib/jobs/worker';
import { newEnte } from '@/tests/integration/importazione/enti';
import { freshDatabase, type TestDatabase } from '@/tests/support/database';
import { provaLavoro } from './prova-lavoro';

const COMANDO = { comando: 'prova' };
let database: TestDatabase;
let alfa: Scope;
let workers: Worker[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  openDatabase(database.appUrl);
  alfa = await newEnte('alfa');
});
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  workers = [];
});
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

const asOwner = (sql: string, values: unknown[] = []) =>
  withClient(database.ownerUrl, async (client) => (await client.query(sql, values)).rows);

function work(lavorazione: Lavorazione): void {
  workers.push(startWorker([lavorazione], { url: database.appUrl, maintenanceSeconds: 1 }));
}

const nothing = provaLavoro(async () => null);
const ask = (nome: string, scope = alfa) => startLavoro(scope, COMANDO, nothing, { anno: 2026, parametri: { nome } });

const rowOf = (id: string, scope = alfa) =>
  read(scope, (tx) => tx.lavoro.findFirst({ where: { id }, include: { file: true } }));

async function untilOver(id: string) {
  return vi.waitFor(
    async () => {
      const row = await rowOf(id);
      expect(['FATTO', 'FALLITO', 'ANNULLATO']).toContain(row?.stato);
      return row;
    },
    { timeout: 20_000, interval: 50 },
  );
}

/** What a killed process leaves: a job whose hold nobody renews. Time passes at once. */
const lapse = (id: string) =>
  asOwner(`UPDATE pgboss.job SET started_on = now() - interval '1 hour' WHERE id = $1`, [id]);

test('the tables of pg-boss are those of the installed version', async () => {
  const boss = new PgBoss({ connectionString: database.appUrl, migrate: false, supervise: false, schedule: false });
  await boss.start();
  expect(await boss.getQueue('lavori')).toMatchObject({ retryLimit: 2, deadLetter: 'lavori-interrotti' });
  await boss.stop({ graceful: false });
});

test('what was asked for is done once, with its progress and its file, however many processes look for it', async () => {
  const done: string[] = [];
  const lavorazione = provaLavoro(async ({ parametri, anno, reportProgress }) => {
    await reportProgress(50, 'A metà');
    done.push(parametri.nome);
    await sleep(20);
    return { nome: `${parametri.nome}-${anno}.txt`, tipoMime: 'text/plain', contenuto: Buffer.from('città') };
  });
  work(lavorazione);
  work(lavorazione);
  const nomi = Array.from({ length: 12 }, (_, i) => `n${i}`);
  const ids = await Promise.all(nomi.map((nome) => ask(nome)));
  const rows = await Promise.all(ids.map(untilOver));
  expect(done.toSorted()).toEqual(nomi.toSorted());
  expect(rows.map((row) => row?.stato)).toEqual(nomi.map(() => 'FATTO'));
  expect(rows[0]).toMatchObject({
    avanzamento: 100,
    file: { nome: 'n0-2026.txt', dimensione: 6, contenuto: new Uint8Array(Buffer.from('città')) },
  });
});

test('a job carries two ids and nothing else; asking is in the register, progress is not', async () => {
  const id = await ask('Querciagrossa Ugo');
  const [job] = await asOwner('SELECT data FROM pgboss.job WHERE id = $1', [id]);
  expect(job).toEqual({ data: { enteId: alfa.enteId, lavoroId: id } });
  work(nothing);
  await untilOver(id);
  const operazioni = await read(alfa, (tx) => tx.operazione.findMany({ where: { oggettoId: id } }));
  expect(operazioni.map(({ comando }) => comando)).toEqual(['prova']);
});

test('work whose process was killed is taken up again, and the row tells', async () => {
  const child = spawn(process.execPath, [
    '--import',
    'tsx',
    'tests/integration/jobs/killed-worker.ts',
    database.appUrl,
  ]);
  const id = await ask('interrotto');
  await once(child.stdout, 'data');
  expect(await rowOf(id)).toMatchObject({ stato: 'IN_CORSO', avanzamento: 40, passo: 'A metà', tentativo: 1 });
  child.kill('SIGKILL');
  await lapse(id);
  work(nothing);
  expect(await untilOver(id)).toMatchObject({ stato: 'FATTO', tentativo: 2 });
});

test('a process that was only asleep does not finish what another took up', async () => {
  const ends: (() => void)[] = [];
  const slow = provaLavoro(async () => {
    await new Promise<void>((resolve) => ends.push(resolve));
    return { nome: `di ${ends.length}`, tipoMime: 'text/plain', contenuto: Buffer.from('') };
  });
  const id = await ask('addormentato');
  work(slow);
  await vi.waitFor(() => expect(ends).toHaveLength(1), { timeout: 10_000 });
  await lapse(id);
  work(slow);
  await vi.waitFor(() => expect(ends).toHaveLength(2), { timeout: 10_000 });
  ends[0]?.();
  await sleep(300);
  expect(await rowOf(id)).toMatchObject({ stato: 'IN_CORSO', tentativo: 2, file: null });
  ends[1]?.();
  expect(await untilOver(id)).toMatchObject({ stato: 'FATTO' });
});

test('work that no process survives ends with a sentence', async () => {
  const id = await ask('micidiale');
  await asOwner(
    `UPDATE pgboss.job SET state = 'active', started_on = now() - interval '1 hour', retry_count = 2 WHERE id = $1`,
    [id],
  );
  work(nothing);
  const row = await untilOver(id);
  expect([row?.stato, row?.errore]).toEqual(['FALLITO', expect.stringContaining('interrotto più volte')]);
});

test('stopped work ends at once, waiting or under way, and leaves nothing', async () => {
  const waiting = await ask('in attesa');
  await stopLavoro(alfa, COMANDO, waiting);
  let aborted = 0;
  work(
    provaLavoro(
      ({ signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => {
            aborted++;
            reject(signal.reason);
          });
        }),
    ),
  );
  const running = await ask('in corso');
  await vi.waitFor(async () => expect((await rowOf(running))?.stato).toBe('IN_CORSO'), { timeout: 10_000 });
  await stopLavoro(alfa, COMANDO, running);
  await vi.waitFor(() => expect(aborted).toBe(1), { timeout: 10_000 });
  await sleep(200);
  expect([await rowOf(waiting), await rowOf(running)]).toMatchObject([
    { stato: 'ANNULLATO', tentativo: 0, file: null },
    { stato: 'ANNULLATO', tentativo: 1, file: null },
  ]);
  await expect(stopLavoro(alfa, COMANDO, running)).rejects.toThrow('Questo lavoro è già finito.');
});

test('what a person can repair is said, a defect of ours is not shown', async () => {
  work(
    provaLavoro(async ({ parametri }) => {
      throw parametri.nome === 'riparabile'
        ? new OperatorFailure('Il disco è pieno.')
        : new TypeError('x is undefined');
    }),
  );
  const rows = await Promise.all([await ask('riparabile'), await ask('difetto')].map(untilOver));
  expect(rows.map((row) => row?.errore)).toEqual(['Il disco è pieno.', expect.stringMatching(/^Qualcosa non ha funz/)]);
});

test('another ente sees none of it and can stop none of it', async () => {
  const beta = await newEnte('beta');
  const id = await ask('di alfa');
  expect(await rowOf(id, beta)).toBeNull();
  await expect(stopLavoro(beta, COMANDO, id)).rejects.toThrow('già finito');
  expect(await rowOf(id)).toMatchObject({ stato: 'IN_ATTESA' });
});

test('work that has been over for two weeks is removed with its file', async () => {
  const id = await ask('vecchio');
  work(nothing);
  await untilOver(id);
  await removeOld();
  expect(await rowOf(id)).not.toBeNull();
  const old = new Date(Date.now() - 15 * 24 * 3_600_000);
  await writeUnrecorded(alfa, (tx) => tx.lavoro.updateMany({ where: { id }, data: { finitoAt: old } }));
  await removeOld();
  expect(await rowOf(id)).toBeNull();
});

test('a row whose job is gone, as after a backup was brought back, does not wait for ever', async () => {
  const [lost, waiting] = [await ask('perso'), await ask('in coda')];
  await asOwner('DELETE FROM pgboss.job WHERE id = $1', [lost]);
  await removeOld(new Date(Date.now() + 2 * 3_600_000));
  expect(await rowOf(lost)).toMatchObject({ stato: 'FALLITO', errore: expect.stringContaining('andato perso') });
  expect(await rowOf(waiting)).toMatchObject({ stato: 'IN_ATTESA' });
});
