import 'server-only';
import { patchRow } from '@/lib/db/patch-row';
import { type Tx, write } from '@/lib/db/transaction';
import { Conflict, Invalid } from '@/lib/errors';
import type { EsitoGesto } from '@/lib/features/cdr/types';
import { lockPiano } from '@/lib/features/piano/commands/lock-piano';
import type { SpostamentoNodo } from '../schema';
import type { Livello } from '../types';
import { colonnaPadreOf, listLivello, numberFratelli } from './hold-albero';
import { type MayModifyAlbero, requirePadre } from './lay-nodo';

/**
 * Moves a node, with all that is under it, among its siblings or under another of the level above. Its cards go with it.
 * @throws Conflict when somebody has moved it meanwhile
 * @throws Invalid when the sibling it should stand before is not there
 */
export async function moveNodo(
  { scope }: MayModifyAlbero,
  { anno, livello, id, daPadreId, padreId, primaDi }: Omit<SpostamentoNodo, 'ente'>,
): Promise<EsitoGesto> {
  return write(scope, { comando: 'moveNodo', oggettoId: id }, async (tx, operazioneId) => {
    const piano = await lockPiano(tx, anno);
    await requirePadre(tx, piano, livello, padreId);
    await requirePadre(tx, piano, livello, daPadreId);
    const nodi = await listLivello(tx, piano, livello);
    const fratelli = nodi.filter((nodo) => nodo.padreId === padreId && nodo.id !== id).map((nodo) => nodo.id);
    const at = primaDi === null ? fratelli.length : fratelli.indexOf(primaDi);
    if (at < 0 || !nodi.some((nodo) => nodo.id === id)) {
      const messaggio = 'La voce accanto a cui spostare non è più lì: ricarica la pagina.';
      throw new Invalid([{ campo: 'primaDi', messaggio }]);
    }
    if (livello !== 'Indirizzo') await changePadre(tx, livello, id, { prima: daPadreId, dopo: padreId });
    await numberFratelli(tx, livello, fratelli.toSpliced(at, 0, id));
    return { operazioneId };
  });
}

async function changePadre(
  tx: Tx,
  livello: Exclude<Livello, 'Indirizzo'>,
  id: string,
  change: { prima: string | null; dopo: string | null },
): Promise<void> {
  const { conflitti } = await patchRow(tx, livello, id, { [colonnaPadreOf(livello)]: change });
  if (conflitti.length === 0) return;
  throw new Conflict(conflitti, 'Nel frattempo qualcun altro ha spostato questa voce: guarda dove sta ora e riprova.');
}
