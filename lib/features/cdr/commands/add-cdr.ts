import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Authorized } from '@/lib/auth/authorize';
import { write } from '@/lib/db/transaction';
import { inProfondita } from '@/lib/domain/albero';
import type { RisorsaEnte } from '@/lib/domain/permissions/risorse';
import { NotFound } from '@/lib/errors';
import { lockPiano } from '@/lib/features/piano/commands/lock-piano';
import type { NuovoCdr } from '../schema';
import type { EsitoGesto } from '../types';
import { listNodi, numberCdr } from './order-cdr';

/**
 * Adds a CDR to the plan of a year, last under its parent.
 * @throws Invalid when the code is taken; NotFound when the parent is not of this plan
 */
export async function addCdr(
  { scope }: Authorized<RisorsaEnte, 'struttura.modificare'>,
  { anno, padreId, codice, denominazione, tipo }: Omit<NuovoCdr, 'ente'>,
): Promise<EsitoGesto> {
  const { enteId } = scope;
  const id = randomUUID();
  return write(scope, { comando: 'addCdr', oggettoId: id }, async (tx, operazioneId) => {
    const piano = await lockPiano(tx, anno);
    const nodi = await listNodi(tx, enteId, piano.id);
    if (padreId !== null && !nodi.some((nodo) => nodo.id === padreId)) throw new NotFound();
    const placed = inProfondita([...nodi, { id, padreId }]).map(({ nodo }) => nodo);
    const ordine = placed.findIndex((nodo) => nodo.id === id) + 1;
    await tx.cdr.create({ data: { enteId, id, pianoId: piano.id, padreId, codice, denominazione, tipo, ordine } });
    await numberCdr(tx, placed);
    return { operazioneId };
  });
}
