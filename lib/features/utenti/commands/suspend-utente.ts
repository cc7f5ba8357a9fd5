import type { Authorized } from '@/lib/auth/authorize';
import { write } from '@/lib/db/transaction';
import type { RisorsaEnte } from '@/lib/domain/permissions/risorse';
import { Invalid, NotFound } from '@/lib/errors';
import { lockAppartenenze, refuseNoAdministrator } from './only-administrator';

/**
 * Deactivates somebody in the ente: her roles stay written and give nothing, her sessions end at once. The account is not touched: in
 * another ente she goes on working.
 * @throws Invalid for oneself, and when the ente would be left without an AMMINISTRATORE; NotFound when she is not at work here
 */
export async function suspendUtente(
  { scope }: Authorized<RisorsaEnte, 'utenti.gestire'>,
  utenteId: string,
): Promise<void> {
  const { enteId } = scope;
  if (utenteId === scope.utenteId) {
    throw new Invalid([
      { campo: null, messaggio: 'Nessuno disattiva sé stesso: chiederlo a un altro amministratore.' },
    ]);
  }
  await write(scope, { comando: 'suspendUtente', oggettoId: utenteId }, async (tx) => {
    await lockAppartenenze(tx, enteId);
    const active = { enteId, utenteId, stato: 'ATTIVA' as const };
    const { count } = await tx.appartenenza.updateMany({ where: active, data: { stato: 'SOSPESA' } });
    if (count === 0) throw new NotFound('Questa persona non è attiva nell’ente.');
    await refuseNoAdministrator(tx, enteId);
    await tx.utente.update({ where: { id: utenteId }, data: { versioneSessione: { increment: 1 } } });
  });
}

/**
 * Puts somebody deactivated back to work, with the roles she had.
 * @throws NotFound when she is not deactivated here
 */
export async function restoreUtente(
  { scope }: Authorized<RisorsaEnte, 'utenti.gestire'>,
  utenteId: string,
): Promise<void> {
  const { enteId } = scope;
  await write(scope, { comando: 'restoreUtente', oggettoId: utenteId }, async (tx) => {
    const suspended = { enteId, utenteId, stato: 'SOSPESA' as const };
    const { count } = await tx.appartenenza.updateMany({ where: suspended, data: { stato: 'ATTIVA' } });
    if (count === 0) throw new NotFound('Questa persona non è disattivata nell’ente.');
  });
}
