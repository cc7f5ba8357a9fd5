import 'server-only';
import type { Scope } from '@/lib/auth/scope';
import { read } from '@/lib/db/transaction';
import type { NodoCdr } from '@/lib/domain/permissions/albero-cdr';
import { getPianoConStruttura } from '@/lib/features/piano/queries/get-piano';

/** The structure of a year's plan, on which the right to a draft depends; null when there is no plan. */
export function getAlberoCdr(scope: Scope, anno: number): Promise<NodoCdr[] | null> {
  return read(scope, async (tx) => (await getPianoConStruttura(tx, anno))?.cdr ?? null);
}
