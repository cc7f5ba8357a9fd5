import 'server-only';
import type { Scope } from '@/lib/auth/scope';
import { read } from '@/lib/db/transaction';

/** The id of the card an objective is of, or that the id itself is of; null when there is none. Says nothing of rights. */
export function getSchedaOf(scope: Scope, padreId: string): Promise<string | null> {
  return read(scope, async (tx) => {
    const [card] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM "Progetto" WHERE "enteId" = current_ente() AND id = ${padreId}::uuid
      UNION ALL
      SELECT "progettoId" FROM "Obiettivo" WHERE "enteId" = current_ente() AND id = ${padreId}::uuid`;
    return card?.id ?? null;
  });
}
