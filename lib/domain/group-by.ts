/** The rows by a key, each group in the order of the rows. `Map.groupBy` does the same from Node 21 on. */
export function groupBy<T, K>(righe: readonly T[], keyOf: (riga: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const riga of righe) {
    const key = keyOf(riga);
    const group = groups.get(key);
    if (group) group.push(riga);
    else groups.set(key, [riga]);
  }
  return groups;
}
