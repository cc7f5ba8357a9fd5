import { groupBy } from './group-by';

/** A node of a tree kept as a flat list in document order: CDR, strategic levels. */
export interface NodoAlbero {
  readonly id: string;
  readonly padreId: string | null;
}

/** A node with its depth (0 for the roots). */
export interface NodoInProfondita<T extends NodoAlbero> {
  readonly nodo: T;
  readonly profondita: number;
}

/** Depth first: every node before its children, siblings in the order given. A node whose parent is not there is a root. */
export function inProfondita<T extends NodoAlbero>(nodi: readonly T[]): NodoInProfondita<T>[] {
  const ids = new Set(nodi.map(({ id }) => id));
  const figli = groupBy(nodi, ({ padreId }) => (padreId !== null && ids.has(padreId) ? padreId : null));
  const sorted: NodoInProfondita<T>[] = [];
  const visit = (padreId: string | null, profondita: number) => {
    for (const nodo of figli.get(padreId) ?? []) {
      sorted.push({ nodo, profondita });
      visit(nodo.id, profondita + 1);
    }
  };
  visit(null, 0);
  return sorted;
}

/** The node and all that is under it. */
export function withRamo(nodi: readonly NodoAlbero[], id: string): Set<string> {
  const ramo = new Set([id]);
  for (const { nodo } of inProfondita(nodi)) if (nodo.padreId !== null && ramo.has(nodo.padreId)) ramo.add(nodo.id);
  return ramo;
}

/** The nodes given and what is above them: what a search shows, so that each found node stands in its place. */
export function withSopra<T extends NodoAlbero>(nodi: readonly T[], trovati: ReadonlySet<string>): T[] {
  const padri = new Map(nodi.map(({ id, padreId }) => [id, padreId]));
  const shown = new Set<string>();
  for (const id of trovati) {
    let corrente: string | null = id;
    while (corrente !== null && !shown.has(corrente)) {
      shown.add(corrente);
      corrente = padri.get(corrente) ?? null;
    }
  }
  return nodi.filter(({ id }) => shown.has(id));
}

/** Where a node goes: under whom (null is the top) and before which sibling (null is last). */
export interface Posto {
  readonly padreId: string | null;
  readonly primaDi: string | null;
}

/**
 * The tree with one node moved, its branch with it, in document order.
 * @returns null when the place is inside the node's own branch, or the sibling is not there
 */
export function placeNodo<T extends NodoAlbero>(nodi: readonly T[], id: string, posto: Posto): T[] | null {
  const { padreId, primaDi } = posto;
  const moved = nodi.find((nodo) => nodo.id === id);
  if (!moved || (padreId !== null && withRamo(nodi, id).has(padreId)) || primaDi === id) return null;
  const others = nodi.filter((nodo) => nodo.id !== id);
  const at = others.findIndex((nodo) => nodo.id === primaDi);
  if (primaDi !== null && others[at]?.padreId !== padreId) return null;
  const placed = { ...moved, padreId };
  const list = primaDi === null ? [...others, placed] : others.toSpliced(at, 0, placed);
  return inProfondita(list).map(({ nodo }) => nodo);
}
