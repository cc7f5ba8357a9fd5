import PgBoss from 'pg-boss';
import { globalRead, writeUnrecorded } from '@/lib/db/transaction';
import { readEnv } from '@/lib/env';
import { log } from '@/lib/log';
import type { Lavorazione } from './lavoro';
import { type Biglietto, CODA, CODA_INTERROTTI, setWaker } from './queue';
import { giveUp, runLavoro } from './run-lavoro';

/** How long an idle worker waits before it looks at the queue; work asked for in the same process begins at once. */
const POLL_MS = 2000;
/** How often interrupted work is looked for. */
const MAINTENANCE_SECONDS = 10;
const HOUR_MS = 3_600_000;
/** Work that is over, and its file, stay this long. */
export const GIORNI_CONSERVATI = 14;

const LOST =
  'Il lavoro è andato perso, forse per il ripristino di una copia, e nulla è stato salvato. Chiedilo di nuovo.';

interface WorkerOptions {
  /** Connection string of the application role. */
  readonly url?: string;
  readonly maintenanceSeconds?: number;
}

/** A worker of this process. */
export interface Worker {
  /** Lets go of what it does, which another takes up when its time has passed. */
  stop(): Promise<void>;
}

/**
 * Does the work of the queue in this process, one job at a time: heavy work has processes of its own, and two of them are as many as a
 * small machine bears. With several processes on one database each job is done once.
 */
export function startWorker(lavorazioni: readonly Lavorazione[], options: WorkerOptions = {}): Worker {
  const boss = new PgBoss({
    connectionString: options.url ?? readEnv().TRAGUARDO_APP_DATABASE_URL,
    max: 2,
    application_name: 'traguardo-lavori',
    migrate: false,
    schedule: false,
    maintenanceIntervalSeconds: options.maintenanceSeconds ?? MAINTENANCE_SECONDS,
  });
  boss.on('error', (error) => log.warn({ err: error }, 'the queue did not answer'));
  const shutdown = new AbortController();
  const turn = alarm(POLL_MS);
  setWaker(turn.ring);
  const loop = work(boss, lavorazioni, shutdown.signal, turn.wait);
  const cleaning = setInterval(() => removeOld().catch(warn), HOUR_MS);
  cleaning.unref();
  return {
    async stop() {
      clearInterval(cleaning);
      setWaker(undefined);
      shutdown.abort();
      turn.ring();
      await loop;
      await boss.stop({ graceful: false });
    },
  };
}

const warn = (error: unknown) => log.warn({ err: error }, 'the worker could not go on');

/** A wait that can be cut short; a ring while nobody waits is kept for the next one. */
function alarm(ms: number) {
  let isRung = false;
  let wake: (() => void) | undefined;
  return {
    ring: () => {
      isRung = true;
      wake?.();
    },
    wait: async () => {
      if (!isRung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          timer.unref();
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      isRung = false;
      wake = undefined;
    },
  };
}

async function work(
  boss: PgBoss,
  lavorazioni: readonly Lavorazione[],
  shutdown: AbortSignal,
  pause: () => Promise<void>,
) {
  await startWhenPossible(boss, shutdown, pause);
  while (!shutdown.aborted) {
    const hasWorked = await next(boss, lavorazioni, shutdown).catch((error: unknown) => {
      warn(error);
      return false;
    });
    if (!hasWorked) await pause();
  }
}

/** The database may not answer yet: that is no reason for the server not to start. */
async function startWhenPossible(boss: PgBoss, shutdown: AbortSignal, pause: () => Promise<void>): Promise<void> {
  let isStarted = false;
  while (!isStarted && !shutdown.aborted) {
    isStarted = await boss.start().then(
      () => true,
      (error: unknown) => {
        warn(error);
        return false;
      },
    );
    if (!isStarted) await pause();
  }
}

/** Does the next job; false when there is none. */
async function next(boss: PgBoss, lavorazioni: readonly Lavorazione[], shutdown: AbortSignal): Promise<boolean> {
  const [job] = await boss.fetch<Biglietto>(CODA, { includeMetadata: true });
  if (job) {
    await runLavoro(lavorazioni, job, shutdown);
    return true;
  }
  const [lost] = await boss.fetch<Biglietto>(CODA_INTERROTTI);
  if (lost) await giveUp(CODA_INTERROTTI, lost.id, lost.data);
  return lost !== undefined;
}

/** Removes the work of every ente that has been over for days, with its files, and ends what no queue knows any more. */
export async function removeOld(now: Date = new Date()): Promise<void> {
  const before = new Date(now.getTime() - GIORNI_CONSERVATI * 24 * HOUR_MS);
  const enti = await globalRead((tx) => tx.ente.findMany({ select: { id: true } }));
  for (const { id: enteId } of enti) {
    await writeUnrecorded({ enteId, utenteId: null }, async (tx) => {
      await tx.lavoro.deleteMany({ where: { enteId, finitoAt: { lt: before } } });
      // A backup brought back has the rows but not the queue.
      await tx.$executeRaw`
        UPDATE "Lavoro" l SET stato = 'FALLITO', errore = ${LOST}, passo = NULL, "finitoAt" = now()
        WHERE l.stato IN ('IN_ATTESA', 'IN_CORSO') AND l."creatoAt" < ${new Date(now.getTime() - HOUR_MS)}
          AND NOT EXISTS (SELECT FROM pgboss.job j WHERE j.data ->> 'lavoroId' = l.id::text AND j.state < 'completed')`;
    });
  }
}
