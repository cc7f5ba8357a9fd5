import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Authorized } from '@/lib/auth/authorize';
import { type Tx, write } from '@/lib/db/transaction';
import type { IncaricoDatato } from '@/lib/domain/incarichi';
import type { RisorsaEnte } from '@/lib/domain/permissions/risorse';
import { settlePersona } from '@/lib/features/persona/commands/settle-persona';
import { lockPiano } from '@/lib/features/piano/commands/lock-piano';
import type { NuovoIncarico } from '../schema';
import type { EsitoGesto } from '../types';
import { holdCdr, type IncaricoConNome, listIncarichi, refuseContrasto } from './hold-cdr';

/**
 * Gives a CDR to somebody, from when to when.
 * @throws Invalid when the CDR has a titolare in those days, or the same person heads it already
 */
export async function openIncarico(
  { scope }: Authorized<RisorsaEnte, 'struttura.modificare'>,
  { anno, cdrId, persona, ...incarico }: Omit<NuovoIncarico, 'ente'>,
): Promise<EsitoGesto> {
  const { enteId } = scope;
  return write(scope, { comando: 'openIncarico', oggettoId: cdrId }, async (tx, operazioneId) => {
    const piano = await lockPiano(tx, anno);
    await holdCdr(tx, piano.id, cdrId);
    const personaId = await settlePersona(tx, enteId, persona);
    await createIncarico(tx, { enteId, cdrId }, await listIncarichi(tx, enteId, cdrId), { ...incarico, personaId });
    return { operazioneId };
  });
}

/** Writes an incarico after the others of its CDR, if it contradicts none of them. */
export async function createIncarico(
  tx: Tx,
  luogo: { enteId: string; cdrId: string },
  delCdr: readonly IncaricoConNome[],
  { personaId, tipo, dal, al }: Omit<IncaricoDatato, 'id'>,
): Promise<void> {
  refuseContrasto(delCdr, { personaId, tipo, dal, al });
  const dates = { dal: dal && new Date(dal), al: al && new Date(al) };
  await tx.incarico.create({
    data: { ...luogo, ...dates, id: randomUUID(), personaId, tipo, ordine: delCdr.length + 1 },
  });
}
