import 'server-only';
import type { Authorized } from '@/lib/auth/authorize';
import { patchRow } from '@/lib/db/patch-row';
import { type Tx, write } from '@/lib/db/transaction';
import type { Patch } from '@/lib/domain/patch';
import type { RisorsaEnte } from '@/lib/domain/permissions/risorse';
import { Conflict, NotFound } from '@/lib/errors';
import { lockPiano } from '@/lib/features/piano/commands/lock-piano';
import type { EsitoGesto } from '../types';
import { holdCdr, listIncarichi, refuseContrasto } from './hold-cdr';

type MayModify = Authorized<RisorsaEnte, 'struttura.modificare'>;

/**
 * Corrects kind or dates of an incarico; to close it is to give it its last day.
 * @throws Conflict when somebody has changed the same field; Invalid when it would contradict another of the CDR
 */
export async function correctIncarico(
  { scope }: MayModify,
  { anno, incaricoId, patch }: { anno: number; incaricoId: string; patch: Patch },
): Promise<EsitoGesto> {
  const { enteId } = scope;
  return write(scope, { comando: 'correctIncarico', oggettoId: incaricoId }, async (tx, operazioneId) => {
    const cdrId = await holdIncarico(tx, enteId, anno, incaricoId);
    const { conflitti } = await patchRow(tx, 'Incarico', incaricoId, patch);
    if (conflitti.length > 0) throw new Conflict(conflitti);
    const delCdr = await listIncarichi(tx, enteId, cdrId);
    const corrected = delCdr.find(({ id }) => id === incaricoId);
    if (corrected) refuseContrasto(delCdr, corrected);
    return { operazioneId };
  });
}

/** Removes an incarico that was never given. One that has ended is closed, not removed: its days count for a score. */
export async function removeIncarico(
  { scope }: MayModify,
  { anno, id }: { anno: number; id: string },
): Promise<EsitoGesto> {
  const { enteId } = scope;
  return write(scope, { comando: 'removeIncarico', oggettoId: id }, async (tx, operazioneId) => {
    await holdIncarico(tx, enteId, anno, id);
    await tx.incarico.delete({ where: { enteId_id: { enteId, id } } });
    return { operazioneId };
  });
}

/** @returns the CDR, held, of an incarico of the plan of a year */
async function holdIncarico(tx: Tx, enteId: string, anno: number, incaricoId: string): Promise<string> {
  const piano = await lockPiano(tx, anno);
  const incarico = await tx.incarico.findUnique({ where: { enteId_id: { enteId, id: incaricoId } } });
  if (!incarico) throw new NotFound();
  await holdCdr(tx, piano.id, incarico.cdrId);
  return incarico.cdrId;
}
