import 'server-only';
import type { Tx } from '@/lib/db/transaction';

/** One strategic link of a card is the principal: before another takes its place, the present one leaves it. */
export async function yieldPrincipale(tx: Tx, progettoId: string, toId: string): Promise<void> {
  await tx.$executeRaw`UPDATE "Collegamento" SET principale = false
    WHERE "enteId" = current_ente() AND "progettoId" = ${progettoId}::uuid AND principale AND id <> ${toId}::uuid`;
}

/** When the principal has gone the first of the others takes its place. */
export async function passPrincipale(tx: Tx, progettoId: string): Promise<void> {
  await tx.$executeRaw`UPDATE "Collegamento" SET principale = true
    WHERE "enteId" = current_ente() AND id = (
      SELECT id FROM "Collegamento" WHERE "enteId" = current_ente() AND "progettoId" = ${progettoId}::uuid
        AND NOT EXISTS (SELECT FROM "Collegamento" p WHERE p."enteId" = current_ente()
          AND p."progettoId" = ${progettoId}::uuid AND p.principale)
      ORDER BY ordine, id LIMIT 1)`;
}
