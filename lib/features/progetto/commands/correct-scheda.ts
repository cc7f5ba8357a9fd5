import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Authorized } from '@/lib/auth/authorize';
import type { Tx } from '@/lib/db/transaction';
import { hasRecorded, read, write } from '@/lib/db/transaction';
import { NotFound, RepeatedCommand } from '@/lib/errors';
import type { SchedaProtetta } from '../policy';
import type { RowOutcome } from '../queue/queue-types';
import type { RigaDaCorreggere } from '../schema';
import { keyOf, listRowsOfCard, lockCards, patchCardRow } from './card-rows';
import { listAutori, splitRepeated } from './outcome-details';
import { yieldPrincipale } from './principale';

/** The answer to a gesture. `operazioneId` is null when everything conflicted or already was so: nothing was written. */
export interface EsitoCorrezione {
  operazioneId: string | null;
  righe: RowOutcome[];
}

/** Rolls the transaction back when no row changed: the register keeps no empty operation. */
class NothingWritten extends Error {
  constructor(readonly righe: RowOutcome[]) {
    super('Nothing to write');
  }
}

/**
 * Corrects fields of one card and of its rows, all in one operation. Fields somebody else has changed meanwhile are left alone and come back as conflicts, with the
 * name of who wrote them; the others are written. The same `comandoId` twice is done once and answered twice.
 * @throws Denied when the card has left BOZZA and IN_VARIAZIONE since it was authorized
 * @throws NotFound when a row is not of this card or is closed
 */
export async function correctScheda(
  authorized: Authorized<SchedaProtetta, 'scheda.modificare'>,
  { comandoId, righe }: { comandoId: string; righe: readonly RigaDaCorreggere[] },
): Promise<EsitoCorrezione> {
  const { scope, risorsa } = authorized;
  const operazione = { comando: 'correctScheda', oggettoId: risorsa.id, comandoId };
  try {
    return await write(scope, operazione, async (tx, operazioneId) => {
      await lockCards(tx, [risorsa.id]);
      const outcomes = await correctRows(tx, risorsa, righe);
      if (!(await hasRecorded(tx))) throw new NothingWritten(outcomes);
      return { operazioneId, righe: await listAutori(tx, outcomes) };
    });
  } catch (error) {
    if (error instanceof NothingWritten) {
      return { operazioneId: null, righe: await read(scope, (tx) => listAutori(tx, error.righe)) };
    }
    if (!(error instanceof RepeatedCommand)) throw error;
    return answerAgain(authorized, error, righe);
  }
}

/** What was written stays written; what was left because of a conflict is tried anew, and usually conflicts again. */
async function answerAgain(
  authorized: Authorized<SchedaProtetta, 'scheda.modificare'>,
  repeated: RepeatedCommand,
  righe: readonly RigaDaCorreggere[],
): Promise<EsitoCorrezione> {
  const { scritte, lasciate } = await read(authorized.scope, (tx) => splitRepeated(tx, repeated, righe));
  if (lasciate.length === 0) return { operazioneId: repeated.operazioneId, righe: scritte };
  const again = await correctScheda(authorized, { comandoId: randomUUID(), righe: lasciate });
  return { operazioneId: repeated.operazioneId, righe: [...scritte, ...again.righe] };
}

/** Always in the same order, so that two writers never wait for each other in a circle. */
async function correctRows(tx: Tx, scheda: SchedaProtetta, righe: readonly RigaDaCorreggere[]): Promise<RowOutcome[]> {
  const own = await listRowsOfCard(tx, scheda.id, righe);
  const sorted = righe.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)));
  const outcomes: RowOutcome[] = [];
  for (const riga of sorted) {
    if (takesPrincipale(riga)) await yieldPrincipale(tx, scheda.id, riga.rigaId);
    if (own.has(keyOf(riga))) outcomes.push(await patchCardRow(tx, riga.tabella, riga.rigaId, riga.patch));
    else if (riga.tabella === 'Target' && own.has(`Indicatore/${riga.rigaId}`)) {
      outcomes.push(await createTarget(tx, scheda, riga));
    } else throw new NotFound('Una parte della scheda che stavi correggendo non esiste più: ricarica la pagina.');
  }
  return outcomes;
}

const takesPrincipale = ({ tabella, patch }: RigaDaCorreggere) =>
  tabella === 'Collegamento' && patch.principale?.dopo === true;

/**
 * An indicator without an expected value for the year of the plan gets its first one here. The row takes the id of its
 * indicator, so the page can name it before it exists and two people who write it at once meet on the same row.
 */
async function createTarget(tx: Tx, scheda: SchedaProtetta, riga: RigaDaCorreggere): Promise<RowOutcome> {
  const { enteId, anno } = scheda;
  const row = { enteId, id: riga.rigaId, indicatoreId: riga.rigaId, anno, ordine: 1 };
  await tx.target.createMany({ data: [row], skipDuplicates: true });
  return patchCardRow(tx, 'Target', riga.rigaId, riga.patch);
}
