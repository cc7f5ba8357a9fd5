import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import { calendarDate } from '@/lib/domain/calendar';
import { REGOLE_PREDEFINITE } from '@/lib/domain/scoring/regole-smvp';
import { regoleSmvp } from '../schema';
import type { SmvpInVigore } from '../types';

interface Riga {
  id: string | null;
  versione: number;
  titolo: string;
  vigenteDal: string;
  regole: unknown;
}

/**
 * The rules of a plan: its own SMVP, else the ente's latest, else the defaults, which nobody has recorded yet.
 * One statement.
 */
export async function getSmvp(tx: Tx, pianoId: string): Promise<SmvpInVigore> {
  const [smvp = PREDEFINITO] = await listSmvp(tx, [pianoId]);
  return smvp;
}

/** The same for several plans, in their order: one statement. */
export async function listSmvp(tx: Tx, pianoIds: readonly string[]): Promise<SmvpInVigore[]> {
  const rows = await tx.$queryRaw<Riga[]>`
    SELECT s.id, s.versione, s.titolo, s."vigenteDal"::text AS "vigenteDal", s.regole
    FROM unnest(${[...pianoIds]}::uuid[]) WITH ORDINALITY AS q (id, posto)
    LEFT JOIN "Piano" p ON p."enteId" = current_ente() AND p.id = q.id
    LEFT JOIN LATERAL (
      SELECT * FROM "Smvp" s WHERE s."enteId" = current_ente()
      ORDER BY s.id IS NOT DISTINCT FROM p."smvpId" DESC, s.versione DESC LIMIT 1) s ON true
    ORDER BY q.posto`;
  return rows.map((smvp) => (smvp.id === null ? PREDEFINITO : toSmvp(smvp)));
}

const PREDEFINITO: SmvpInVigore = {
  id: null,
  versione: 1,
  titolo: 'SMVP predefinito',
  vigenteDal: null,
  regole: REGOLE_PREDEFINITE,
};

function toSmvp({ id, versione, titolo, vigenteDal, regole }: Riga): SmvpInVigore {
  return { id, versione, titolo, vigenteDal: calendarDate(vigenteDal), regole: regoleSmvp.parse(regole) };
}
