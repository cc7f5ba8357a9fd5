import { globalWrite } from '@/lib/db/transaction';

/** Failures are counted over this time; a wait is never longer either, so nobody is locked out for good. */
const WINDOW_MINUTES = 15;
const MINUTE_MS = 60_000;

/** Failures that cost nothing. An address gets more: a whole ente may stand behind one. */
export const FREE_FAILURES = { account: 5, indirizzo: 30 } as const;

/** Old attempts of the same account and address are forgotten after a day. */
const RETENTION_MS = 24 * 60 * MINUTE_MS;

/** An attempt that may go on: tell {@link recordSuccess} when it succeeds, else it stays a failure. */
export interface Attempt {
  readonly id: string;
  readonly account: string;
  readonly indirizzo: string;
}

interface Failures {
  readonly account: number;
  readonly indirizzo: number;
  readonly accountAt: Date | null;
  readonly indirizzoAt: Date | null;
}

/**
 * How long to wait after the last of some failures, in minutes: nothing up to `free`, then 1, 2, 4, 8 and at most 15.
 *
 * Example: five failures on an account → 1; six → 2; twenty → 15.
 */
export function waitMinutes(failures: number, free: number): number {
  return failures < free ? 0 : Math.min(2 ** (failures - free), WINDOW_MINUTES);
}

/** Minutes still to wait, rounded up; zero when the attempt may go on. */
function remainingMinutes(failures: number, free: number, lastAt: Date | null, now: Date): number {
  if (lastAt === null) return 0;
  const until = lastAt.getTime() + waitMinutes(failures, free) * MINUTE_MS;
  return Math.max(0, Math.ceil((until - now.getTime()) / MINUTE_MS));
}

/**
 * Asks to try a password for an account from an address. The attempt is written as a failure before the password is looked at, and
 * under a lock per account and per address: a hundred guesses sent together count one after the other.
 * @param now by the clock of this process, which also dates the attempts
 * @returns the attempt, or the minutes to wait
 */
export function beginAttempt(
  account: string,
  indirizzo: string,
  now: Date = new Date(),
): Promise<Attempt | { minuti: number }> {
  return globalWrite(async (tx) => {
    // Always the account first: two attempts never wait for each other in a circle.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('accesso ' || ${account}, 0))`;
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('indirizzo ' || ${indirizzo}, 0))`;
    const [found] = await tx.$queryRaw<Failures[]>`
      SELECT
        count(*) FILTER (WHERE account = ${account} AND at > riuscito_at)::int AS account,
        max(at) FILTER (WHERE account = ${account} AND at > riuscito_at) AS "accountAt",
        count(*) FILTER (WHERE indirizzo = ${indirizzo})::int AS indirizzo,
        max(at) FILTER (WHERE indirizzo = ${indirizzo}) AS "indirizzoAt"
      FROM "TentativoAccesso", LATERAL (
        SELECT coalesce(max(s.at), '-infinity') AS riuscito_at
        FROM "TentativoAccesso" s WHERE s.account = ${account} AND s.riuscito
      ) AS ultimo
      WHERE NOT riuscito AND (account = ${account} OR indirizzo = ${indirizzo})
        AND at > ${new Date(now.getTime() - WINDOW_MINUTES * MINUTE_MS)}`;
    if (found) {
      const minuti = Math.max(
        remainingMinutes(found.account, FREE_FAILURES.account, found.accountAt, now),
        remainingMinutes(found.indirizzo, FREE_FAILURES.indirizzo, found.indirizzoAt, now),
      );
      if (minuti > 0) return { minuti };
    }
    await tx.tentativoAccesso.deleteMany({
      where: { at: { lt: new Date(now.getTime() - RETENTION_MS) } },
    });
    const { id } = await tx.tentativoAccesso.create({
      data: { account, indirizzo, riuscito: false, at: now },
      select: { id: true },
    });
    return { id, account, indirizzo };
  });
}

/** The attempt succeeded: it no longer counts as a failure, and the account's earlier failures are forgotten. */
export function recordSuccess({ id, account, indirizzo }: Attempt, now: Date = new Date()): Promise<void> {
  return globalWrite(async (tx) => {
    await tx.tentativoAccesso.deleteMany({ where: { id } });
    await tx.tentativoAccesso.create({ data: { account, indirizzo, riuscito: true, at: now } });
  });
}
