import { type NewOperazione, type Tenant, write } from '@/lib/db/transaction';
import { NotFound } from '@/lib/errors';
import { withdraw } from './queue';

/**
 * Stops work that waits or is under way: whoever does it lets go within seconds, and no file is left.
 * @throws NotFound when it is over already
 */
export function stopLavoro(tenant: Tenant, operazione: NewOperazione, lavoroId: string): Promise<void> {
  return write(tenant, { ...operazione, oggettoId: lavoroId }, async (tx) => {
    const { count } = await tx.lavoro.updateMany({
      where: { enteId: tenant.enteId, id: lavoroId, stato: { in: ['IN_ATTESA', 'IN_CORSO'] } },
      data: { stato: 'ANNULLATO', passo: null, finitoAt: new Date() },
    });
    if (count === 0) throw new NotFound('Questo lavoro è già finito.');
    await withdraw(tx, lavoroId);
  });
}
