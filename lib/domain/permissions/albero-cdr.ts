/** A node of the structure of one plan. */
export interface NodoCdr {
  readonly codice: string;
  readonly padre: string | null;
}

declare const CON_ANTENATI: unique symbol;

/** CDR codes together with all their ancestors: branded, so a resource cannot be described without its ancestors. */
export type CdrConAntenati = readonly string[] & { readonly [CON_ANTENATI]: true };

/**
 * The given CDR codes and every ancestor of theirs, without repetitions, nearest first.
 * "Own CDR" includes descendants (1-domain §6); seen from the resource, a role on any ancestor owns it.
 * Unknown codes stay in the result; a cycle in the tree ends the climb.
 *
 * Example: tree 04 › 0401, codes `['0401']` → `['0401', '04']`.
 */
export function withAntenati(codici: readonly string[], albero: readonly NodoCdr[]): CdrConAntenati {
  return brandAntenati([...climb(codici, padriOf(albero))]);
}

function padriOf(albero: readonly NodoCdr[]): ReadonlyMap<string, string | null> {
  return new Map(albero.map((nodo) => [nodo.codice, nodo.padre]));
}

function climb(codici: readonly string[], padri: ReadonlyMap<string, string | null>): Set<string> {
  const visti = new Set<string>();
  for (const codice of codici) {
    let corrente: string | null = codice;
    while (corrente !== null && !visti.has(corrente)) {
      visti.add(corrente);
      corrente = padri.get(corrente) ?? null;
    }
  }
  return visti;
}

/**
 * The given CDR codes and every descendant of theirs, in the order of the tree. Codes absent from the tree are left out:
 * a membership may name a CDR that this year's structure no longer has. Time linear in the CDR: every page of a plan asks.
 *
 * Example: tree 04 › 0401 › 040101, codes `['04']` → `['04', '0401', '040101']`.
 */
export function withDiscendenti(codici: readonly string[], albero: readonly NodoCdr[]): string[] {
  const padri = padriOf(albero);
  return albero.flatMap(({ codice }) => {
    const above = climb([codice], padri);
    return codici.some((scelto) => above.has(scelto)) ? [codice] : [];
  });
}

/** No CDR at all: a card of the whole ente without holders, an indicator measured by its own owner. */
export const NESSUN_CDR: CdrConAntenati = brandAntenati([]);

function brandAntenati(codici: readonly string[]): CdrConAntenati {
  return codici as CdrConAntenati;
}
