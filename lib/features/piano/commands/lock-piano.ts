import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import type { StatoPiano } from '@/lib/domain/permissions/stati';
import { Denied, NotFound } from '@/lib/errors';

/** A plan held until the transaction ends. */
export interface PianoFermo {
  readonly id: string;
  readonly anno: number;
  /** No later plan exists: what is said without a year is said of this one. */
  readonly isUltimo: boolean;
}

/**
 * Holds the plan of a year, so that two gestures on its structure or on its strategic tree take turns.
 * @throws NotFound when the ente has no plan for the year
 * @throws Denied when the plan is closed
 */
export async function lockPiano(tx: Tx, anno: number): Promise<PianoFermo> {
  const [piano] = await tx.$queryRaw<(PianoFermo & { stato: StatoPiano })[]>`
    SELECT p.id, p.anno, p.stato::text AS stato,
      NOT EXISTS (SELECT FROM "Piano" q WHERE q."enteId" = current_ente() AND q.anno > p.anno) AS "isUltimo"
    FROM "Piano" p WHERE p."enteId" = current_ente() AND p.anno = ${anno} FOR NO KEY UPDATE OF p`;
  if (!piano) throw new NotFound('L’ente non ha un piano per questo anno.');
  if (piano.stato === 'CHIUSO') throw new Denied(`Il piano ${anno} è chiuso: non si modifica più.`);
  return piano;
}
