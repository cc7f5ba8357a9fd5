import 'server-only';
import type { Authorized } from '@/lib/auth/authorize';
import { type Tx, write } from '@/lib/db/transaction';
import type { RisorsaEnte } from '@/lib/domain/permissions/risorse';
import { canTransition, PIANO, SESSIONE, type StatoPiano } from '@/lib/domain/workflow';
import { Denied, NotFound } from '@/lib/errors';
import { ensureSmvp } from '@/lib/features/valutazione/commands/ensure-smvp';
import { getSessione } from '../queries/list-sessioni';
import type { LuogoSessione } from '../schema';
import { completeElenco } from './complete-elenco';
import { lockSessione } from './lock-sessione';

/**
 * Opens a programmed session: every CDR finds its reports prepared, and the plan is tied to the rules it is measured by.
 * A plan still being drafted becomes provisional, because only then monitoring may run (1-domain §5).
 * @returns how many reports were prepared
 * @throws Denied when the session is not programmed, or the plan is evaluated or closed
 */
export async function openSessione(
  { scope }: Authorized<RisorsaEnte, 'sessione.gestire'>,
  luogo: LuogoSessione,
): Promise<number> {
  return write(scope, { comando: 'openSessione' }, async (tx) => {
    const { piano, sessione } = await findSessione(tx, scope.enteId, luogo);
    const { stato, titolo } = await lockSessione(tx, sessione.id, 'change');
    if (!canTransition(SESSIONE, stato, 'APERTA')) throw new Denied(`La sessione «${titolo}» è già stata aperta.`);
    await allowMonitoring(tx, scope.enteId, piano);
    await ensureSmvp(tx, scope.enteId, piano);
    await tx.sessioneMonitoraggio.update({
      where: { enteId_id: { enteId: scope.enteId, id: sessione.id } },
      data: { stato: 'APERTA' },
    });
    return completeElenco(tx, sessione.id, { pianoId: piano.id });
  });
}

/**
 * The session of a plan a command is about.
 * @throws NotFound when the plan of that year has none
 */
export async function findSessione(tx: Tx, enteId: string, { anno, sessione: nome }: LuogoSessione) {
  const piano = await tx.piano.findUnique({
    where: { enteId_anno: { enteId, anno } },
    select: { id: true, anno: true, stato: true },
  });
  const sessione = piano && (await getSessione(tx, piano.id, nome));
  if (!sessione) throw new NotFound('Questa sessione di monitoraggio non esiste.');
  return { piano, sessione };
}

async function allowMonitoring(
  tx: Tx,
  enteId: string,
  { id, stato }: { id: string; stato: StatoPiano },
): Promise<void> {
  if (stato === 'VALUTATO' || stato === 'CHIUSO') {
    throw new Denied('Il piano è già valutato: non si aprono altre sessioni di monitoraggio.');
  }
  if (!canTransition(PIANO, stato, 'PROVVISORIO')) return;
  await tx.piano.update({ where: { enteId_id: { enteId, id } }, data: { stato: 'PROVVISORIO' } });
}
