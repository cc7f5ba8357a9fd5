import 'server-only';
import type { Authorized } from '@/lib/auth/authorize';
import { type Tx, write } from '@/lib/db/transaction';
import { Invalid } from '@/lib/errors';
import { lockPiano } from '@/lib/features/piano/commands/lock-piano';
import type { SchedaProtetta } from '../policy';

/**
 * Lets a card change places with the one before it, or after it, among the cards of its CDR: the order of the other CDR in
 * the document stays.
 * @returns the code of the card it changed places with
 * @throws Invalid when there is none on that side
 */
export function orderScheda(
  { scope, risorsa }: Authorized<SchedaProtetta, 'scheda.modificare'>,
  verso: 'prima' | 'dopo',
): Promise<{ operazioneId: string; scambiataCon: string }> {
  const { id, anno } = risorsa;
  return write(scope, { comando: 'orderScheda', oggettoId: id }, async (tx, operazioneId) => {
    await lockPiano(tx, anno);
    const schede = await listSorelle(tx, id);
    const at = schede.findIndex((scheda) => scheda.id === id);
    const [own, other] = [schede[at], schede[verso === 'prima' ? at - 1 : at + 1]];
    if (!own || !other) {
      const messaggio = `La scheda è già ${verso === 'prima' ? 'la prima' : 'l’ultima'} del suo CDR.`;
      throw new Invalid([{ campo: null, messaggio }]);
    }
    await tx.$executeRaw`
      UPDATE "Progetto" SET ordine = CASE WHEN id = ${id}::uuid THEN ${other.ordine} ELSE ${own.ordine} END::int
      WHERE "enteId" = current_ente() AND id IN (${id}::uuid, ${other.id}::uuid)`;
    return { operazioneId, scambiataCon: other.codice };
  });
}

/** The cards of the same CDR and plan, in the order of the document. */
function listSorelle(tx: Tx, id: string): Promise<{ id: string; codice: string; ordine: number }[]> {
  return tx.$queryRaw`
    SELECT g.id, g.codice, g.ordine FROM "Progetto" g
    JOIN "Progetto" m ON m."enteId" = g."enteId" AND m."pianoId" = g."pianoId" AND m."cdrId" IS NOT DISTINCT FROM g."cdrId"
    WHERE g."enteId" = current_ente() AND m.id = ${id}::uuid ORDER BY g.ordine, g.id`;
}
