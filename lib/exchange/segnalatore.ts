import type { Gravita, Segnalazione } from '@/lib/domain/segnalazione';

/** A doubt of the reader, before its key is made. */
export interface Dubbio {
  codice: string;
  gravita: Gravita;
  entita: string;
  /** Codes from the card down, or whatever names the row and stays the same in the next import. */
  percorso: readonly string[];
  campo?: string;
  riga?: number;
  messaggio: string;
  bloccaApprovazione?: boolean;
}

/** Gathers findings; two that would bear the same key are told apart by their order in the document. */
export class Segnalatore {
  readonly #found: Segnalazione[] = [];
  readonly #keys = new Map<string, number>();

  add({ codice, gravita, entita, percorso, campo, riga, messaggio, bloccaApprovazione }: Dubbio): void {
    const simple = [codice, ...percorso, ...(campo ? [campo] : [])].join(':');
    const times = (this.#keys.get(simple) ?? 0) + 1;
    this.#keys.set(simple, times);
    this.#found.push({
      codice,
      gravita,
      ...(bloccaApprovazione && { bloccaApprovazione }),
      dove: {
        entita,
        ...(percorso.length > 0 && { codice: percorso.join(' › ') }),
        ...(campo && { campo }),
        ...(riga !== undefined && { riga }),
      },
      messaggio,
      chiave: times === 1 ? simple : `${simple}#${times}`,
    });
  }

  /** In document order; findings without a line come last. */
  all(): Segnalazione[] {
    const line = (found: Segnalazione) => found.dove.riga ?? Number.MAX_SAFE_INTEGER;
    return this.#found.toSorted((a, b) => line(a) - line(b));
  }
}
