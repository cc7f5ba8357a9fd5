import type { Authorized } from '@/lib/auth/authorize';
import { write } from '@/lib/db/transaction';
import type { RisorsaEnte } from '@/lib/domain/permissions/risorse';
import { NotFound } from '@/lib/errors';

/**
 * Ends every session of somebody who works for the ente: at her next click she signs in again.
 * @throws NotFound when she has no role here
 */
export async function revokeSessioni(
  { scope }: Authorized<RisorsaEnte, 'utenti.gestire'>,
  utenteId: string,
): Promise<void> {
  await write(scope, { comando: 'revokeSessioni', oggettoId: utenteId }, async (tx) => {
    const here = await tx.appartenenza.count({ where: { enteId: scope.enteId, utenteId } });
    if (here === 0) throw new NotFound();
    await tx.utente.update({ where: { id: utenteId }, data: { versioneSessione: { increment: 1 } } });
  });
}
