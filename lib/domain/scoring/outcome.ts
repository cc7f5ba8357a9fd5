import type { Decimal } from '../numeric';

/** One line of an explanation, in Italian: the rule in words, the arithmetic with the real numbers, the result. */
export interface Passo {
  regola: string;
  calcolo: string;
  risultato: string;
}

/** Something left out of a score, and why. */
export interface Esclusione {
  nome: string;
  motivo: string;
}

/**
 * A measured grade in per cent, already inside the SMVP's limits, with the whole explanation that leads to it. The
 * explanation is composed when it is first read: whoever scores a whole ente to add it up reads almost none.
 */
export interface Scored {
  readonly kind: 'scored';
  grado: Decimal;
  /** A strict operator («più di») was met exactly: the grade is full, the target is not reached. */
  isAlLimite: boolean;
  readonly steps: Passo[];
  /** Doubts a person should read beside the score. */
  avvisi: string[];
}

/**
 * What a measure yields. `missing`: nothing was reported (never zero by accident). `notApplicable`: it does not enter the
 * score, and the reason. `invalid`: it cannot be measured as it is defined, and what to repair.
 */
export type Outcome =
  | Scored
  | { kind: 'missing' }
  | { kind: 'notApplicable'; motivo: string }
  | { kind: 'invalid'; issue: string };

export const MISSING: Outcome = { kind: 'missing' };

export function notApplicable(motivo: string): Outcome {
  return { kind: 'notApplicable', motivo };
}

export function invalid(issue: string): Outcome {
  return { kind: 'invalid', issue };
}

/** @param explain composes the steps, once */
export function scored(
  grado: Decimal,
  explain: () => Passo[],
  { isAlLimite = false, avvisi = [] }: { isAlLimite?: boolean; avvisi?: string[] } = {},
): Scored {
  return new Misurato(grado, isAlLimite, avvisi, explain);
}

class Misurato implements Scored {
  readonly kind = 'scored';
  readonly grado: Decimal;
  readonly isAlLimite: boolean;
  readonly avvisi: string[];
  #steps: Passo[] | (() => Passo[]);

  constructor(grado: Decimal, isAlLimite: boolean, avvisi: string[], explain: () => Passo[]) {
    this.grado = grado;
    this.isAlLimite = isAlLimite;
    this.avvisi = avvisi;
    this.#steps = explain;
  }

  get steps(): Passo[] {
    if (typeof this.#steps === 'function') this.#steps = this.#steps();
    return this.#steps;
  }
}

/** The grade, or null when there is none to show: an empty level reads `–`, never 0 %. */
export function gradoOf(outcome: Outcome): Decimal | null {
  return outcome.kind === 'scored' ? outcome.grado : null;
}

/** Moment of measure: at the final session missing data follow the SMVP's policy, before it they are left out. */
export type Momento = 'IN_CORSO' | 'FINALE';
