import { randomUUID } from 'node:crypto';
import type { Scope } from '@/lib/auth/scope';
import { systemScope } from '@/lib/auth/system-scope';
import { OperatorFailure } from '@/lib/db/operator-failure';
import { globalRead, globalWrite, type Tx, writeUnrecorded } from '@/lib/db/transaction';
import { ApplicationError } from '@/lib/errors';
import { log } from '@/lib/log';
import { type FileProdotto, Interrotto, type Lavorazione } from './lavoro';
import { type Biglietto, CODA, close } from './queue';

/** How often who works says it is alive: well within the time after which another takes the work up (20 s, see the migration). */
const BEAT_MS = 4000;

const DEFECT =
  'Qualcosa non ha funzionato e nulla è stato salvato. Riprova; se succede ancora, avvisa chi gestisce Traguardo.';
const INTERRUPTED =
  'Il lavoro è stato interrotto più volte, forse per mancanza di memoria, e nulla è stato salvato. Riprova; se succede ancora, avvisa chi gestisce Traguardo.';

/** A row taken up; only who has the latest `tentativo` may go on writing it. */
interface Preso {
  readonly scope: Scope;
  readonly id: string;
  readonly tentativo: number;
  readonly anno: number;
  readonly tipo: string;
  readonly parametri: unknown;
}

async function take({ enteId, lavoroId: id }: Biglietto): Promise<Preso | null> {
  const ente = await globalRead((tx) => tx.ente.findUnique({ where: { id: enteId } }));
  if (!ente) return null;
  const scope = systemScope(ente);
  return writeUnrecorded(scope, async (tx) => {
    const { count } = await tx.lavoro.updateMany({
      where: { enteId, id, stato: { in: ['IN_ATTESA', 'IN_CORSO'] } },
      data: { stato: 'IN_CORSO', tentativo: { increment: 1 }, avanzamento: 0 },
    });
    if (count === 0) return null;
    const riga = await tx.lavoro.findUniqueOrThrow({ where: { enteId_id: { enteId, id } } });
    const { tentativo, anno, tipo, parametri } = riga;
    return { scope, id, tentativo, anno, tipo, parametri };
  });
}

/** @throws Interrotto when the row is not ours to write any more */
async function change(
  { scope, id, tentativo }: Preso,
  data: Parameters<Tx['lavoro']['updateMany']>[0]['data'],
  tx: Tx,
) {
  const where = { enteId: scope.enteId, id, stato: 'IN_CORSO', tentativo } as const;
  const { count } = await tx.lavoro.updateMany({ where, data });
  if (count === 0) throw new Interrotto();
}

/** A job as the queue gave it; `retryCount` tells who has it now from who had it before. */
interface Job {
  readonly id: string;
  readonly retryCount: number;
  readonly data: Biglietto;
}

/** Renews the hold on a job; false when it was withdrawn, or is another's by now. */
async function beat({ id, retryCount }: Job): Promise<boolean> {
  const rows = await globalWrite(
    (tx) => tx.$executeRaw`UPDATE pgboss.job SET started_on = now()
      WHERE name = ${CODA} AND id = ${id}::uuid AND state = 'active' AND retry_count = ${retryCount}`,
  );
  return rows > 0;
}

function keepAlive(job: Job, controller: AbortController): () => void {
  const timer = setInterval(() => {
    beat(job).then(
      (isOurs) => isOurs || controller.abort(new Interrotto()),
      (error: unknown) => log.warn({ err: error }, 'a job could not be renewed'),
    );
  }, BEAT_MS);
  return () => clearInterval(timer);
}

async function finish(preso: Preso, jobId: string, file: FileProdotto | null): Promise<void> {
  await writeUnrecorded(preso.scope, async (tx) => {
    await change(preso, { stato: 'FATTO', avanzamento: 100, passo: null, finitoAt: new Date() }, tx);
    if (file) {
      const { enteId } = preso.scope;
      const contenuto = new Uint8Array(file.contenuto);
      const dimensione = contenuto.byteLength;
      await tx.fileLavoro.create({
        data: { enteId, id: randomUUID(), lavoroId: preso.id, ...file, contenuto, dimensione },
      });
    }
    await close(tx, CODA, jobId);
  });
}

async function fail(preso: Preso, coda: string, jobId: string, errore: string): Promise<void> {
  await writeUnrecorded(preso.scope, async (tx) => {
    await change(preso, { stato: 'FALLITO', errore, passo: null, finitoAt: new Date() }, tx);
    await close(tx, coda, jobId);
  });
}

function explain(error: unknown, { id, tipo }: Preso): string {
  if (error instanceof OperatorFailure || error instanceof ApplicationError) return error.message;
  log.error({ err: error, lavoro: id, tipo }, 'a job failed');
  return DEFECT;
}

/**
 * Does one job of the queue, to its end: done, failed with a sentence, or let go because it was stopped.
 * Only the loss of the database makes it throw: the job is then taken up again when its time has passed.
 */
export async function runLavoro(lavorazioni: readonly Lavorazione[], job: Job, shutdown: AbortSignal): Promise<void> {
  const preso = await take(job.data);
  if (!preso) return globalWrite((tx) => close(tx, CODA, job.id));
  const controller = new AbortController();
  const stopBeating = keepAlive(job, controller);
  const signal = AbortSignal.any([controller.signal, shutdown]);
  try {
    const lavorazione = lavorazioni.find(({ tipo }) => tipo === preso.tipo);
    if (!lavorazione) throw new OperatorFailure('Questa versione di Traguardo non sa fare questo lavoro: riprova.');
    const reportProgress = (percento: number, frase: string) =>
      writeUnrecorded(preso.scope, (tx) => change(preso, { avanzamento: Math.round(percento), passo: frase }, tx));
    const { scope, anno, parametri } = preso;
    await finish(preso, job.id, await lavorazione.run({ scope, anno, parametri, reportProgress, signal }));
  } catch (error) {
    if (signal.aborted || error instanceof Interrotto) return;
    await fail(preso, CODA, job.id, explain(error, preso));
  } finally {
    stopBeating();
  }
}

/** Ends work that was interrupted too many times, e.g. because it takes more memory than there is. */
export async function giveUp(coda: string, jobId: string, biglietto: Biglietto): Promise<void> {
  const preso = await take(biglietto);
  if (preso) await fail(preso, coda, jobId, INTERRUPTED);
  else await globalWrite((tx) => close(tx, coda, jobId));
}
