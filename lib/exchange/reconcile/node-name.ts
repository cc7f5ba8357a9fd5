interface Nodo {
  titolo?: unknown;
  codice?: unknown;
}

/** How a link names a node of the strategic tree: by its title, by its code where a sibling bears the same title. */
export function nodeName(nodo: Nodo | undefined, fratelli: readonly Nodo[]): string {
  const isShared = fratelli.some((altro) => altro !== nodo && altro.titolo === nodo?.titolo);
  return String((isShared ? nodo?.codice : undefined) ?? nodo?.titolo ?? '');
}
