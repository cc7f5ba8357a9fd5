import 'server-only';
import type { Authorized } from '@/lib/auth/authorize';
import { type Tx, write } from '@/lib/db/transaction';
import { Invalid } from '@/lib/errors';
import type { SchedaProtetta } from '../policy';
import { lockCards } from './card-rows';
import { deleteRighe, listReported, listRowsBelow } from './card-tables';

/**
 * Deletes a card with everything on it, if nothing was reported on it and no act ever approved it. The register keeps every
 * row: `restoreScheda` brings it back whole.
 * @throws Invalid with the reason it cannot be deleted, and what to do instead
 * @throws Denied when the card has left BOZZA and IN_VARIAZIONE
 */
export function deleteScheda({
  scope,
  risorsa,
}: Authorized<SchedaProtetta, 'scheda.modificare'>): Promise<{ operazioneId: string }> {
  const { enteId, id, codice } = risorsa;
  return write(scope, { comando: 'deleteScheda', oggettoId: id }, async (tx, operazioneId) => {
    await lockCards(tx, [id]);
    const righe = await listRowsBelow(tx, [id]);
    if (await wasApproved(tx, id)) {
      refuse(`La scheda ${codice} è stata approvata con il piano: non si elimina, si chiude con un motivo.`);
    }
    if ((await listReported(tx, righe)).size > 0) {
      refuse(`Sulla scheda ${codice} è già stato rendicontato: non si elimina, si chiude con un motivo.`);
    }
    if ((await tx.progetto.count({ where: { enteId, origineId: id } })) > 0) {
      refuse(`La scheda ${codice} continua nel piano di un altro anno: non si elimina, si chiude con un motivo.`);
    }
    await deleteRighe(tx, righe);
    return { operazioneId };
  });
}

/** An approved card may be a draft again, as a variation: the register remembers. */
async function wasApproved(tx: Tx, id: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ isApprovata: boolean }[]>`
    SELECT EXISTS (SELECT FROM "Modifica" WHERE "enteId" = current_ente() AND "rigaId" = ${id}::uuid
        AND coalesce(dopo ->> 'stato', '') IN ('APPROVATO', 'IN_VARIAZIONE'))
      OR EXISTS (SELECT FROM "Progetto" WHERE "enteId" = current_ente() AND id = ${id}::uuid AND stato = 'IN_VARIAZIONE')
      AS "isApprovata"`;
  return row?.isApprovata ?? false;
}

function refuse(messaggio: string): never {
  throw new Invalid([{ campo: null, messaggio }]);
}
