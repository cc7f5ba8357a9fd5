import 'server-only';
import type { Authorized } from '@/lib/auth/authorize';
import { Prisma } from '@/lib/db/generated/client';
import { type Tx, write } from '@/lib/db/transaction';
import { Invalid } from '@/lib/errors';
import { todayInItaly } from '@/lib/format/today';
import type { SchedaProtetta } from '../policy';
import { lockCards } from './card-rows';

/** What closes with a card, and how each hangs from it. */
const PARTI = {
  Progetto: Prisma.sql`id`,
  Obiettivo: Prisma.sql`"progettoId"`,
  Fase: Prisma.sql`"progettoId"`,
} as const;

type Modificabile = Authorized<SchedaProtetta, 'scheda.modificare'>;

/**
 * Closes a card with a reason: it stays in the plan with what was reported on it, and nothing more is asked of it. Its open
 * objectives and phases close with it.
 * @throws Denied when the card has left BOZZA and IN_VARIAZIONE, or is closed already
 */
export function closeScheda(
  { scope, risorsa }: Modificabile,
  { motivo }: { motivo: string },
): Promise<{ operazioneId: string }> {
  return write(scope, { comando: 'closeScheda', oggettoId: risorsa.id, motivo }, async (tx, operazioneId) => {
    await lockCards(tx, [risorsa.id]);
    const chiusura = Prisma.sql`"dataChiusura" = ${todayInItaly()}::date, "motivoChiusura" = ${motivo}`;
    await setChiusura(tx, risorsa.id, chiusura, Prisma.sql`"dataChiusura" IS NULL`);
    return { operazioneId };
  });
}

/**
 * Opens a closed card again, with the objectives and phases that closed with it; those closed before, for a reason of their
 * own, stay closed.
 * @throws Invalid when the card is not closed
 */
export function reopenScheda({ scope, risorsa }: Modificabile): Promise<{ operazioneId: string }> {
  const { enteId, id } = risorsa;
  return write(scope, { comando: 'reopenScheda', oggettoId: id }, async (tx, operazioneId) => {
    const [card] = await tx.$queryRaw<{ data: string | null; motivo: string | null }[]>`
      SELECT "dataChiusura"::text AS data, "motivoChiusura" AS motivo FROM "Progetto"
      WHERE "enteId" = ${enteId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`;
    if (!card?.data) throw new Invalid([{ campo: null, messaggio: 'La scheda è già aperta.' }]);
    const same = Prisma.sql`"dataChiusura" = ${card.data}::date AND "motivoChiusura" = ${card.motivo}`;
    await setChiusura(tx, id, Prisma.sql`"dataChiusura" = NULL, "motivoChiusura" = NULL`, same);
    return { operazioneId };
  });
}

async function setChiusura(tx: Tx, progettoId: string, valori: Prisma.Sql, quali: Prisma.Sql): Promise<void> {
  for (const [tabella, colonna] of Object.entries(PARTI)) {
    await tx.$executeRaw`UPDATE ${Prisma.raw(`"${tabella}"`)} SET ${valori}
      WHERE "enteId" = current_ente() AND ${colonna} = ${progettoId}::uuid AND ${quali}`;
  }
}
