import 'server-only';
import type { Authorized } from '@/lib/auth/authorize';
import { toApplicationError } from '@/lib/db/errors';
import type { Modifica } from '@/lib/db/generated/client';
import { hasRecorded, read, type Tx, write } from '@/lib/db/transaction';
import { Invalid, NotFound, RepeatedCommand } from '@/lib/errors';
import type { SchedaProtetta } from '../policy';
import { isReverted, listSchedeToccate } from '../queries/reversible';
import { CAMPI } from '../queue/campi';
import { isReversibile } from '../queue/comandi';
import type { RowOutcome } from '../queue/queue-types';
import { jsonRecord, lockCards } from './card-rows';
import {
  deleteRighe,
  inOrder,
  isTabellaDiScheda,
  listReported,
  listRowsBelow,
  type TabellaDiScheda,
} from './card-tables';
import type { EsitoCorrezione } from './correct-scheda';
import { refuseRevert } from './refuse-revert';
import { restoreRighe } from './restore-righe';
import { requireUnchanged, revertFields } from './revert-fields';

type Modificabile = Authorized<SchedaProtetta, 'scheda.modificare'>;

/**
 * Takes back one operation made on a card: rows born with it go, rows it changed say again what they said, rows it deleted
 * come back with their ids and everything that was under them. A new operation that names the first; taking that one back
 * does the first again. All or nothing: when something has changed since, nothing is undone and the person reads what.
 * @param schede every card the operation touched: two when it carried a row from one to the other
 * @throws Invalid with the reason: changed since, reported on since, taken back already
 * @throws NotFound when the operation is not a change of these cards
 * @throws Denied when a card has left BOZZA and IN_VARIAZIONE
 */
export async function revertOperazione(
  schede: readonly [Modificabile, ...Modificabile[]],
  { comandoId, operazioneId }: { comandoId: string; operazioneId: string },
): Promise<EsitoCorrezione> {
  const [{ scope, risorsa }] = schede;
  const { enteId } = scope;
  const operazione = { comando: 'revertOperazione', oggettoId: risorsa.id, comandoId, annullaId: operazioneId };
  try {
    const exists = await read(scope, (tx) => tx.operazione.count({ where: { enteId, id: operazioneId } }));
    if (exists === 0) throw new NotFound('La modifica da annullare non esiste.');
    return await write(scope, operazione, async (tx, newId) => {
      const cards = schede.map((scheda) => scheda.risorsa.id);
      await lockCards(tx, cards);
      const modifiche = await listModifiche(tx, { enteId, operazioneId, newId, cards });
      const righe = await revertModifiche(tx, modifiche);
      if (!(await hasRecorded(tx))) refuseRevert('i valori sono già quelli di prima.');
      return { operazioneId: newId, righe };
    });
  } catch (error) {
    if (error instanceof RepeatedCommand) return { operazioneId: error.operazioneId, righe: [] };
    throw explain(error);
  }
}

/** What the database refuses to have back: a code taken since, a row whose parent is gone. */
function explain(error: unknown): unknown {
  const refusal = error instanceof Invalid ? null : toApplicationError(error);
  if (!(refusal instanceof Invalid)) return error;
  return new Invalid([{ campo: null, messaggio: `La modifica non si può annullare. ${refusal.message}` }]);
}

/** A change of a row of a card, as the register keeps it. */
interface ModificaDiScheda extends Modifica {
  tabella: TabellaDiScheda;
}

/** The operation is about the card asked from, and about no card that was not asked for. */
const isAbout = (touched: readonly string[], [first = '', ...others]: readonly string[]) =>
  touched.includes(first) && touched.every((id) => id === first || others.includes(id));

const NOT_HERE = 'La modifica da annullare non è una correzione di questa scheda.';

async function listModifiche(
  tx: Tx,
  { enteId, operazioneId, newId, cards }: { enteId: string; operazioneId: string; newId: string; cards: string[] },
): Promise<ModificaDiScheda[]> {
  const done = await tx.operazione.findUnique({
    where: { enteId_id: { enteId, id: operazioneId } },
    include: { modifiche: { orderBy: { id: 'asc' } } },
  });
  const touched = await listSchedeToccate(tx, operazioneId);
  if (!done || !isReversibile(done.comando) || !isAbout(touched, cards)) throw new NotFound(NOT_HERE);
  if (await isReverted(tx, operazioneId, newId)) refuseRevert('è già stata annullata.');
  return done.modifiche.map((modifica) => {
    if (!isTabellaDiScheda(modifica.tabella)) throw new NotFound(NOT_HERE);
    return { ...modifica, tabella: modifica.tabella };
  });
}

/** First what was born goes, then what changed goes back, then what was deleted returns: parents before their children. */
async function revertModifiche(tx: Tx, modifiche: readonly ModificaDiScheda[]): Promise<RowOutcome[]> {
  const born = modifiche.filter(({ azione }) => azione === 'INSERT');
  const gone = modifiche.filter(({ azione }) => azione === 'DELETE');
  const ofWhole = new Set([...born, ...gone].map(({ rigaId }) => rigaId));
  const changed = modifiche.filter(({ azione, rigaId }) => azione === 'UPDATE' && !ofWhole.has(rigaId));
  const outcomes = await unmake(tx, born, modifiche);
  outcomes.push(...(await revertFields(tx, inOrder(wholeChanges(changed)))));
  await restoreRighe(tx, gone);
  return outcomes;
}

/** A row written twice by one operation went from its first value to its last. */
function wholeChanges(changed: readonly ModificaDiScheda[]) {
  return [...new Set(changed.map(({ rigaId }) => rigaId))].flatMap((rigaId) => {
    const steps = changed.filter((modifica) => modifica.rigaId === rigaId);
    const prima = Object.assign({}, ...steps.map((step) => jsonRecord(step.prima)).toReversed());
    const dopo = Object.assign({}, ...steps.map((step) => jsonRecord(step.dopo)));
    return steps.slice(0, 1).map(({ tabella }) => ({ tabella, rigaId, prima, dopo }));
  });
}

/** Rows born with the operation go, unless somebody has worked on them since. */
async function unmake(
  tx: Tx,
  born: readonly ModificaDiScheda[],
  modifiche: readonly ModificaDiScheda[],
): Promise<RowOutcome[]> {
  if (born.length === 0) return [];
  for (const { tabella, rigaId } of born) {
    const images = modifiche.filter((modifica) => modifica.rigaId === rigaId).map(({ dopo }) => jsonRecord(dopo));
    await requireUnchanged(tx, tabella, rigaId, Object.assign({}, ...images));
  }
  const ids = new Set(born.map(({ rigaId }) => rigaId));
  const below = await listRowsBelow(tx, [...ids]);
  if (below.some(({ rigaId }) => !ids.has(rigaId))) refuseRevert('nel frattempo vi è stato aggiunto altro.');
  if ((await listReported(tx, below)).size > 0) refuseRevert('nel frattempo vi è stato rendicontato.');
  await deleteRighe(tx, below);
  // A target may be on the page before it exists: there it is empty again.
  return born
    .filter(({ tabella }) => tabella === 'Target')
    .map(({ tabella, rigaId }) => {
      const valori = Object.fromEntries(Object.keys(CAMPI.Target).map((campo) => [campo, null]));
      return { tabella, rigaId, valori, conflitti: [] };
    });
}
