import 'server-only';
import type { Authorized } from '@/lib/auth/authorize';
import { type Tx, write } from '@/lib/db/transaction';
import { Invalid } from '@/lib/errors';
import type { SchedaProtetta } from '../policy';
import type { Destinazione } from '../queries/get-destinazione';
import { lockCards } from './card-rows';

/**
 * Gives a card to another CDR, under a code of its own. Objectives the old CDR held go to the new one, except those it has
 * reported on and those the new one holds already. Whoever moves it may edit it where it is and where it goes.
 * @throws Invalid when the code is taken, or nothing would change
 * @throws Denied when the card has left BOZZA and IN_VARIAZIONE, or is closed
 */
export async function moveScheda(
  { scope, risorsa }: Authorized<SchedaProtetta, 'scheda.modificare'>,
  verso: Authorized<Destinazione, 'scheda.modificare'>,
): Promise<{ operazioneId: string }> {
  const { enteId, id } = risorsa;
  const { cdrId, codice } = verso.risorsa;
  return write(scope, { comando: 'moveScheda', oggettoId: id }, async (tx, operazioneId) => {
    await lockCards(tx, [id]);
    const where = { enteId_id: { enteId, id } };
    const { cdrId: from } = await tx.progetto.findUniqueOrThrow({ where, select: { cdrId: true } });
    if (from === cdrId && risorsa.codice === codice) {
      throw new Invalid([{ campo: null, messaggio: 'La scheda ha già questo CDR e questo codice.' }]);
    }
    await tx.progetto.update({ where, data: { cdrId, codice } });
    if (from !== null && cdrId !== null && from !== cdrId) await passAssegnazioni(tx, id, from, cdrId);
    return { operazioneId };
  });
}

async function passAssegnazioni(tx: Tx, progettoId: string, from: string, to: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Assegnazione" a SET "cdrId" = ${to}::uuid, "responsabileId" = NULL
    FROM "Obiettivo" o WHERE o."enteId" = current_ente() AND o."progettoId" = ${progettoId}::uuid
      AND a."enteId" = o."enteId" AND a."obiettivoId" = o.id AND a."cdrId" = ${from}::uuid
      AND NOT EXISTS (SELECT FROM "Assegnazione" b
        WHERE b."enteId" = a."enteId" AND b."obiettivoId" = o.id AND b."cdrId" = ${to}::uuid)
      AND NOT EXISTS (SELECT FROM "Rilevazione" r WHERE r."enteId" = o."enteId" AND r."obiettivoId" = o.id)
      AND NOT EXISTS (SELECT FROM "Risultato" r WHERE r."enteId" = o."enteId" AND r."obiettivoId" = o.id)`;
}
