import 'server-only';
import type { Authorized } from '@/lib/auth/authorize';
import { patchRow } from '@/lib/db/patch-row';
import { write } from '@/lib/db/transaction';
import { passaConsegne } from '@/lib/domain/incarichi';
import type { RisorsaEnte } from '@/lib/domain/permissions/risorse';
import { Conflict, Invalid, NotFound } from '@/lib/errors';
import { settlePersona } from '@/lib/features/persona/commands/settle-persona';
import { lockPiano } from '@/lib/features/piano/commands/lock-piano';
import type { PassaggioConsegne } from '../schema';
import type { EsitoGesto } from '../types';
import { holdCdr, listIncarichi } from './hold-cdr';
import { createIncarico } from './open-incarico';

/**
 * «Passaggio di consegne»: closes the incumbent's incarico on its last day and opens another the day after, in one gesture.
 * @throws Invalid when the last day falls outside the incarico, or who comes in contradicts another incarico
 * @throws Conflict when somebody has changed the end of the incarico meanwhile
 */
export async function handOverCdr(
  { scope }: Authorized<RisorsaEnte, 'struttura.modificare'>,
  { anno, incaricoId, alPrima, ultimoGiorno, persona, tipo, al }: Omit<PassaggioConsegne, 'ente'>,
): Promise<EsitoGesto> {
  const { enteId } = scope;
  return write(scope, { comando: 'handOverCdr', oggettoId: incaricoId }, async (tx, operazioneId) => {
    const piano = await lockPiano(tx, anno);
    const found = await tx.incarico.findUnique({ where: { enteId_id: { enteId, id: incaricoId } } });
    if (!found) throw new NotFound();
    const { cdrId } = found;
    await holdCdr(tx, piano.id, cdrId);
    const delCdr = await listIncarichi(tx, enteId, cdrId);
    const uscente = delCdr.find(({ id }) => id === incaricoId);
    if (!uscente) throw new NotFound();
    const passaggio = passaConsegne(uscente, ultimoGiorno);
    if (!passaggio.ok) throw new Invalid([{ campo: 'ultimoGiorno', messaggio: passaggio.motivo }]);
    const { conflitti } = await patchRow(tx, 'Incarico', incaricoId, { al: { prima: alPrima, dopo: ultimoGiorno } });
    if (conflitti.length > 0) throw new Conflict(conflitti);
    const closed = delCdr.map((incarico) => (incarico === uscente ? { ...uscente, al: ultimoGiorno } : incarico));
    const personaId = await settlePersona(tx, enteId, persona);
    await createIncarico(tx, { enteId, cdrId }, closed, { personaId, tipo, dal: passaggio.dal, al });
    return { operazioneId };
  });
}
