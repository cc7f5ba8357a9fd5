import 'server-only';
import type { Authorized } from '@/lib/auth/authorize';
import { write } from '@/lib/db/transaction';
import { italianCount, italianList } from '@/lib/domain/italian-notation';
import type { RisorsaEnte } from '@/lib/domain/permissions/risorse';
import { Invalid, NotFound } from '@/lib/errors';
import { lockPiano } from '@/lib/features/piano/commands/lock-piano';
import type { EsitoGesto } from '../types';

/** What may hang on a CDR, in words. */
const DIPENDENZE = {
  figli: ['CDR', 'CDR'],
  progetti: ['scheda', 'schede'],
  partecipazioni: ['scheda a cui partecipa', 'schede a cui partecipa'],
  assegnazioni: ['obiettivo assegnato', 'obiettivi assegnati'],
  rilevazioni: ['rilevazione', 'rilevazioni'],
  incarichi: ['incarico', 'incarichi'],
} as const;

/**
 * Deletes a CDR on which nothing hangs.
 * @throws Invalid with what hangs on it: «3 schede e 2 incarichi»
 */
export async function deleteCdr(
  { scope }: Authorized<RisorsaEnte, 'struttura.modificare'>,
  { anno, id }: { anno: number; id: string },
): Promise<EsitoGesto> {
  const { enteId } = scope;
  return write(scope, { comando: 'deleteCdr', oggettoId: id }, async (tx, operazioneId) => {
    const piano = await lockPiano(tx, anno);
    // Locked as a deletion would: whoever is hanging something on it now finishes first, and is counted.
    await tx.$executeRaw`SELECT FROM "Cdr" WHERE "enteId" = current_ente() AND id = ${id}::uuid FOR UPDATE`;
    const cdr = await tx.cdr.findUnique({
      where: { enteId_id: { enteId, id }, pianoId: piano.id },
      select: {
        codice: true,
        _count: {
          select: {
            figli: true,
            progetti: true,
            partecipazioni: true,
            assegnazioni: true,
            rilevazioni: true,
            incarichi: true,
          },
        },
      },
    });
    if (!cdr) throw new NotFound();
    const hanging = (Object.keys(DIPENDENZE) as (keyof typeof DIPENDENZE)[])
      .filter((what) => cdr._count[what] > 0)
      .map((what) => italianCount(cdr._count[what], DIPENDENZE[what][0], DIPENDENZE[what][1]));
    if (hanging.length > 0) {
      const messaggio = `Il CDR ${cdr.codice} non si può eliminare, perché ha ${italianList(hanging)}: spostali o toglili prima.`;
      throw new Invalid([{ campo: null, messaggio }]);
    }
    await tx.cdr.delete({ where: { enteId_id: { enteId, id } } });
    return { operazioneId };
  });
}
