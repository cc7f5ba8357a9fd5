import { italianDecimal, italianShort } from '../italian-notation';
import { type Decimal, HUNDRED, roundHalfUp } from '../numeric';
import type { Outcome } from './outcome';
import { type Fascia, limitiOf, type RegoleSmvp } from './regole-smvp';

export type Esito = 'RAGGIUNTO' | 'PARZIALE' | 'NON_RAGGIUNTO';

/** The verdict and why, in Italian: `sotto 100`. */
export interface EsitoMotivato {
  esito: Esito;
  motivo: string;
}

/** Periodic decimals are cut at 60 digits: without this a mean of exactly 60 could miss the threshold 60 by 10⁻⁵⁸. */
const COMPARISON_DIGITS = 40;

function comparable(value: Decimal): Decimal {
  return roundHalfUp(value, COMPARISON_DIGITS);
}

/**
 * The verdict on a grade.
 * Rule: RAGGIUNTO from `sogliaRaggiunto`, NON_RAGGIUNTO at 0 or under `sogliaMinima`, PARZIALE between. A grade that rests
 * on a strict operator met exactly is a hair under itself: equal to the threshold it does not reach it.
 * Source: 2-scoring §1 operators and §2. Example: thresholds 100 and 50 → 94,77 PARZIALE, 42 NON_RAGGIUNTO.
 * Null when there is no grade.
 */
export function esitoOf(outcome: Outcome, regole: RegoleSmvp): EsitoMotivato | null {
  if (outcome.kind !== 'scored') return null;
  const grado = comparable(outcome.grado);
  const { sogliaRaggiunto: raggiunto, sogliaMinima: minima } = limitiOf(regole);
  if (grado.isZero() || grado.lt(minima)) {
    const motivo = grado.isZero() ? 'il grado è 0' : `sotto la soglia minima ${italianShort(minima)}`;
    return { esito: 'NON_RAGGIUNTO', motivo };
  }
  if (grado.lt(raggiunto)) return { esito: 'PARZIALE', motivo: `sotto ${italianShort(raggiunto)}` };
  if (grado.equals(raggiunto) && outcome.isAlLimite)
    return { esito: 'PARZIALE', motivo: 'il limite va superato, non solo raggiunto' };
  return { esito: 'RAGGIUNTO', motivo: `almeno ${italianShort(raggiunto)}` };
}

/**
 * The verdict on one indicator: as {@link esitoOf}, but a strict operator met exactly is never reached, whatever the
 * threshold. Source: 2-scoring §1. Example: «più di 10», rilevato 10 → grado 100, PARZIALE.
 */
export function esitoIndicatore(outcome: Outcome, regole: RegoleSmvp): EsitoMotivato | null {
  const verdict = esitoOf(outcome, regole);
  if (verdict?.esito !== 'RAGGIUNTO' || outcome.kind !== 'scored' || !outcome.isAlLimite) return verdict;
  return { esito: 'PARZIALE', motivo: 'il limite va superato, non solo raggiunto' };
}

/**
 * The band a score falls in; null under the lowest.
 * Rule: half-open bands [da, a). Source: 2-scoring §3. Example: 95/80/60 → 94,99 is in the second, 59,99 in none.
 */
export function fasciaOf(punteggio: Decimal, fasce: readonly Fascia[]): Fascia | null {
  const score = comparable(punteggio);
  return fasce.find(({ da, a }) => score.gte(da) && (a === null || score.lt(a))) ?? null;
}

/**
 * A grade for reading: two digits, or as many as it takes not to look like a threshold it does not reach
 * (99,9967 must not read 100,00 beside «sotto 100»).
 */
export function printGrado(grado: Decimal, soglia: Decimal = HUNDRED): string {
  const difference = comparable(grado).minus(soglia);
  let digits = 2;
  while (digits < COMPARISON_DIGITS && !difference.isZero() && roundHalfUp(grado, digits).equals(soglia)) digits += 1;
  return italianDecimal(grado, digits);
}
