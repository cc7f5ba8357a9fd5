import { type Decimal, type DecimalInput, toDecimal } from '../numeric';

/** The ente's tables: weight of each kind of project, coefficient of each head-count from `da` up. */
export interface TabellePunti {
  pesi: Readonly<Record<string, DecimalInput>>;
  coefficienti: readonly { da: number; coefficiente: DecimalInput }[];
}

export type PuntiProgetto =
  | { ok: true; peso: Decimal; coefficiente: Decimal; punti: Decimal }
  | { ok: false; messaggio: string };

/**
 * Points of a project.
 * Rule: weight of its kind × coefficient of its head-count; no people, no points: refused.
 * Source: 2-scoring §4. Example: miglioramento (20) with 8 people (2,5) → 50.
 */
export function puntiProgetto(tipologia: string, numeroDipendenti: number, tabelle: TabellePunti): PuntiProgetto {
  if (!Number.isInteger(numeroDipendenti) || numeroDipendenti < 1) {
    return { ok: false, messaggio: 'Indica quanti dipendenti partecipano: almeno uno.' };
  }
  const peso = Object.hasOwn(tabelle.pesi, tipologia) ? tabelle.pesi[tipologia] : undefined;
  if (peso === undefined) return { ok: false, messaggio: `La tipologia «${tipologia}» non ha un peso nella tabella.` };
  const row = tabelle.coefficienti.filter(({ da }) => da <= numeroDipendenti).toSorted((a, b) => b.da - a.da)[0];
  if (!row) return { ok: false, messaggio: `Nessun coefficiente per ${numeroDipendenti} dipendenti.` };
  const [weight, coefficiente] = [toDecimal(peso), toDecimal(row.coefficiente)];
  return { ok: true, peso: weight, coefficiente, punti: weight.times(coefficiente) };
}
