import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import type { PianoValutato } from '@/lib/domain/scoring/score-piano';
import { NotFound } from '@/lib/errors';
import { lockSessione } from '@/lib/features/monitoraggio/commands/lock-sessione';
import { getPianoConStruttura } from '@/lib/features/piano/queries/get-piano';
import { listMisureCdr } from '../queries/get-pagina-valutazione';
import { getSmvp } from '../queries/get-smvp';
import { listSessioniIniziate } from '../queries/list-sessioni';
import { scoreSessione, type UnitaLetta } from '../queries/score-sessione';
import type { SmvpInVigore } from '../types';
import { ensureSmvp } from './ensure-smvp';

/** A session scored inside the transaction that decides on it: what is decided is what stands there now. */
export interface SessioneDaDecidere {
  sessioneId: string;
  smvp: SmvpInVigore & { id: string };
  unita: UnitaLetta[];
  punteggi: PianoValutato;
}

/**
 * Holds the session until the decision stands: reports are written and sent before or after it, never while it is taken.
 * @throws NotFound when the plan of that year has no such session, or it has not begun
 */
export async function loadSessione(
  tx: Tx,
  enteId: string,
  { anno, sessione: sessioneId }: { anno: number; sessione: string },
): Promise<SessioneDaDecidere> {
  await lockSessione(tx, sessioneId, 'change');
  const struttura = await getPianoConStruttura(tx, anno);
  if (!struttura) throw new NotFound();
  const { piano, cdr } = struttura;
  const sessione = (await listSessioniIniziate(tx, piano.id)).find(({ id }) => id === sessioneId);
  if (!sessione) throw new NotFound('Questa sessione di monitoraggio non esiste o non è ancora iniziata.');
  const id = await ensureSmvp(tx, enteId, piano);
  const smvp = await getSmvp(tx, piano.id);
  const scored = await scoreSessione(tx, piano, sessione, smvp, await listMisureCdr(tx, piano, cdr));
  return { sessioneId, smvp: { ...smvp, id }, ...scored };
}
