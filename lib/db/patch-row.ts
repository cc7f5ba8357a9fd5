import { mergePatch, type Patch, type PatchMerge, type PatchValue } from '@/lib/domain/patch';
import { NotFound } from '@/lib/errors';
import { Prisma } from './generated/client';
import type { Tx } from './transaction';

/** The tables whose rows belong to an ente, except those that only grow. */
export type Tabella = Exclude<
  Prisma.ModelName,
  | ('Ente' | 'Utente' | 'TentativoAccesso' | 'SessioneAccesso' | 'LinkPersonale' | 'Messaggio')
  | ('Operazione' | 'Modifica' | 'VersionePiano')
>;

type Columns<T extends Tabella> = keyof Prisma.TypeMap['model'][T]['payload']['scalars'];

/** Changes to the columns of a table: what they were, what they shall be. Decimals and dates as text. */
export type RowPatch<T extends Tabella> = {
  readonly [campo in Exclude<Columns<T>, 'enteId' | 'id'>]?: Patch[string];
};

type Row = Record<string, PatchValue>;

interface Locked {
  readonly attuale: Row;
  readonly prima: Row;
  readonly dopo: Row;
}

/** The row as JSON; decimals as text, because a JSON reader would make floats of them. */
function image(tabella: string, row: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT jsonb_object_agg(key,
      CASE WHEN a.attname IS NOT NULL AND value <> 'null' THEN to_jsonb(value #>> '{}') ELSE value END)
    FROM jsonb_each(to_jsonb(${row}))
    LEFT JOIN pg_attribute a ON a.attrelid = ${`"${tabella}"`}::regclass AND a.attname = key AND a.atttypid = 'numeric'::regtype)`;
}

function presentFields(patch: Readonly<Record<string, Patch[string] | undefined>>): Patch {
  const present = Object.entries(patch).flatMap(([campo, change]) => (change ? [[campo, change] as const] : []));
  return Object.fromEntries(present);
}

function sideOf(patch: Patch, side: 'prima' | 'dopo'): string {
  return JSON.stringify(Object.fromEntries(Object.entries(patch).map(([campo, values]) => [campo, values[side]])));
}

/** Both sides of the patch pass through the types of the columns, so that «12,50» of one writer is «12,5» of another. */
async function lockRow(tx: Tx, tabella: string, id: string, patch: Patch): Promise<Locked> {
  const table = Prisma.raw(`"${tabella}"`);
  const given = (side: 'prima' | 'dopo') => Prisma.sql`jsonb_populate_record(t, ${sideOf(patch, side)}::jsonb)`;
  const [row] = await tx.$queryRaw<Locked[]>`
    SELECT ${image(tabella, Prisma.sql`t`)} AS attuale, ${image(tabella, given('prima'))} AS prima,
      ${image(tabella, given('dopo'))} AS dopo
    FROM ${table} t WHERE "enteId" = current_ente() AND id = ${id}::uuid FOR NO KEY UPDATE`;
  if (!row) throw new NotFound();
  return row;
}

function columnValue(row: Row, tabella: string, campo: string): PatchValue {
  const value = row[campo];
  if (value === undefined || campo === 'id' || campo === 'enteId') {
    throw new Error(`${tabella} has no column «${campo}» that a patch may change`);
  }
  return value;
}

/**
 * Writes one person's changes over a row as it stands now: fields nobody touched meanwhile are written, fields somebody else changed
 * come back as conflicts with both values and are left alone. The row stays locked until the transaction ends.
 * Several rows in one transaction: always in the same order, or two writers may wait for each other.
 * Source: 3-architecture, optimistic locking per row.
 * @returns what was written, what conflicts, what already was so; decimals with the digits of their column («12.5000»)
 * @throws NotFound when the row does not exist in the ente of the transaction
 */
export async function patchRow<T extends Tabella>(
  tx: Tx,
  tabella: T,
  id: string,
  patch: RowPatch<T>,
): Promise<PatchMerge> {
  const given = presentFields(patch);
  const { attuale, prima, dopo } = await lockRow(tx, tabella, id, given);
  const typed = Object.keys(given).map((campo) => {
    const change = { prima: columnValue(prima, tabella, campo), dopo: columnValue(dopo, tabella, campo) };
    return [campo, change] as const;
  });
  const merge = mergePatch(Object.fromEntries(typed), attuale);
  const campi = Object.keys(merge.applica);
  if (campi.length > 0) {
    const table = Prisma.raw(`"${tabella}"`);
    const columns = Prisma.raw(campi.map((campo) => `"${campo}" = r."${campo}"`).join(', '));
    await tx.$executeRaw`UPDATE ${table} t SET ${columns}
      FROM jsonb_populate_record(NULL::${table}, ${JSON.stringify(merge.applica)}::jsonb) r
      WHERE t."enteId" = current_ente() AND t.id = ${id}::uuid`;
  }
  return merge;
}
