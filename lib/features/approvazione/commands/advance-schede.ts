import 'server-only';
import type { Authorized } from '@/lib/auth/authorize';
import { type Tx, write } from '@/lib/db/transaction';
import type { StatoScheda } from '@/lib/domain/permissions/stati';
import { findTransition, PROGETTO } from '@/lib/domain/workflow';
import { Denied, NotFound } from '@/lib/errors';
import type { SchedaProtetta } from '@/lib/features/progetto/policy';

type Autorizzate<A extends 'scheda.proporre' | 'scheda.validare' | 'scheda.rinviare'> = readonly Authorized<
  SchedaProtetta,
  A
>[];

/**
 * Proposes cards to whoever validates them: from here on they are corrected only if sent back.
 * @throws Denied naming the first card that is not in a state to be proposed: then none is
 */
export function proposeSchede(schede: Autorizzate<'scheda.proporre'>): Promise<void> {
  return advance(schede, 'proposeSchede', 'PROPOSTO');
}

/**
 * Validates proposed cards: with the plan they become official.
 * @throws Denied naming the first card that is not proposed: then none is validated
 */
export function validateSchede(schede: Autorizzate<'scheda.validare'>): Promise<void> {
  return advance(schede, 'validateSchede', 'VALIDATO');
}

/**
 * Sends cards back to who prepares them, with the reason, which stays on the card until it is proposed again.
 * @throws Denied naming the first card that cannot be sent back: then none is
 */
export function returnSchede(schede: Autorizzate<'scheda.rinviare'>, motivo: string): Promise<void> {
  return advance(schede, 'returnSchede', 'BOZZA', motivo);
}

/** All of them or none, in one operation: the history of each card finds it by its row. */
async function advance(
  schede: Autorizzate<'scheda.proporre' | 'scheda.validare' | 'scheda.rinviare'>,
  comando: string,
  stato: StatoScheda,
  motivo?: string,
): Promise<void> {
  const [first] = schede;
  if (!first) return;
  const ids = schede.map(({ risorsa }) => risorsa.id);
  const oggettoId = ids.length === 1 ? ids[0] : first.risorsa.pianoId;
  await write(first.scope, { comando, oggettoId, motivo }, async (tx) => {
    await lockForStep(tx, ids, stato);
    await tx.progetto.updateMany({
      where: { enteId: first.scope.enteId, id: { in: ids } },
      data: { stato, motivoRinvio: motivo ?? null },
    });
  });
}

/** Holds the cards, always in the same order, and refuses the step where the machine PROGETTO has none. */
async function lockForStep(tx: Tx, ids: readonly string[], verso: StatoScheda): Promise<void> {
  const cards = await tx.$queryRaw<{ codice: string; stato: StatoScheda; isChiusa: boolean }[]>`
    SELECT codice, stato::text AS stato, "dataChiusura" IS NOT NULL AS "isChiusa" FROM "Progetto"
    WHERE "enteId" = current_ente() AND id = ANY (${[...ids]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  if (cards.length < new Set(ids).size) throw new NotFound('Una delle schede non esiste più: ricarica la pagina.');
  const refused = cards.find(({ stato, isChiusa }) => isChiusa || !findTransition(PROGETTO, stato, verso));
  if (!refused) return;
  const perche = refused.isChiusa ? 'è chiusa' : WHY[refused.stato];
  throw new Denied(`La scheda ${refused.codice} ${perche}: nessuna scheda è stata cambiata. Ricarica la pagina.`);
}

const WHY: Readonly<Record<StatoScheda, string>> = {
  BOZZA: 'è in bozza',
  PROPOSTO: 'è già proposta',
  VALIDATO: 'è già validata',
  APPROVATO: 'è approvata',
  IN_VARIAZIONE: 'è in variazione',
};
