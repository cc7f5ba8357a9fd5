import 'server-only';
import type { Scope } from '@/lib/auth/scope';
import { read } from '@/lib/db/transaction';
import { LAVORO_DOCUMENTO, type ParametriDocumento, parametriDocumento } from '../schema';

/** What was asked for with a piece of work; null when it is of another kind or not there. */
export function getParametri(scope: Scope, anno: number, lavoroId: string): Promise<ParametriDocumento | null> {
  const { enteId } = scope;
  return read(scope, async (tx) => {
    const where = { enteId_id: { enteId, id: lavoroId }, anno, tipo: LAVORO_DOCUMENTO };
    const lavoro = await tx.lavoro.findUnique({ where, select: { parametri: true } });
    return lavoro && parametriDocumento.parse(lavoro.parametri);
  });
}
