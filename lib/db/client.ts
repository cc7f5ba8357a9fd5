import { PrismaPg } from '@prisma/adapter-pg';
import { readEnv } from '@/lib/env';
import { PrismaClient } from './generated/client';
import { createStatementNames } from './statement-names';

/** Connections of one process: with two cores more of them wait for each other instead of working. */
const POOL_SIZE = 12;
/** No statement of ours is meant to take this long: one that does is stopped, and so is a transaction left open. */
const STUCK_MS = 60_000;

const KEY = Symbol.for('traguardo.database');
/** Next bundles pages and route handlers apart, and reloads them in development: one pool for the process, not one per bundle. */
const shared = globalThis as typeof globalThis & { [KEY]?: PrismaClient };

/**
 * Connects this process to a database. The application does it by itself at the first query; command line and tests choose here.
 * @param url connection string of the application role
 * @throws Error when the process is connected already
 */
export function openDatabase(url: string): PrismaClient {
  if (shared[KEY]) throw new Error('The process is connected to a database already');
  const pool = {
    connectionString: url,
    max: POOL_SIZE,
    connectionTimeoutMillis: STUCK_MS / 2,
    statement_timeout: STUCK_MS,
    idle_in_transaction_session_timeout: STUCK_MS,
    application_name: 'traguardo',
    // Every page asks the same of every ente: a plan made once serves all (see statement-names).
    options: '-c plan_cache_mode=force_generic_plan',
  };
  const adapter = new PrismaPg(pool, { statementNameGenerator: createStatementNames() });
  shared[KEY] = new PrismaClient({ adapter });
  return shared[KEY];
}

/** The client of the process. Only `lib/db` uses it: a query outside a transaction of `transaction.ts` has no tenant and sees nothing. */
export function getDatabase(): PrismaClient {
  return shared[KEY] ?? openDatabase(readEnv().TRAGUARDO_APP_DATABASE_URL);
}

/** Lets the process end, or connect to another database. */
export async function closeDatabase(): Promise<void> {
  const client = shared[KEY];
  delete shared[KEY];
  await client?.$disconnect();
}
