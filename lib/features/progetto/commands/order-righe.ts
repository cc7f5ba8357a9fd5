import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/transaction';
import { NotFound } from '@/lib/errors';
import type { TabellaStrutturale } from '../queue/gesto-schema';
import { POSTI } from './card-tables';

interface Fratello {
  id: string;
  posto: number;
}

/** The rows a row is ordered among: children of one parent; phases, of the whole card. */
async function listFratelli(tx: Tx, tabella: TabellaStrutturale, padreId: string): Promise<Fratello[]> {
  const { padre, posto } = POSTI[tabella];
  const column = Prisma.raw(`"${posto}"`);
  return tx.$queryRaw<Fratello[]>`
    SELECT id, ${column} AS posto FROM ${Prisma.raw(`"${tabella}"`)}
    WHERE "enteId" = current_ente() AND ${Prisma.raw(`"${padre}"`)} = ${padreId}::uuid ORDER BY ${column}, id`;
}

/**
 * The places of rows in their new order: each keeps its own when it comes after the row before, so few rows are written.
 * @param sequenza null is a row that has no place yet
 */
export function assignPosti(sequenza: readonly { id: string; posto: number | null }[]): Map<string, number> {
  const lowest = Math.min(1, ...sequenza.flatMap(({ posto }) => posto ?? []));
  let last = lowest - 1;
  const posti = new Map<string, number>();
  for (const { id, posto } of sequenza) {
    last = posto !== null && posto > last ? posto : last + 1;
    posti.set(id, last);
  }
  return posti;
}

/** Writes the places that change. */
async function writePosti(
  tx: Tx,
  tabella: TabellaStrutturale,
  fratelli: readonly Fratello[],
  posti: ReadonlyMap<string, number>,
): Promise<void> {
  const { posto } = POSTI[tabella];
  const moved = fratelli
    .map((fratello) => ({ id: fratello.id, da: fratello.posto, posto: posti.get(fratello.id) ?? fratello.posto }))
    .filter((riga) => riga.posto !== riga.da);
  if (moved.length === 0) return;
  await tx.$executeRaw`
    UPDATE ${Prisma.raw(`"${tabella}"`)} t SET ${Prisma.raw(`"${posto}"`)} = r.posto
    FROM jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) r (id uuid, posto int)
    WHERE t."enteId" = current_ente() AND t.id = r.id`;
}

/** The siblings with one of them, or a new one, put after another; null is the first place, a stranger the last. */
function putAfter(fratelli: readonly Fratello[], rigaId: string, dopoId: string | null | undefined) {
  const others: { id: string; posto: number | null }[] = fratelli.filter(({ id }) => id !== rigaId);
  const found = others.findIndex(({ id }) => id === dopoId);
  const index = dopoId === null ? 0 : found < 0 ? others.length : found + 1;
  return others.toSpliced(index, 0, { id: rigaId, posto: null });
}

/**
 * Makes room among its siblings for a row that is about to be born, or to come from elsewhere.
 * @param padreId for a phase its card
 * @param dopoId the sibling it comes after: null is before all, undefined (or a sibling that is gone) after all
 * @returns its place
 */
export async function makeRoom(
  tx: Tx,
  tabella: TabellaStrutturale,
  { rigaId, padreId, dopoId }: { rigaId: string; padreId: string; dopoId?: string | null },
): Promise<number> {
  const fratelli = await listFratelli(tx, tabella, padreId);
  const posti = assignPosti(putAfter(fratelli, rigaId, dopoId));
  await writePosti(tx, tabella, fratelli, posti);
  return posti.get(rigaId) ?? 1;
}

/** Puts a row after one of its siblings, or first. The numbers phases print follow their new order. */
export async function orderRiga(
  tx: Tx,
  tabella: TabellaStrutturale,
  { rigaId, dopoId }: { rigaId: string; dopoId: string | null },
): Promise<void> {
  const padre = Prisma.raw(`"${POSTI[tabella].padre}"`);
  const [riga] = await tx.$queryRaw<{ padreId: string }[]>`
    SELECT ${padre} AS "padreId" FROM ${Prisma.raw(`"${tabella}"`)}
    WHERE "enteId" = current_ente() AND id = ${rigaId}::uuid`;
  if (!riga) throw new NotFound();
  const fratelli = await listFratelli(tx, tabella, riga.padreId);
  await writePosti(tx, tabella, fratelli, assignPosti(putAfter(fratelli, rigaId, dopoId)));
  if (tabella === 'Fase') await renumberFasi(tx, rigaId);
}

/**
 * The phases of the same objective and holder take the numbers they have, in the order they stand: gaps and repetitions of
 * the document stay. Phase 0 is history and keeps its number.
 */
async function renumberFasi(tx: Tx, rigaId: string): Promise<void> {
  await tx.$executeRaw`
    WITH gruppo AS (
      SELECT f.id, f.ordine, row_number() OVER (ORDER BY f.posizione, f.id) AS posto,
        row_number() OVER (ORDER BY f.ordine, f.posizione, f.id) AS rango
      FROM "Fase" f JOIN "Fase" m ON m."enteId" = f."enteId" AND m.id = ${rigaId}::uuid
        AND m."progettoId" = f."progettoId" AND m."obiettivoId" IS NOT DISTINCT FROM f."obiettivoId"
        AND m."assegnazioneId" IS NOT DISTINCT FROM f."assegnazioneId"
      WHERE f."enteId" = current_ente() AND f.ordine <> 0)
    UPDATE "Fase" f SET ordine = n.ordine
    FROM gruppo g JOIN gruppo n ON n.rango = g.posto
    WHERE f."enteId" = current_ente() AND f.id = g.id AND f.ordine <> n.ordine`;
}
