import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import { listRevertite } from '../queue/comandi';

/** Every card an operation touched: what it is about, and the cards rows were carried from and to. */
export async function listSchedeToccate(tx: Tx, operazioneId: string): Promise<string[]> {
  const cards = await tx.$queryRaw<{ id: string }[]>`
    WITH m AS (SELECT "rigaId", tabella, coalesce(prima, '{}') AS prima, coalesce(dopo, '{}') AS dopo FROM "Modifica"
        WHERE "enteId" = current_ente() AND "operazioneId" = ${operazioneId}::uuid),
      rimandi AS (SELECT unnest(ARRAY[prima ->> 'progettoId', dopo ->> 'progettoId', prima ->> 'obiettivoId',
        dopo ->> 'obiettivoId', CASE WHEN tabella = 'Progetto' THEN "rigaId"::text END])::uuid AS id FROM m
        UNION SELECT "oggettoId" FROM "Operazione" WHERE "enteId" = current_ente() AND id = ${operazioneId}::uuid)
    SELECT p.id FROM "Progetto" p WHERE p."enteId" = current_ente() AND p.id IN (SELECT id FROM rimandi)
    UNION SELECT o."progettoId" FROM "Obiettivo" o WHERE o."enteId" = current_ente() AND o.id IN (SELECT id FROM rimandi)`;
  return cards.map(({ id }) => id);
}

/**
 * Whether an operation is taken back as things stand: an undo that was undone in its turn does not count.
 * @param exceptId the operation under way, which names it already
 */
export async function isReverted(tx: Tx, operazioneId: string, exceptId: string): Promise<boolean> {
  const undos = await tx.$queryRaw<{ operazioneId: string; annullaId: string }[]>`
    WITH RECURSIVE u AS (
      SELECT id, "annullaId" FROM "Operazione" WHERE "enteId" = current_ente() AND "annullaId" = ${operazioneId}::uuid
        AND id <> ${exceptId}::uuid
      UNION SELECT o.id, o."annullaId" FROM "Operazione" o JOIN u ON o."annullaId" = u.id
        WHERE o."enteId" = current_ente() AND o.id <> ${exceptId}::uuid)
    SELECT id AS "operazioneId", "annullaId" FROM u`;
  return listRevertite([{ operazioneId, annullaId: null }, ...undos]).has(operazioneId);
}
