import 'server-only';
import { z } from 'zod';
import { Prisma } from '@/lib/db/generated/client';
import { patchRow } from '@/lib/db/patch-row';
import type { Tx } from '@/lib/db/transaction';
import { toDecimal } from '@/lib/domain/numeric';
import type { Conflitto, Patch, PatchMerge, PatchValue } from '@/lib/domain/patch';
import { isSchedaModificabile, type StatoScheda } from '@/lib/domain/permissions/stati';
import { Denied, NotFound } from '@/lib/errors';
import type { RowOutcome, RowRef } from '../queue/queue-types';
import type { TabellaDiScheda } from './card-tables';

/** Columns whose values are decimals: they come back from the database with the digits of their column. */
const DECIMALI = new Set(['peso', 'valore', 'min', 'max', 'baseline', 'percentuale']);

/**
 * Holds some cards until the transaction ends, always in the same order, so that two corrections of one card take turns
 * and its state cannot change under them.
 * @throws NotFound when one is gone
 * @throws Denied when one is no longer open to corrections
 */
export async function lockCards(tx: Tx, progettoIds: readonly string[]): Promise<void> {
  const cards = await tx.$queryRaw<{ stato: StatoScheda; isChiusa: boolean }[]>`
    SELECT stato, "dataChiusura" IS NOT NULL AS "isChiusa" FROM "Progetto"
    WHERE "enteId" = current_ente() AND id = ANY (${[...progettoIds]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  if (cards.length < new Set(progettoIds).size) throw new NotFound('La scheda non esiste più.');
  if (cards.some(({ isChiusa }) => isChiusa)) {
    throw new Denied('La scheda è chiusa: quello che hai scritto non è stato salvato. Per modificarla va riaperta.');
  }
  if (!cards.every(({ stato }) => isSchedaModificabile(stato))) {
    throw new Denied('La scheda non è più in bozza né in variazione: quello che hai scritto non è stato salvato.');
  }
}

/** Which of the rows are of this card and open: key `Tabella/id`. */
export async function listRowsOfCard(tx: Tx, progettoId: string, righe: readonly RowRef[]): Promise<Set<string>> {
  const ids = Prisma.sql`ANY (${righe.map((riga) => riga.rigaId)}::uuid[])`;
  const ofCard = (tabella: string) => Prisma.sql`
    UNION ALL SELECT ${tabella}, id FROM ${Prisma.raw(`"${tabella}"`)}
    WHERE "enteId" = current_ente() AND id = ${ids} AND "progettoId" = ${progettoId}::uuid`;
  const found = await tx.$queryRaw<RowRef[]>`
    WITH o AS (SELECT id FROM "Obiettivo" WHERE "enteId" = current_ente() AND "progettoId" = ${progettoId}::uuid
        AND "dataChiusura" IS NULL),
      i AS (SELECT id FROM "Indicatore" WHERE "enteId" = current_ente() AND "obiettivoId" IN (SELECT id FROM o)
        AND "dataChiusura" IS NULL),
      f AS (SELECT id FROM "Fase" WHERE "enteId" = current_ente() AND "progettoId" = ${progettoId}::uuid
        AND "dataChiusura" IS NULL AND ("obiettivoId" IS NULL OR "obiettivoId" IN (SELECT id FROM o)))
    SELECT 'Progetto' AS tabella, ${progettoId}::uuid AS "rigaId"
    UNION ALL SELECT 'Obiettivo', id FROM o WHERE id = ${ids}
    UNION ALL SELECT 'Indicatore', id FROM i WHERE id = ${ids}
    UNION ALL SELECT 'Fase', id FROM f WHERE id = ${ids}
    UNION ALL SELECT 'Target', id FROM "Target" WHERE "enteId" = current_ente() AND id = ${ids}
      AND "indicatoreId" IN (SELECT id FROM i)
    UNION ALL SELECT 'PeriodoFase', id FROM "PeriodoFase" WHERE "enteId" = current_ente() AND id = ${ids}
      AND "faseId" IN (SELECT id FROM f)
    UNION ALL SELECT 'Assegnazione', id FROM "Assegnazione" WHERE "enteId" = current_ente() AND id = ${ids}
      AND "obiettivoId" IN (SELECT id FROM o)
    ${ofCard('VoceBudget')} ${ofCard('ImpegnoPersonale')} ${ofCard('Collegamento')} ${ofCard('ProgettoCdr')}`;
  return new Set(found.map(keyOf));
}

/** One text per row. */
export const keyOf = ({ tabella, rigaId }: RowRef) => `${tabella}/${rigaId}`;

/** Writes one row and says how it went, in the terms of the queue. */
export async function patchCardRow(
  tx: Tx,
  tabella: TabellaDiScheda,
  rigaId: string,
  patch: Patch,
): Promise<RowOutcome> {
  const merge: PatchMerge = await patchRow(tx, tabella, rigaId, patch);
  const unchanged = merge.invariati.map((campo) => [campo, patch[campo]?.dopo ?? null] as const);
  const valori = Object.fromEntries([...Object.entries(merge.applica), ...unchanged]);
  return { tabella, rigaId, valori: mapValues(valori), conflitti: merge.conflitti.map(withShortDecimals) };
}

/** «12.5000» of the column is «12.5» of the page. */
function shortValue(campo: string, valore: PatchValue): PatchValue {
  return DECIMALI.has(campo) && typeof valore === 'string' ? toDecimal(valore).toFixed() : valore;
}

function mapValues(valori: Readonly<Record<string, PatchValue>>): Record<string, PatchValue> {
  return Object.fromEntries(Object.entries(valori).map(([campo, valore]) => [campo, shortValue(campo, valore)]));
}

function withShortDecimals({ campo, prima, tuo, attuale }: Conflitto): Conflitto {
  const short = (valore: PatchValue) => shortValue(campo, valore);
  return { campo, prima: short(prima), tuo: short(tuo), attuale: short(attuale) };
}

const jsonImage = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]));

/** A side of a `Modifica`: columns and their values, as the register keeps them. */
export function jsonRecord(side: unknown): z.infer<typeof jsonImage> {
  return jsonImage.parse(side ?? {});
}
