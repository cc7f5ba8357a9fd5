import { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/transaction';
import type { Differenza } from './alterazione';

type Columns = Readonly<Record<string, unknown>>;

export interface RecordedChange {
  readonly id: bigint;
  readonly tabella: string;
  readonly rigaId: string;
  readonly prima: Columns | null;
  readonly dopo: Columns | null;
}

/** A recorded change by its number. */
export async function getAlteredChange(tx: Tx, id: bigint): Promise<RecordedChange> {
  const [change] = await tx.$queryRaw<RecordedChange[]>`
    SELECT id, tabella, "rigaId", prima, dopo FROM "Modifica" WHERE "enteId" = current_ente() AND id = ${id}`;
  if (!change) throw new Error(`Modifica ${id} is gone`);
  return change;
}

/** What else tells of the same row: its other changes, in order, and the row itself when it still is there. */
async function readWitnesses(tx: Tx, { id, tabella, rigaId }: RecordedChange) {
  const others = await tx.$queryRaw<RecordedChange[]>`
    SELECT id, tabella, "rigaId", prima, dopo FROM "Modifica"
    WHERE "enteId" = current_ente() AND tabella = ${tabella} AND "rigaId" = ${rigaId}::uuid ORDER BY id`;
  const tables = await tx.$queryRaw<
    unknown[]
  >`SELECT FROM pg_tables WHERE schemaname = 'public' AND tablename = ${tabella}`;
  const [row] =
    tables.length === 0
      ? []
      : await tx.$queryRaw<{ image: Columns }[]>`SELECT audit_image(to_jsonb(t), '{}') AS image
          FROM ${Prisma.raw(`"${tabella}"`)} t WHERE "enteId" = current_ente() AND id = ${rigaId}::uuid`;
  return {
    before: others.filter((other) => other.id < id).reverse(),
    after: others.filter((other) => other.id > id),
    row: row?.image ?? null,
  };
}

function compare(recorded: Columns | null, witnesses: readonly (Columns | null)[]): Differenza[] {
  return Object.entries(recorded ?? {}).flatMap(([campo, registro]) => {
    const witness = witnesses.find((columns) => columns !== null && campo in columns);
    const trovato = witness?.[campo];
    return witness && JSON.stringify(trovato) !== JSON.stringify(registro) ? [{ campo, registro, trovato }] : [];
  });
}

/**
 * What an altered change says otherwise than its neighbours: its old values against the change before, its new ones against the change
 * after or the row as it stands. Empty when nothing else tells of those columns.
 */
export async function explainAlteredChange(tx: Tx, change: RecordedChange): Promise<Differenza[]> {
  const { before, after, row } = await readWitnesses(tx, change);
  return [
    ...compare(
      change.prima,
      before.map(({ dopo }) => dopo),
    ),
    ...compare(change.dopo, [...after.map(({ prima }) => prima), row]),
  ];
}
