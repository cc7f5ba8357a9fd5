import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import type { NodoAlbero } from '@/lib/domain/albero';

/** The CDR of a plan in document order. */
export function listNodi(tx: Tx, enteId: string, pianoId: string): Promise<NodoAlbero[]> {
  return tx.cdr.findMany({
    where: { enteId, pianoId },
    orderBy: { ordine: 'asc' },
    select: { id: true, padreId: true },
  });
}

/** Gives the CDR their places, from 1; those that stand in theirs already are left alone. */
export async function numberCdr(tx: Tx, nodi: readonly NodoAlbero[]): Promise<void> {
  const ids = nodi.map(({ id }) => id);
  await tx.$executeRaw`UPDATE "Cdr" c SET ordine = v.posto
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY v (id, posto)
    WHERE c."enteId" = current_ente() AND c.id = v.id AND c.ordine <> v.posto`;
}
