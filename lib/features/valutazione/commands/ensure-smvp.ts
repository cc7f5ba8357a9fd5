import 'server-only';
import type { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/transaction';
import { REGOLE_PREDEFINITE } from '@/lib/domain/scoring/regole-smvp';
import { regoleSmvp } from '../schema';

/**
 * Ties a plan to the rules it is measured by: the ente's latest SMVP, recorded with the default rules when there is none.
 * Runs inside the command that needs it (opening a session, deciding a result).
 */
export async function ensureSmvp(tx: Tx, enteId: string, piano: { id: string; anno: number }): Promise<string> {
  const { smvpId } = await tx.piano.findFirstOrThrow({ where: { id: piano.id }, select: { smvpId: true } });
  if (smvpId) return smvpId;
  const latest = await tx.smvp.findFirst({ orderBy: { versione: 'desc' }, select: { id: true } });
  const { id } = latest ?? (await recordDefault(tx, enteId, piano.anno));
  await tx.piano.update({ where: { enteId_id: { enteId, id: piano.id } }, data: { smvpId: id } });
  return id;
}

function recordDefault(tx: Tx, enteId: string, anno: number): Promise<{ id: string }> {
  const regole = regoleSmvp.parse(REGOLE_PREDEFINITE) as unknown as Prisma.InputJsonObject;
  const data = { enteId, versione: 1, titolo: 'SMVP predefinito', vigenteDal: new Date(`${anno}-01-01`), regole };
  return tx.smvp.create({ data, select: { id: true } });
}
