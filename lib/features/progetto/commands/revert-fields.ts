import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/transaction';
import type { Patch, PatchValue } from '@/lib/domain/patch';
import { NOMI_CAMPI } from '../queue/nomi-campi';
import type { RowOutcome } from '../queue/queue-types';
import { jsonRecord, patchCardRow } from './card-rows';
import { isPosto, type TabellaDiScheda } from './card-tables';
import { refuseRevert } from './refuse-revert';

interface RigaCambiata {
  tabella: TabellaDiScheda;
  rigaId: string;
  prima: unknown;
  dopo: unknown;
}

/**
 * Writes the old values over the new ones, parents first. Places are put back where they still are as the operation left
 * them: a row somebody has moved since stays where it is, unless moving was all the operation did.
 * @throws Invalid when a field has changed since, or its row is gone
 */
export async function revertFields(tx: Tx, righe: readonly RigaCambiata[]): Promise<RowOutcome[]> {
  const isMove = righe.every(({ tabella, dopo }) =>
    Object.keys(jsonRecord(dopo)).every((campo) => isPosto(tabella, campo)),
  );
  const outcomes: RowOutcome[] = [];
  for (const riga of givingUpPrincipale(righe)) {
    const { tabella, rigaId } = riga;
    if (!(await exists(tx, tabella, rigaId))) {
      if (isMove || !isOnlyPosto(riga)) refuseRevert('una delle righe non c’è più.');
      continue;
    }
    const outcome = await patchCardRow(tx, tabella, rigaId, reversePatch(riga));
    const changed = outcome.conflitti.find(({ campo }) => isMove || !isPosto(tabella, campo));
    if (changed) refuseChanged(tabella, changed.campo);
    outcomes.push({ ...outcome, conflitti: [] });
  }
  return outcomes;
}

/**
 * Makes sure that a row still says what an operation made it say; its place may be another.
 * @throws Invalid when it does not, or it is gone
 */
export async function requireUnchanged(
  tx: Tx,
  tabella: TabellaDiScheda,
  rigaId: string,
  detto: Readonly<Record<string, PatchValue>>,
): Promise<void> {
  if (!(await exists(tx, tabella, rigaId))) refuseRevert('la riga aggiunta non c’è già più.');
  const same = Object.entries(detto)
    .filter(([campo]) => !isPosto(tabella, campo))
    .map(([campo, valore]) => [campo, { prima: valore, dopo: valore }] as const);
  const { conflitti } = await patchCardRow(tx, tabella, rigaId, Object.fromEntries(same));
  const [changed] = conflitti;
  if (changed) refuseChanged(tabella, changed.campo);
}

function refuseChanged(tabella: TabellaDiScheda, campo: string): never {
  const nome = isPosto(tabella, campo) ? 'l’ordine' : (NOMI_CAMPI[campo] ?? `«${campo}»`);
  refuseRevert(`nel frattempo è cambiato ancora ${nome}.`);
}

/** One link at a time is the principal: the one that ceases to be goes first. */
function givingUpPrincipale(righe: readonly RigaCambiata[]): RigaCambiata[] {
  const ceases = (riga: RigaCambiata) => jsonRecord(riga.prima).principale === false;
  return [...righe.filter(ceases), ...righe.filter((riga) => !ceases(riga))];
}

const isOnlyPosto = ({ tabella, dopo }: RigaCambiata) =>
  Object.keys(jsonRecord(dopo)).every((campo) => isPosto(tabella, campo));

async function exists(tx: Tx, tabella: TabellaDiScheda, id: string): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`SELECT 1 FROM ${Prisma.raw(`"${tabella}"`)}
    WHERE "enteId" = current_ente() AND id = ${id}::uuid`;
  return found.length > 0;
}

function reversePatch({ prima, dopo }: RigaCambiata): Patch {
  const before = jsonRecord(prima);
  const edits = Object.entries(jsonRecord(dopo)).map(
    ([campo, valore]) => [campo, { prima: valore, dopo: before[campo] ?? null }] as const,
  );
  return Object.fromEntries(edits);
}
