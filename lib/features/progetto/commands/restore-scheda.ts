import 'server-only';
import type { Authorized } from '@/lib/auth/authorize';
import { write } from '@/lib/db/transaction';
import { Invalid, NotFound } from '@/lib/errors';
import { lockPiano } from '@/lib/features/piano/commands/lock-piano';
import type { SchedaProtetta } from '../policy';
import { isReverted } from '../queries/reversible';
import { restoreRighe } from './restore-righe';

/**
 * Brings a deleted card back out of the register: every row with its id and its values, to the last digit.
 * @throws NotFound when the operation deleted no card
 * @throws Invalid when it is back already, or its code is now of another card
 */
export function restoreScheda(
  { scope, risorsa }: Authorized<SchedaProtetta, 'scheda.modificare'>,
  operazioneId: string,
): Promise<{ operazioneId: string }> {
  const { enteId, id, codice, anno, pianoId } = risorsa;
  const operazione = { comando: 'restoreScheda', oggettoId: id, annullaId: operazioneId };
  return write(scope, operazione, async (tx, newId) => {
    await lockPiano(tx, anno);
    if (await isReverted(tx, operazioneId, newId)) refuse(`La scheda ${codice} è già stata ripristinata.`);
    if ((await tx.progetto.count({ where: { enteId, pianoId, codice } })) > 0) {
      refuse(`Il codice ${codice} è ora di un’altra scheda: cambiale codice, poi ripristina questa.`);
    }
    await restoreRighe(tx, await tx.modifica.findMany({ where: { enteId, operazioneId, azione: 'DELETE' } }));
    if ((await tx.progetto.count({ where: { enteId, id } })) === 0)
      throw new NotFound('La scheda eliminata non si trova.');
    return { operazioneId: newId };
  });
}

function refuse(messaggio: string): never {
  throw new Invalid([{ campo: null, messaggio }]);
}
