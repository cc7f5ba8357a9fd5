import type { CampoCambiato } from './changeset';
import { type Entita, figliDi, type RamoChiave } from './ramo';

/**
 * Where the document puts the rows below one row in another order than the plan does.
 * Rule: only rows standing in both versions are compared; an order changed by hand and not in the document stays.
 */
export function orderChange(
  letto: RamoChiave,
  attuale: RamoChiave,
  base: RamoChiave | undefined,
): (CampoCambiato & { entita: Entita; conflitto: boolean })[] {
  const entita = new Set(attuale.figli.map((figlio) => figlio.entita));
  return [...entita].flatMap((tipo) => {
    const nuovo = figliDi(letto, tipo);
    const vecchio = figliDi(attuale, tipo);
    const origine = figliDi(base, tipo);
    if (isSameOrder(nuovo, vecchio)) return [];
    if (base && isSameOrder(nuovo, origine)) return [];
    const conflitto = base !== undefined && !isSameOrder(vecchio, origine);
    return [{ entita: tipo, campo: `ordine ${tipo}`, prima: labelsOf(vecchio), dopo: labelsOf(nuovo), conflitto }];
  });
}

function isSameOrder(a: readonly RamoChiave[], b: readonly RamoChiave[]): boolean {
  const ofB = new Set(b.map(({ chiave }) => chiave));
  const comuni = a.filter(({ chiave }) => ofB.has(chiave));
  const ofA = new Set(comuni.map(({ chiave }) => chiave));
  return b.filter(({ chiave }) => ofA.has(chiave)).every(({ chiave }, indice) => chiave === comuni[indice]?.chiave);
}

function labelsOf(rami: readonly RamoChiave[]): string[] {
  return rami.map(({ etichetta }) => etichetta);
}

/**
 * One list out of two: the order of the first; what only the second has follows the row it followed there, after the
 * rows only the first has in that place.
 * Example: [A1 A2 A3] and [A1 A2 B1 B2] → [A1 A2 A3 B1 B2].
 */
export function mergeOrder(primo: readonly string[], secondo: readonly string[]): string[] {
  const ofPrimo = new Set(primo);
  const ofSecondo = new Set(secondo);
  const dopo = new Map<string, string[]>();
  let ultimo = '';
  for (const chiave of secondo) {
    if (ofPrimo.has(chiave)) ultimo = chiave;
    else dopo.set(ultimo, [...(dopo.get(ultimo) ?? []), chiave]);
  }
  const merged: string[] = [...(dopo.get('') ?? [])];
  let pending: string[] = [];
  for (const chiave of primo) {
    if (ofSecondo.has(chiave)) {
      merged.push(...pending);
      pending = dopo.get(chiave) ?? [];
    }
    merged.push(chiave);
  }
  return [...merged, ...pending];
}
