import type { Authorized } from '@/lib/auth/authorize';
import { write } from '@/lib/db/transaction';
import type { RisorsaEnte } from '@/lib/domain/permissions/risorse';
import { NotFound } from '@/lib/errors';

/**
 * Puts a staged document aside: it stays in the list of imports, and the plan is as it was.
 * @throws NotFound when it is not waiting any more
 */
export function discardImportazione(
  { scope }: Authorized<RisorsaEnte, 'importazione.gestire'>,
  importazioneId: string,
): Promise<void> {
  return write(scope, { comando: 'discardImportazione', oggettoId: importazioneId }, async (tx) => {
    const { count } = await tx.importazione.updateMany({
      where: { enteId: scope.enteId, id: importazioneId, stato: 'IN_ESAME' },
      data: { stato: 'ANNULLATA' },
    });
    if (count === 0) throw new NotFound('Questa importazione non è più in esame.');
  });
}
