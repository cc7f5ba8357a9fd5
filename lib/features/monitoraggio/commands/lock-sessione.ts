import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/transaction';
import type { StatoSessione } from '@/lib/domain/workflow';
import { NotFound } from '@/lib/errors';

/** A session held until the end of the transaction. */
export interface SessioneBloccata {
  id: string;
  pianoId: string;
  titolo: string;
  stato: StatoSessione;
}

/**
 * Holds a session: `share` for who writes reports, together with others; `change` for who opens or closes it, alone.
 * @throws NotFound when it does not exist in the ente of the transaction
 */
export async function lockSessione(tx: Tx, id: string, mode: 'share' | 'change'): Promise<SessioneBloccata> {
  const strength = mode === 'share' ? Prisma.sql`FOR SHARE` : Prisma.sql`FOR NO KEY UPDATE`;
  const [row] = await tx.$queryRaw<SessioneBloccata[]>`
    SELECT id, "pianoId", titolo, stato::text AS stato FROM "SessioneMonitoraggio"
    WHERE "enteId" = current_ente() AND id = ${id}::uuid ${strength}`;
  if (!row) throw new NotFound('Questa sessione di monitoraggio non esiste.');
  return row;
}

/** Holds the reports of a CDR, always in the same order: two writers never wait for each other in a circle. */
export async function lockRilevazioni(tx: Tx, sessioneId: string, cdrId: string): Promise<void> {
  await tx.$executeRaw`
    SELECT id FROM "Rilevazione"
    WHERE "enteId" = current_ente() AND "sessioneId" = ${sessioneId}::uuid AND "cdrId" = ${cdrId}::uuid
    ORDER BY id FOR NO KEY UPDATE`;
}
