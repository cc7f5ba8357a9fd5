import 'server-only';
import type { Authorized } from '@/lib/auth/authorize';
import { write } from '@/lib/db/transaction';
import { datePartsOf } from '@/lib/domain/calendar';
import type { RisorsaEnte } from '@/lib/domain/permissions/risorse';
import { Invalid, NotFound } from '@/lib/errors';
import type { NuovaSessione } from '../schema';

/**
 * Programmes a session of monitoring in the plan of a year.
 * @throws Invalid when a session with that reference date exists, the reference date is not of the plan's year, the
 * deadline comes before it, or the plan already has its final session
 */
export async function createSessione(
  { scope }: Authorized<RisorsaEnte, 'sessione.gestire'>,
  { anno, titolo, dataRiferimento, scadenza, finale }: NuovaSessione,
): Promise<void> {
  if (datePartsOf(dataRiferimento).anno !== anno) {
    throw new Invalid([{ campo: 'dataRiferimento', messaggio: `La data di riferimento deve essere nel ${anno}.` }]);
  }
  await write(scope, { comando: 'createSessione' }, async (tx) => {
    const { enteId } = scope;
    const piano = await tx.piano.findUnique({ where: { enteId_anno: { enteId, anno } }, select: { id: true } });
    if (!piano) throw new NotFound();
    const last = finale && (await tx.sessioneMonitoraggio.findFirst({ where: { enteId, pianoId: piano.id, finale } }));
    if (last) throw new Invalid([{ campo: 'finale', messaggio: `La sessione finale c’è già: «${last.titolo}».` }]);
    const dates = { dataRiferimento: new Date(dataRiferimento), scadenza: new Date(scadenza) };
    await tx.sessioneMonitoraggio.create({ data: { enteId, pianoId: piano.id, titolo, finale, ...dates } });
  });
}
