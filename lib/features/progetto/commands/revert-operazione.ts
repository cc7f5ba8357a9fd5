import 'server-only';
import type { Authorized } from '@/lib/auth/authorize';
import type { Modifica } from '@/lib/db/generated/client';
import { read, type Tx, write } from '@/lib/db/transaction';
import type { Patch, PatchValue } from '@/lib/domain/patch';
import { Invalid, NotFound, RepeatedCommand } from '@/lib/errors';
import type { SchedaProtetta } from '../policy';
import type { RowOutcome } from '../queue/queue-types';
import { CAMPI, NOMI_CAMPI } from '../schema';
import { isCorreggibile, jsonRecord, lockCard, patchCardRow } from './card-rows';
import type { EsitoCorrezione } from './correct-scheda';

/** Commands whose operations can be taken back from the card. */
const REVERSIBILI = ['correctScheda', 'revertOperazione'];

/**
 * Takes back one operation made on a card, by writing the old values over the new ones: a new operation that names the
 * first. All or nothing: when a field has changed since, nothing is undone and the person reads which one.
 * @throws Invalid with the reason: changed since, taken back already
 * @throws NotFound when the operation is not a correction of this card
 * @throws Denied when the card has left BOZZA and IN_VARIAZIONE
 */
export async function revertOperazione(
  { scope, risorsa }: Authorized<SchedaProtetta, 'scheda.modificare'>,
  { comandoId, operazioneId }: { comandoId: string; operazioneId: string },
): Promise<EsitoCorrezione> {
  const { enteId } = scope;
  const operazione = { comando: 'revertOperazione', oggettoId: risorsa.id, comandoId, annullaId: operazioneId };
  try {
    const exists = await read(scope, (tx) => tx.operazione.count({ where: { enteId, id: operazioneId } }));
    if (exists === 0) throw new NotFound('La modifica da annullare non esiste.');
    return await write(scope, operazione, async (tx, newId) => {
      await lockCard(tx, risorsa.id);
      const modifiche = await listModifiche(tx, risorsa, operazioneId, newId);
      const righe: RowOutcome[] = [];
      for (const modifica of modifiche) righe.push(await revertRow(tx, modifica));
      const written = await tx.modifica.count({ where: { enteId, operazioneId: newId } });
      if (written === 0) refuse('i valori sono già quelli di prima.');
      return { operazioneId: newId, righe };
    });
  } catch (error) {
    if (!(error instanceof RepeatedCommand)) throw error;
    return { operazioneId: error.operazioneId, righe: [] };
  }
}

/** The rows the operation changed, always in the same order. */
async function listModifiche(tx: Tx, { enteId, id }: SchedaProtetta, operazioneId: string, newId: string) {
  const done = await tx.operazione.findUnique({
    where: { enteId_id: { enteId, id: operazioneId } },
    include: { modifiche: { orderBy: [{ tabella: 'asc' }, { rigaId: 'asc' }, { id: 'desc' }] } },
  });
  if (!done || done.oggettoId !== id || !REVERSIBILI.includes(done.comando)) {
    throw new NotFound('La modifica da annullare non è una correzione di questa scheda.');
  }
  const reverted = await tx.operazione.count({ where: { enteId, annullaId: operazioneId, id: { not: newId } } });
  if (reverted > 0) refuse('è già stata annullata.');
  return done.modifiche;
}

async function revertRow(tx: Tx, modifica: Modifica): Promise<RowOutcome> {
  const { tabella, rigaId, azione } = modifica;
  if (azione === 'UPDATE' && isCorreggibile(tabella)) {
    const outcome = await patchCardRow(tx, tabella, rigaId, reversePatch(modifica));
    const [changed] = outcome.conflitti;
    if (changed) refuse(`nel frattempo è cambiato ancora ${NOMI_CAMPI[changed.campo] ?? `«${changed.campo}»`}.`);
    return outcome;
  }
  if (tabella !== 'Target') throw new NotFound('La modifica da annullare non è una correzione di questa scheda.');
  return azione === 'INSERT' ? deleteTarget(tx, modifica) : restoreTarget(tx, modifica);
}

/** A target born with the operation goes away; by now the reversal of its later changes has emptied it. */
async function deleteTarget(tx: Tx, { enteId, rigaId }: Modifica): Promise<RowOutcome> {
  await tx.target.delete({ where: { enteId_id: { enteId, id: rigaId } } });
  const valori = Object.fromEntries(Object.keys(CAMPI.Target).map((campo) => [campo, null]));
  return { tabella: 'Target', rigaId, valori, conflitti: [] };
}

async function restoreTarget(tx: Tx, { enteId, rigaId, prima }: Modifica): Promise<RowOutcome> {
  const row = JSON.stringify({ ...jsonRecord(prima), enteId, id: rigaId });
  await tx.$executeRaw`INSERT INTO "Target" SELECT * FROM jsonb_populate_record(NULL::"Target", ${row}::jsonb)`;
  return { tabella: 'Target', rigaId, valori: {}, conflitti: [] };
}

function reversePatch({ prima, dopo }: Modifica): Patch {
  const before = jsonRecord(prima);
  const edits = Object.entries(jsonRecord(dopo)).map(
    ([campo, valore]): [string, { prima: PatchValue; dopo: PatchValue }] => [
      campo,
      { prima: valore, dopo: before[campo] ?? null },
    ],
  );
  return Object.fromEntries(edits);
}

function refuse(perche: string): never {
  throw new Invalid([{ campo: null, messaggio: `La modifica non si può annullare: ${perche}` }]);
}
