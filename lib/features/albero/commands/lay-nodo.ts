import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Authorized } from '@/lib/auth/authorize';
import { insertRows } from '@/lib/db/insert-rows';
import { patchRow } from '@/lib/db/patch-row';
import { type Tx, write } from '@/lib/db/transaction';
import { italianCount, italianList } from '@/lib/domain/italian-notation';
import type { Patch } from '@/lib/domain/patch';
import type { RisorsaEnte } from '@/lib/domain/permissions/risorse';
import { Conflict, Invalid, NotFound } from '@/lib/errors';
import type { EsitoGesto } from '@/lib/features/cdr/types';
import { lockPiano, type PianoFermo } from '@/lib/features/piano/commands/lock-piano';
import type { NodoScelto, NuovoNodo } from '../schema';
import { type Livello, livelloSopra, livelloSotto } from '../types';
import { colonnaPadreOf, listLivello } from './hold-albero';

export type MayModifyAlbero = Authorized<RisorsaEnte, 'alberoStrategico.modificare'>;

/** Adds a node to the strategic tree of a plan, last under its parent. */
export async function addNodo(
  { scope }: MayModifyAlbero,
  { anno, livello, padreId, codice, titolo }: Omit<NuovoNodo, 'ente'>,
): Promise<EsitoGesto> {
  const { enteId } = scope;
  const id = randomUUID();
  return write(scope, { comando: 'addNodo', oggettoId: id }, async (tx, operazioneId) => {
    const piano = await lockPiano(tx, anno);
    await requirePadre(tx, piano, livello, padreId);
    const fratelli = (await listLivello(tx, piano, livello)).filter((nodo) => nodo.padreId === padreId);
    const padre = { [colonnaPadreOf(livello)]: padreId ?? piano.id };
    await insertRows(tx, livello, [{ enteId, id, ...padre, codice, titolo, ordine: fratelli.length + 1 }]);
    return { operazioneId };
  });
}

/** @throws NotFound when the parent is not a node of the level above, in this plan */
export async function requirePadre(tx: Tx, piano: PianoFermo, livello: Livello, padreId: string | null): Promise<void> {
  const sopra = livelloSopra(livello);
  const isKnown =
    sopra === null ? padreId === null : (await listLivello(tx, piano, sopra)).some(({ id }) => id === padreId);
  if (!isKnown) throw new NotFound('Il ramo scelto non c’è più: ricarica la pagina.');
}

/**
 * Corrects code or title of a node.
 * @throws Conflict when somebody has changed the same field: nothing is written
 */
export async function correctNodo(
  { scope }: MayModifyAlbero,
  { anno, livello, id, patch }: { anno: number; livello: Livello; id: string; patch: Patch },
): Promise<EsitoGesto> {
  return write(scope, { comando: 'correctNodo', oggettoId: id }, async (tx, operazioneId) => {
    await requireNodo(tx, await lockPiano(tx, anno), livello, id);
    const { conflitti } = await patchRow(tx, livello, id, patch);
    if (conflitti.length > 0) throw new Conflict(conflitti);
    return { operazioneId };
  });
}

/**
 * Deletes a node under which nothing stands and to which no card is linked.
 * @throws Invalid with what hangs on it: «2 obiettivi operativi», «le schede 04_101 e 04_112»
 */
export async function deleteNodo(
  { scope }: MayModifyAlbero,
  { anno, livello, id }: Omit<NodoScelto, 'ente'>,
): Promise<EsitoGesto> {
  return write(scope, { comando: 'deleteNodo', oggettoId: id }, async (tx, operazioneId) => {
    const piano = await lockPiano(tx, anno);
    await requireNodo(tx, piano, livello, id);
    // Locked as a deletion would: whoever is linking a card to it now finishes first, and is counted.
    await lockNodo(tx, livello, id);
    const sotto = livelloSotto(livello);
    const figli = sotto ? (await listLivello(tx, piano, sotto)).filter(({ padreId }) => padreId === id).length : 0;
    const schede = await listSchede(tx, id);
    if (figli > 0 || schede.length > 0) throw new Invalid([{ campo: null, messaggio: sayHanging(figli, schede) }]);
    const unique = { where: { enteId_id: { enteId: scope.enteId, id } } };
    if (livello === 'Indirizzo') await tx.indirizzo.delete(unique);
    else if (livello === 'ObiettivoStrategico') await tx.obiettivoStrategico.delete(unique);
    else await tx.obiettivoOperativo.delete(unique);
    return { operazioneId };
  });
}

/** @throws NotFound when there is no such node in this plan */
async function requireNodo(tx: Tx, piano: PianoFermo, livello: Livello, id: string): Promise<void> {
  if (!(await listLivello(tx, piano, livello)).some((nodo) => nodo.id === id)) throw new NotFound();
}

async function lockNodo(tx: Tx, livello: Livello, id: string): Promise<void> {
  if (livello !== 'ObiettivoOperativo') return;
  await tx.$executeRaw`SELECT FROM "ObiettivoOperativo" WHERE "enteId" = current_ente() AND id = ${id}::uuid FOR UPDATE`;
}

async function listSchede(tx: Tx, obiettivoOperativoId: string): Promise<string[]> {
  const rows = await tx.collegamento.findMany({
    where: { obiettivoOperativoId },
    orderBy: { progetto: { ordine: 'asc' } },
    select: { progetto: { select: { codice: true } } },
  });
  return rows.map(({ progetto }) => progetto.codice);
}

const MAX_NOMINATE = 5;

function sayHanging(figli: number, schede: readonly string[]): string {
  if (figli > 0) {
    return `Non si può eliminare, perché ha sotto di sé ${italianCount(figli, 'voce', 'voci')}: spostale o eliminale prima.`;
  }
  const named = schede.slice(0, MAX_NOMINATE);
  const others = schede.length - named.length;
  const list = italianList(others > 0 ? [...named, italianCount(others, 'altra', 'altre')] : named);
  const quali = schede.length === 1 ? `è collegata la scheda ${list}` : `sono collegate le schede ${list}`;
  return `Non si può eliminare, perché vi ${quali}: collegale ad altro prima.`;
}
