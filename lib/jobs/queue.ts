import PgBoss from 'pg-boss';
import type { Tx } from '@/lib/db/transaction';

/** The queue of every kind of work, and the one where work interrupted too many times ends. Both are made by a migration. */
export const CODA = 'lavori';
export const CODA_INTERROTTI = 'lavori-interrotti';

/** All a job carries: where its row is. */
export interface Biglietto {
  readonly enteId: string;
  readonly lavoroId: string;
}

/** pg-boss inside a transaction of ours: a job and its row are there together or not at all. */
function inside(tx: Tx): PgBoss.Db {
  return {
    executeSql: async (text, values) => ({
      rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values.map(toParameter)),
    }),
  };
}

/** pg-boss leaves the writing of JSON to `pg`; a list stays one, for `unnest`. */
function toParameter(value: unknown): unknown {
  if (value === undefined) return null;
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? JSON.stringify(value) : value;
}

/** Never started: every statement goes through the transaction of the caller. */
const sender = new PgBoss({
  migrate: false,
  db: {
    executeSql: () => {
      throw new Error('A job is sent inside a transaction only');
    },
  },
});

/** Puts work in the queue. The job bears the id of its row. */
export async function send(tx: Tx, biglietto: Biglietto): Promise<void> {
  await sender.send(CODA, biglietto, { id: biglietto.lavoroId, db: inside(tx) });
}

/** Takes work out of the queue, waiting or under way. */
export async function withdraw(tx: Tx, lavoroId: string): Promise<void> {
  await sender.cancel(CODA, lavoroId, { db: inside(tx) });
}

/** Marks work as done with, however it ended. */
export async function close(tx: Tx, coda: string, jobId: string): Promise<void> {
  await sender.complete(coda, jobId, {}, { db: inside(tx) });
}

const KEY = Symbol.for('traguardo.worker');
/** Next bundles actions and instrumentation apart: they find the worker of the process here. */
const shared = globalThis as typeof globalThis & { [KEY]?: () => void };

/** The worker of this process looks at the queue now instead of at its next turn; without a worker nothing happens. */
export function wakeWorker(): void {
  shared[KEY]?.();
}

/** Says how the worker of this process is woken; undefined when it stops. */
export function setWaker(wake: (() => void) | undefined): void {
  shared[KEY] = wake;
}
