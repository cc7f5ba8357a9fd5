import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import type { ImportazioneInEsame } from '../types';

/** Documents of any year that wait to be confirmed or discarded, the oldest first. One statement. */
export async function listImportazioniInEsame(tx: Tx): Promise<ImportazioneInEsame[]> {
  const rows = await tx.$queryRaw<(Omit<ImportazioneInEsame, 'creataAt'> & { creataAt: Date })[]>`
    SELECT i.id, i.anno, i."nomeFile", i."creataAt",
      (SELECT count(*) FROM jsonb_array_elements(i.segnalazioni) f WHERE f->>'gravita' <> 'INFO')::int AS avvisi
    FROM "Importazione" i WHERE i."enteId" = current_ente() AND i.stato = 'IN_ESAME'
    ORDER BY i."creataAt"`;
  return rows.map(({ creataAt, ...importazione }) => ({ ...importazione, creataAt: creataAt.toISOString() }));
}
