import type { Segnalazione } from '@/lib/domain/segnalazione';

/** What could not be kept as the document says it, noted while a plan is settled. */
export class Rilievi {
  readonly segnalazioni: Segnalazione[] = [];

  /** Notes one thing done, once per place. `messaggio` says what was found and what was done about it. */
  note(codice: string, entita: string, dove: string, messaggio: string): void {
    const chiave = `${codice}:${dove}`;
    if (this.segnalazioni.some((nota) => nota.chiave === chiave)) return;
    this.segnalazioni.push({ codice, gravita: 'AVVISO', dove: { entita, codice: dove }, messaggio, chiave });
  }
}

/**
 * Gives every row a name of its own: the second «X» becomes «X (2)».
 * @returns the rows in the same order, the first bearer of a name untouched
 */
export function distinguish<T>(
  righe: readonly T[],
  nomeOf: (riga: T) => string,
  rename: (riga: T, nome: string) => T,
): T[] {
  const usati = new Set<string>();
  return righe.map((riga) => {
    const nome = nomeOf(riga);
    let libero = nome;
    for (let n = 2; usati.has(libero); n += 1) libero = `${nome} (${n})`;
    usati.add(libero);
    return libero === nome ? riga : rename(riga, libero);
  });
}

/** The first row of each name. */
export function firstOfEach<T>(righe: readonly T[], nomeOf: (riga: T) => string): T[] {
  const visti = new Set<string>();
  return righe.filter((riga) => {
    const nome = nomeOf(riga);
    return visti.has(nome) ? false : visti.add(nome);
  });
}

/** Places that grow along the list: as stated when they do, else from 1. */
export function settleOrdini<T extends { ordine: number }>(righe: readonly T[]): T[] {
  const isGrowing = righe.every(({ ordine }, indice) => indice === 0 || ordine > (righe[indice - 1]?.ordine ?? 0));
  return isGrowing ? [...righe] : righe.map((riga, indice) => ({ ...riga, ordine: indice + 1 }));
}
