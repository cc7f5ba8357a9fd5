import 'server-only';
import type { Authorized } from '@/lib/auth/authorize';
import { write } from '@/lib/db/transaction';
import type { RisorsaEnte } from '@/lib/domain/permissions/risorse';
import { canTransition, SESSIONE } from '@/lib/domain/workflow';
import { Denied } from '@/lib/errors';
import type { LuogoSessione } from '../schema';
import { lockSessione } from './lock-sessione';
import { findSessione } from './open-sessione';

/**
 * Closes an open session: what was not sent stays not sent, and only what is sent back is reported on again.
 * @throws Denied when the session is not open
 */
export async function closeSessione(
  { scope }: Authorized<RisorsaEnte, 'sessione.gestire'>,
  luogo: LuogoSessione,
): Promise<void> {
  await write(scope, { comando: 'closeSessione' }, async (tx) => {
    const { sessione } = await findSessione(tx, scope.enteId, luogo);
    const { stato, titolo } = await lockSessione(tx, sessione.id, 'change');
    if (!canTransition(SESSIONE, stato, 'CHIUSA')) throw new Denied(`La sessione «${titolo}» non è aperta.`);
    await tx.sessioneMonitoraggio.update({
      where: { enteId_id: { enteId: scope.enteId, id: sessione.id } },
      data: { stato: 'CHIUSA' },
    });
  });
}
