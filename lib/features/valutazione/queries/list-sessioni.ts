import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import { calendarDate } from '@/lib/domain/calendar';
import type { SessioneValutata } from '../types';

/** The sessions of a plan that have begun, latest first: their reports can be scored. */
export async function listSessioniIniziate(tx: Tx, pianoId: string): Promise<SessioneValutata[]> {
  const rows = await tx.sessioneMonitoraggio.findMany({
    where: { pianoId, stato: { not: 'PROGRAMMATA' } },
    orderBy: { dataRiferimento: 'desc' },
  });
  return rows.map(({ id, titolo, dataRiferimento, finale, stato }) => ({
    id,
    titolo,
    dataRiferimento: calendarDate(dataRiferimento.toISOString().slice(0, 10)),
    finale,
    stato,
  }));
}
