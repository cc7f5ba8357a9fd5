import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import { calendarDate } from '@/lib/domain/calendar';
import { REGOLE_PREDEFINITE } from '@/lib/domain/scoring/regole-smvp';
import { regoleSmvp } from '../schema';
import type { SmvpInVigore } from '../types';

/** The rules of a plan: its own SMVP, else the ente's latest, else the defaults, which nobody has recorded yet. */
export async function getSmvp(tx: Tx, pianoId: string): Promise<SmvpInVigore> {
  const piano = await tx.piano.findFirst({ where: { id: pianoId }, select: { smvp: true } });
  const smvp = piano?.smvp ?? (await tx.smvp.findFirst({ orderBy: { versione: 'desc' } }));
  if (!smvp) {
    return { id: null, versione: 1, titolo: 'SMVP predefinito', vigenteDal: null, regole: REGOLE_PREDEFINITE };
  }
  return {
    id: smvp.id,
    versione: smvp.versione,
    titolo: smvp.titolo,
    vigenteDal: calendarDate(smvp.vigenteDal.toISOString().slice(0, 10)),
    regole: regoleSmvp.parse(smvp.regole),
  };
}
