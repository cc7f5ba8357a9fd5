import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import { calendarDate } from '@/lib/domain/calendar';
import { REGOLE_PREDEFINITE } from '@/lib/domain/scoring/regole-smvp';
import { regoleSmvp } from '../schema';
import type { SmvpInVigore } from '../types';

/**
 * The rules of a plan: its own SMVP, else the ente's latest, else the defaults, which nobody has recorded yet.
 * One statement.
 */
export async function getSmvp(tx: Tx, pianoId: string): Promise<SmvpInVigore> {
  const [smvp] = await tx.$queryRaw<
    { id: string; versione: number; titolo: string; vigenteDal: string; regole: unknown }[]
  >`
    SELECT s.id, s.versione, s.titolo, s."vigenteDal"::text AS "vigenteDal", s.regole FROM "Smvp" s
    LEFT JOIN "Piano" p ON p."enteId" = s."enteId" AND p."smvpId" = s.id AND p.id = ${pianoId}::uuid
    WHERE s."enteId" = current_ente()
    ORDER BY p.id IS NULL, s.versione DESC LIMIT 1`;
  if (!smvp) {
    return { id: null, versione: 1, titolo: 'SMVP predefinito', vigenteDal: null, regole: REGOLE_PREDEFINITE };
  }
  return {
    id: smvp.id,
    versione: smvp.versione,
    titolo: smvp.titolo,
    vigenteDal: calendarDate(smvp.vigenteDal),
    regole: regoleSmvp.parse(smvp.regole),
  };
}
