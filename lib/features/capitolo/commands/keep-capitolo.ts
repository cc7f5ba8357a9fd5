import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Authorized } from '@/lib/auth/authorize';
import { patchRow } from '@/lib/db/patch-row';
import { write } from '@/lib/db/transaction';
import { italianCount, italianList } from '@/lib/domain/italian-notation';
import type { Patch } from '@/lib/domain/patch';
import type { RisorsaEnte } from '@/lib/domain/permissions/risorse';
import { Conflict, Invalid, NotFound } from '@/lib/errors';
import type { EsitoGesto } from '@/lib/features/cdr/types';
import type { NuovoCapitolo } from '../schema';

export type MayModify = Authorized<RisorsaEnte, 'struttura.modificare'>;

/** Cards a sentence names before it counts the others. */
const MAX_NOMINATE = 5;

/**
 * Adds a capitolo to the list of the ente.
 * @throws Invalid when there is one with this code and articolo on the same side
 */
export async function addCapitolo({ scope }: MayModify, capitolo: Omit<NuovoCapitolo, 'ente'>): Promise<EsitoGesto> {
  const { enteId } = scope;
  const id = randomUUID();
  return write(scope, { comando: 'addCapitolo', oggettoId: id }, async (tx, operazioneId) => {
    await tx.capitolo.create({ data: { enteId, id, ...capitolo } });
    return { operazioneId };
  });
}

/**
 * Corrects a capitolo; the amounts on the cards stay where they are.
 * @throws Conflict when somebody has changed the same field: nothing is written
 */
export async function correctCapitolo(
  { scope }: MayModify,
  { id, patch }: { id: string; patch: Patch },
): Promise<EsitoGesto> {
  return write(scope, { comando: 'correctCapitolo', oggettoId: id }, async (tx, operazioneId) => {
    const { conflitti } = await patchRow(tx, 'Capitolo', id, patch);
    if (conflitti.length > 0) throw new Conflict(conflitti);
    return { operazioneId };
  });
}

/**
 * Deletes a capitolo no card uses, in any plan.
 * @throws Invalid with the cards that use it
 */
export async function deleteCapitolo({ scope }: MayModify, id: string): Promise<EsitoGesto> {
  const unique = { where: { enteId_id: { enteId: scope.enteId, id } } };
  return write(scope, { comando: 'deleteCapitolo', oggettoId: id }, async (tx, operazioneId) => {
    // Locked as a deletion would: whoever is putting it on a card now finishes first, and is counted.
    await tx.$executeRaw`SELECT FROM "Capitolo" WHERE "enteId" = current_ente() AND id = ${id}::uuid FOR UPDATE`;
    const capitolo = await tx.capitolo.findUnique(unique);
    if (!capitolo) throw new NotFound();
    const voci = await tx.voceBudget.findMany({
      where: { capitoloId: id },
      orderBy: [{ progetto: { piano: { anno: 'desc' } } }, { progetto: { ordine: 'asc' } }],
      select: { progetto: { select: { codice: true, piano: { select: { anno: true } } } } },
    });
    const schede = [...new Set(voci.map(({ progetto }) => `${progetto.codice} (${progetto.piano.anno})`))];
    if (schede.length > 0) throw new Invalid([{ campo: null, messaggio: sayUsed(capitolo.codice, schede) }]);
    await tx.capitolo.delete(unique);
    return { operazioneId };
  });
}

function sayUsed(codice: string, schede: readonly string[]): string {
  const named = schede.slice(0, MAX_NOMINATE);
  const others = schede.length - named.length;
  const list = italianList(others > 0 ? [...named, italianCount(others, 'altra', 'altre')] : named);
  const dove = schede.length === 1 ? `nella scheda ${list}` : `nelle schede ${list}`;
  return `Il capitolo ${codice} non si può eliminare, perché è usato ${dove}.`;
}
