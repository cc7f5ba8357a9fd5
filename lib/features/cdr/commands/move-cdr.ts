import 'server-only';
import type { Authorized } from '@/lib/auth/authorize';
import { patchRow } from '@/lib/db/patch-row';
import { write } from '@/lib/db/transaction';
import { placeNodo } from '@/lib/domain/albero';
import type { RisorsaEnte } from '@/lib/domain/permissions/risorse';
import { Conflict, Invalid, NotFound } from '@/lib/errors';
import { lockPiano } from '@/lib/features/piano/commands/lock-piano';
import type { Spostamento } from '../schema';
import type { EsitoGesto } from '../types';
import { listNodi, numberCdr } from './order-cdr';

/**
 * Moves a CDR, with all that is under it, under another or among its siblings.
 * @throws Conflict when somebody has moved it meanwhile
 * @throws Invalid when the place is inside its own branch, or the sibling has gone
 */
export async function moveCdr(
  { scope }: Authorized<RisorsaEnte, 'struttura.modificare'>,
  { anno, id, daPadreId, padreId, primaDi }: Omit<Spostamento, 'ente'>,
): Promise<EsitoGesto> {
  return write(scope, { comando: 'moveCdr', oggettoId: id }, async (tx, operazioneId) => {
    const piano = await lockPiano(tx, anno);
    const nodi = await listNodi(tx, scope.enteId, piano.id);
    const known = (nodoId: string | null) => nodoId === null || nodi.some((nodo) => nodo.id === nodoId);
    if (!known(id) || !known(padreId)) throw new NotFound();
    const placed = placeNodo(nodi, id, { padreId, primaDi });
    if (!placed) {
      const messaggio = 'Un CDR non si può spostare sotto sé stesso o accanto a uno che non è più lì.';
      throw new Invalid([{ campo: 'padreId', messaggio }]);
    }
    const { conflitti } = await patchRow(tx, 'Cdr', id, { padreId: { prima: daPadreId, dopo: padreId } });
    if (conflitti.length > 0) {
      throw new Conflict(
        conflitti,
        'Nel frattempo qualcun altro ha spostato questo CDR: guarda dove sta ora e riprova.',
      );
    }
    await numberCdr(tx, placed);
    return { operazioneId };
  });
}
