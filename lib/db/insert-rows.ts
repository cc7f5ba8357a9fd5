import { Prisma } from './generated/client';
import type { Tabella } from './patch-row';
import type { Tx } from './transaction';

/** What a column can be given: decimals and dates as text. */
type Cell = string | number | boolean | null | readonly Cell[] | { readonly [chiave: string]: Cell };

type Columns<T extends Tabella> = keyof Prisma.TypeMap['model'][T]['payload']['scalars'];

/** A new row; a column that no row names takes its default. */
export type NewRow<T extends Tabella> = { readonly [campo in Columns<T>]?: Cell } & {
  readonly enteId: string;
  readonly id: string;
};

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * Inserts many rows in one statement: three times as fast as `createMany`, and decimals and dates go as the text they are.
 * A column that only some rows name is empty in the others, whatever its default: name it in all of them.
 * @param rows in any number
 */
export async function insertRows<T extends Tabella>(tx: Tx, tabella: T, rows: readonly NewRow<T>[]): Promise<void> {
  if (rows.length === 0) return;
  const names = new Set(rows.flatMap((row) => Object.keys(row)));
  const columns = Prisma.raw([...names].map(quote).join(', '));
  const table = Prisma.raw(quote(tabella));
  await tx.$executeRaw`INSERT INTO ${table} (${columns})
    SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, ${JSON.stringify(rows)}::jsonb)`;
}
