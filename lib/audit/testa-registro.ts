import type { Tx } from '@/lib/db/transaction';

/**
 * The hash of the last operation chained in the ente's register; empty before the first one. Every change of an ente's data
 * is an operation and each hash covers the one before it, so this is a version tag of all of the ente's data: read it
 * first, and what is computed from data read afterwards, in the same transaction, stands for as long as it says the same.
 * The global tables (`Ente`, `Utente`) are not covered. One statement on an index.
 */
export async function getTestaRegistro(tx: Tx): Promise<string> {
  const [testa] = await tx.$queryRaw<{ hash: string }[]>`
    SELECT hash FROM "Operazione" WHERE "enteId" = current_ente() AND numero IS NOT NULL ORDER BY numero DESC LIMIT 1`;
  return testa?.hash ?? '';
}
