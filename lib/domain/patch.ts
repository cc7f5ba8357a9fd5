/** A value a field can hold: what JSON can carry. Decimals and dates travel as their text. */
export type PatchValue =
  | string
  | number
  | boolean
  | null
  | readonly PatchValue[]
  | { readonly [chiave: string]: PatchValue };

/** What one person changed: for each field the value she started from and the value she wants. */
export type Patch = Readonly<Record<string, { prima: PatchValue; dopo: PatchValue }>>;

/** The same field changed twice: what it was, what I wrote, what stands there now. */
export interface Conflitto {
  campo: string;
  prima: PatchValue;
  tuo: PatchValue;
  attuale: PatchValue;
}

export interface PatchMerge {
  /** Fields to write, with their new values. */
  applica: Record<string, PatchValue>;
  conflitti: Conflitto[];
  /** Fields that already hold the wanted value: nothing to write, nothing lost. */
  invariati: string[];
}

/** Same content, whatever the key order. */
export function isSameValue(a: PatchValue, b: PatchValue): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = Object.entries(a);
  const right = new Map(Object.entries(b));
  return left.length === right.size && left.every(([chiave, value]) => isSameEntry(value, right, chiave));
}

function isSameEntry(value: PatchValue, right: ReadonlyMap<string, PatchValue>, chiave: string): boolean {
  const other = right.get(chiave);
  return other !== undefined && isSameValue(value, other);
}

/**
 * Three-way merge of one person's changes with the row as it stands now, field by field.
 * Rule: a field nobody touched since takes the new value; a field that already holds it is left alone; any other field
 * is a conflict that keeps both values. Disjoint fields therefore merge. A field the row does not have counts as null.
 * Source: 3-architecture, optimistic locking per row.
 * Example: titolo A → B while the row says A: applied. While it says C: conflict (A, B, C). While it says B: unchanged.
 */
export function mergePatch(patch: Patch, attuale: Readonly<Record<string, PatchValue>>): PatchMerge {
  const applica: [string, PatchValue][] = [];
  const conflitti: Conflitto[] = [];
  const invariati: string[] = [];
  for (const [campo, { prima, dopo }] of Object.entries(patch)) {
    const current = Object.hasOwn(attuale, campo) ? (attuale[campo] ?? null) : null;
    if (isSameValue(current, dopo)) invariati.push(campo);
    else if (isSameValue(current, prima)) applica.push([campo, dopo]);
    else conflitti.push({ campo, prima, tuo: dopo, attuale: current });
  }
  return { applica: Object.fromEntries(applica), conflitti, invariati };
}
