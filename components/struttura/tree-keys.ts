import { groupBy } from '@/lib/domain/group-by';

/** A row of a tree as the keyboard needs it. */
export interface TreePlace {
  readonly id: string;
  readonly padreId: string | null;
  /** How the row begins, for who types it. */
  readonly testo: string;
}

interface TreeState {
  /** Each before what is under it. */
  readonly items: readonly TreePlace[];
  readonly closed: ReadonlySet<string>;
}

/** Where a key leads: the row with the focus, and which branches are closed. */
export interface TreeStep {
  readonly id: string;
  readonly closed: ReadonlySet<string>;
}

/**
 * What a key does in a tree, as the pattern «tree view» of the ARIA guide says: right opens or goes in, left closes or goes
 * out, up and down walk the rows in sight, a letter or a digit finds the next row that begins with it.
 * @returns null for a key that is not the tree's
 */
export function stepTree({ items, closed }: TreeState, id: string, key: string): TreeStep | null {
  const rows = rowsInSight(items, closed);
  const at = rows.findIndex((row) => row.id === id);
  const row = rows[at];
  if (!row) return null;
  const go = (target: TreePlace | undefined, nowClosed = closed) => ({ id: target?.id ?? id, closed: nowClosed });
  const firstChild = items.find((item) => item.padreId === id);
  switch (key) {
    case 'ArrowDown':
      return go(rows[at + 1]);
    case 'ArrowUp':
      return go(rows[at - 1]);
    case 'Home':
      return go(rows[0]);
    case 'End':
      return go(rows.at(-1));
    case 'ArrowRight':
      if (firstChild && closed.has(id)) return go(row, new Set([...closed].filter((other) => other !== id)));
      return go(firstChild);
    case 'ArrowLeft':
      if (firstChild && !closed.has(id)) return go(row, new Set([...closed, id]));
      return go(items.find((item) => item.id === row.padreId));
    default:
      return /^[\p{L}\p{N}]$/u.test(key) ? go(findFrom(rows, at, key)) : null;
  }
}

/** Where a row stands among the others, as a screen reader says it. */
export interface TreeStanding {
  /** 1 for the top. */
  readonly level: number;
  /** Place among its siblings, from 1, and how many they are. */
  readonly posinset: number;
  readonly setsize: number;
  readonly hasChildren: boolean;
}

/** The standing of every row, in one walk. */
export function standingsOf(items: readonly TreePlace[]): ReadonlyMap<string, TreeStanding> {
  const families = groupBy(items, ({ padreId }) => padreId);
  const levels = new Map<string | null, number>([[null, 0]]);
  for (const { id, padreId } of items) levels.set(id, (levels.get(padreId) ?? 0) + 1);
  return new Map(
    [...families.values()].flatMap((siblings) =>
      siblings.map(({ id }, index) => {
        const place = { level: levels.get(id) ?? 1, posinset: index + 1, setsize: siblings.length };
        return [id, { ...place, hasChildren: families.has(id) }] as const;
      }),
    ),
  );
}

/** The rows no closed branch hides. */
export function rowsInSight<T extends TreePlace>(items: readonly T[], closed: ReadonlySet<string>): T[] {
  const hidden = new Set<string>();
  return items.filter(({ id, padreId }) => {
    if (padreId === null || (!closed.has(padreId) && !hidden.has(padreId))) return true;
    hidden.add(id);
    return false;
  });
}

function findFrom(rows: readonly TreePlace[], at: number, key: string): TreePlace | undefined {
  const after = [...rows.slice(at + 1), ...rows.slice(0, at + 1)];
  return after.find(({ testo }) => testo.toLowerCase().startsWith(key.toLowerCase()));
}
