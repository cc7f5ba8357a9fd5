import 'server-only';
import { readdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { listAppliedMigrations } from '@/lib/db/applied-migrations';
import type { Salute } from './types';

/** Who watches does not wait as long as a person would. */
const PATIENCE_MS = 3000;

/** Set by tests and by who keeps them elsewhere, as for `npm start`. */
const migrationsFolder = () => process.env.TRAGUARDO_MIGRATIONS_DIR || 'prisma/migrations';

async function listKnownMigrations(): Promise<string[]> {
  const entries = await readdir(/* turbopackIgnore: true */ migrationsFolder(), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** Whether the database answers, and has the migrations this version knows. Never throws, never takes long. */
export async function checkSalute(): Promise<Salute> {
  const answer = listAppliedMigrations().catch(() => null);
  const applied = await Promise.race([answer, sleep(PATIENCE_MS, null, { ref: false })]);
  if (applied === null) return { database: false, migrazioni: false };
  const known = await listKnownMigrations();
  return { database: true, migrazioni: known.every((name) => applied.includes(name)) };
}
