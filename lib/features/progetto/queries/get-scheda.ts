import 'server-only';
import type { Scope } from '@/lib/auth/scope';
import type { Prisma } from '@/lib/db/generated/client';
import { read, type Tx } from '@/lib/db/transaction';
import { NotFound } from '@/lib/errors';
import { canRead, protectScheda, type SchedaProtetta } from '../policy';
import type { Scheda } from '../types';
import { obiettiviRow, protezioneRow, testataRow } from './scheda-rows';
import { type SchedaKey, selectProtezione, selectProtezioni, selectScheda } from './scheda-sql';

/**
 * The whole card in one statement, found by its code or by an alternative one; null when the plan of that year has none.
 * Says nothing about rights: pages and commands ask the policy about what they have read.
 */
export async function getScheda(tx: Tx, key: SchedaKey): Promise<Scheda | null> {
  const [row] = await tx.$queryRaw<{ testata: unknown; obiettivi: unknown }[]>(selectScheda(key));
  return row ? { ...testataRow.parse(row.testata), ...obiettiviRow.parse(row.obiettivi) } : null;
}

/** The card as a resource of the policy, to authorize a command; null when there is none. One statement. */
export async function getSchedaProtetta(
  tx: Tx,
  key: SchedaKey | { enteId: string; id: string },
): Promise<SchedaProtetta | null> {
  const protezione = await selectJson(tx, selectProtezione(key));
  return protezione === null ? null : protectScheda(key.enteId, protezioneRow.parse(protezione));
}

/**
 * The card a command is asked about.
 * @throws NotFound when the plan has no such card, or the person may not even read it
 */
export async function requireSchedaProtetta(
  scope: Scope,
  where: Omit<SchedaKey, 'enteId'> | { id: string },
): Promise<SchedaProtetta> {
  const { enteId } = scope;
  const key = 'id' in where ? { enteId, id: where.id } : { enteId, anno: where.anno, codice: where.codice };
  const scheda = await read(scope, (tx) => getSchedaProtetta(tx, key));
  if (!scheda || !canRead(scope, scheda)) throw new NotFound('La scheda non esiste.');
  return scheda;
}

/**
 * The cards a command is asked about together, by their own codes. One statement.
 * @throws NotFound when the plan has not all of them, or the person may not even read one
 */
export async function requireSchedeProtette(
  scope: Scope,
  anno: number,
  codici: readonly string[],
): Promise<SchedaProtetta[]> {
  const { enteId } = scope;
  const rows = await read(scope, (tx) =>
    tx.$queryRaw<{ scheda: unknown }[]>(selectProtezioni({ enteId, anno, codici })),
  );
  const schede = rows.map((row) => protectScheda(enteId, protezioneRow.parse(row.scheda)));
  if (schede.length < new Set(codici).size || !schede.every((scheda) => canRead(scope, scheda))) {
    throw new NotFound('Una delle schede non esiste: ricarica la pagina.');
  }
  return schede;
}

/** The one JSON of a statement; null when it found no card. */
async function selectJson(tx: Tx, sql: Prisma.Sql): Promise<unknown> {
  const [row] = await tx.$queryRaw<{ scheda: unknown }[]>(sql);
  return row?.scheda ?? null;
}
