import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { RepeatedCommand } from '@/lib/errors';
import { getDatabase } from './client';
import { isTransient } from './errors';
import { Prisma } from './generated/client';

/** What a query or a command gets: the models, inside one transaction. */
export type Tx = Prisma.TransactionClient;

/** Whose data, and who acts: null is the system (command line, demo data). A `Scope` is one. */
export interface Tenant {
  readonly enteId: string;
  readonly utenteId: string | null;
}

/** What the register keeps of a writing transaction, beside who and when. */
export interface NewOperazione {
  /** Name of the command, e.g. `approvePiano`. */
  readonly comando: string;
  /** Why, in the person's words. */
  readonly motivo?: string;
  /** Row the operation is about, usually the card: its history reads from here. */
  readonly oggettoId?: string;
  /** Made by the client once per intention: the same one is not done twice. */
  readonly comandoId?: string;
  /** The operation this one compensates. */
  readonly annullaId?: string;
}

const READ = { maxWait: 15_000, timeout: 20_000 };
/** Long enough for an import of a whole plan; a single statement is stopped earlier (see `client.ts`). */
const WRITE = { maxWait: 30_000, timeout: 120_000 };
const MAX_ATTEMPTS = 5;

interface Context {
  readonly enteId?: string;
  readonly utenteId?: string | null;
  readonly operazioneId?: string;
}

/** The settings end with the transaction, so a pooled connection carries nothing over to the next. */
function settings(mode: 'on' | 'off', { enteId, utenteId, operazioneId }: Context): Prisma.Sql {
  return Prisma.sql`SELECT set_config('transaction_read_only', ${mode}, true),
    set_config('app.ente_id', ${enteId ?? ''}, true), set_config('app.utente_id', ${utenteId ?? ''}, true),
    set_config('app.operazione_id', ${operazioneId ?? ''}, true)`;
}

/** One round trip. */
function enter(tx: Tx, mode: 'on' | 'off', context: Context): Promise<number> {
  return tx.$executeRaw(settings(mode, context));
}

/** A deadlock or a serialization failure is nobody's fault and undid everything: the whole transaction is tried again. */
async function retry<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === MAX_ATTEMPTS || !isTransient(error)) throw error;
      await sleep(attempt * 20 * (1 + Math.random()));
    }
  }
}

function readIn<T>(context: Context, fn: (tx: Tx) => Promise<T>): Promise<T> {
  return getDatabase().$transaction(async (tx) => {
    await enter(tx, 'on', context);
    return fn(tx);
  }, READ);
}

/** Enters and opens the operation in one round trip: every save pays it. The settings are made before the row. */
async function openOperazione(tx: Tx, tenant: Tenant, id: string, operazione: NewOperazione): Promise<void> {
  const { enteId } = tenant;
  const { comando, motivo = null, oggettoId = null, comandoId = null, annullaId = null } = operazione;
  const count = await tx.$executeRaw`
    INSERT INTO "Operazione" ("enteId", id, comando, motivo, "oggettoId", "comandoId", "annullaId")
    SELECT ${enteId}::uuid, ${id}::uuid, ${comando}, ${motivo}, ${oggettoId}::uuid, ${comandoId}::uuid, ${annullaId}::uuid
    FROM (${settings('off', { ...tenant, operazioneId: id })}) AS settings
    ON CONFLICT DO NOTHING`;
  if (count === 1) return;
  const done = await tx.operazione.findFirstOrThrow({ where: { enteId, comandoId } });
  throw new RepeatedCommand(done.id);
}

/** Whether the operation under way has changed any row so far. */
export async function hasRecorded(tx: Tx): Promise<boolean> {
  const [answer] = await tx.$queryRaw<{ hasChanges: boolean }[]>`
    SELECT EXISTS (SELECT FROM "Modifica" WHERE "enteId" = current_ente()
      AND "operazioneId" = current_setting('app.operazione_id')::uuid) AS "hasChanges"`;
  return answer?.hasChanges ?? false;
}

/**
 * Everything a page reads, in one read-only transaction that sees the rows of one ente.
 * @param fn its result is the result
 */
export function read<T>(tenant: Tenant, fn: (tx: Tx) => Promise<T>): Promise<T> {
  return readIn({ enteId: tenant.enteId, utenteId: tenant.utenteId }, fn);
}

/**
 * What a person sees before choosing an ente: her own memberships, and the global tables.
 * @param utenteId who signed in
 */
export function readAsUtente<T>(utenteId: string, fn: (tx: Tx) => Promise<T>): Promise<T> {
  return readIn({ utenteId }, fn);
}

/** Reads the global tables (`Ente`, `Utente`, `TentativoAccesso`): no row of any ente is visible. */
export function globalRead<T>(fn: (tx: Tx) => Promise<T>): Promise<T> {
  return readIn({}, fn);
}

/** Writes the global tables, which the register does not cover: a row of an ente cannot be written here. */
export function globalWrite<T>(fn: (tx: Tx) => Promise<T>): Promise<T> {
  return retry(() =>
    getDatabase().$transaction(async (tx) => {
      await enter(tx, 'off', {});
      return fn(tx);
    }, WRITE),
  );
}

/**
 * Writes rows of an ente that the register does not cover: background work and how far it is. A table that is recorded refuses the write.
 */
export function writeUnrecorded<T>(tenant: Tenant, fn: (tx: Tx) => Promise<T>): Promise<T> {
  return retry(() =>
    getDatabase().$transaction(async (tx) => {
      await enter(tx, 'off', { enteId: tenant.enteId, utenteId: tenant.utenteId });
      return fn(tx);
    }, WRITE),
  );
}

/**
 * One writing transaction = one operation of the register: every row changed by `fn` is recorded under it and chained at COMMIT.
 * @param fn may run more than once (deadlocks are retried): nothing in it may outlive a rollback
 * @returns what `fn` returns, once committed
 * @throws RepeatedCommand when an operation with this `comandoId` was done already: nothing is written now
 */
export function write<T>(
  tenant: Tenant,
  operazione: NewOperazione,
  fn: (tx: Tx, operazioneId: string) => Promise<T>,
): Promise<T> {
  return retry(() =>
    getDatabase().$transaction(async (tx) => {
      const operazioneId = randomUUID();
      await openOperazione(tx, tenant, operazioneId, operazione);
      return fn(tx, operazioneId);
    }, WRITE),
  );
}

/**
 * {@link write} for an ente that begins to exist: its row, the first operation of its register and what `fn` adds stand or fall together.
 * @param ente the new row; its id is the tenant of the transaction
 */
export function writeNewEnte<T>(
  ente: Prisma.EnteCreateManyInput & { readonly id: string },
  utenteId: string,
  operazione: NewOperazione,
  fn: (tx: Tx) => Promise<T>,
): Promise<T> {
  const tenant = { enteId: ente.id, utenteId };
  return retry(() =>
    getDatabase().$transaction(async (tx) => {
      const operazioneId = randomUUID();
      await enter(tx, 'off', { ...tenant, operazioneId });
      await tx.ente.create({ data: ente });
      await openOperazione(tx, tenant, operazioneId, operazione);
      return fn(tx);
    }, WRITE),
  );
}
