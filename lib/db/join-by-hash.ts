import type { Tx } from './transaction';

/**
 * Runs reads of whole tables of an ente, joined by hash. Right after a large import the statistics know nothing of the new
 * ente: the planner takes it for one row and loops over its tables, a minute where this takes a second.
 */
export async function joinByHash<T>(tx: Tx, read: () => Promise<T>): Promise<T> {
  await tx.$executeRaw`SELECT set_config('enable_nestloop', 'off', true)`;
  const result = await read();
  await tx.$executeRaw`SELECT set_config('enable_nestloop', 'on', true)`;
  return result;
}
