import 'server-only';
import type { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/transaction';
import type { Scheda } from '../types';
import { obiettiviRow, testataRow } from './scheda-rows';
import { type SchedaKey, selectObiettiviEFasi, selectTestata } from './scheda-sql';

/**
 * The whole card in two statements, found by its code or by an alternative one; null when the plan of that year has none.
 * Says nothing about rights: {@link getPaginaScheda} and the commands ask the policy about what they have read.
 */
export async function getScheda(tx: Tx, key: SchedaKey): Promise<Scheda | null> {
  const testata = await selectJson(tx, selectTestata(key));
  if (testata === null) return null;
  const obiettivi = await selectJson(tx, selectObiettiviEFasi(key));
  return { ...testataRow.parse(testata), ...obiettiviRow.parse(obiettivi) };
}

/** The one JSON of a statement; null when it found no card. */
async function selectJson(tx: Tx, sql: Prisma.Sql): Promise<unknown> {
  const [row] = await tx.$queryRaw<{ scheda: unknown }[]>(sql);
  return row?.scheda ?? null;
}
