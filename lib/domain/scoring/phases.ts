import { clampDecimal, type DecimalInput, HUNDRED, toDecimal, ZERO } from '../numeric';
import { applyPoliticaMancanti } from './missing-data';
import { MISSING, type Momento, notApplicable, type Outcome, scored } from './outcome';
import type { RegoleSmvp } from './regole-smvp';
import type { Parte } from './weighted-mean';

/** A phase as the score of one year needs it. */
export interface FaseDaValutare {
  /** 0 is the antefatto: history, never weighted. */
  ordine: number;
  descrizione: string;
  /** Weight of the phase in this year. */
  peso: DecimalInput | null;
  /** The phase has a period in this year. */
  isNellAnno: boolean;
  /** Per cent done; null when nobody reported it. */
  avanzamento: DecimalInput | null;
}

/**
 * The phases of an objective as parts of a weighted mean.
 * Rule: Σ peso in the year · avanzamento ÷ Σ peso; phase 0 and the phases without a date in the year stay out, unless no
 * phase of the objective has dates at all; no weights: equal.
 * Source: 2-scoring §2. Example: weights 50 and 50, 100 % and 90 % done → 95.
 */
export function partiOfFasi(fasi: readonly FaseDaValutare[], regole: RegoleSmvp, momento: Momento): Parte[] {
  const hasDates = fasi.some(({ ordine, isNellAnno }) => ordine !== 0 && isNellAnno);
  return fasi.map((fase) => {
    const nome = `Fase ${fase.ordine}`;
    const outcome = outcomeOf(fase, hasDates);
    return { nome, peso: fase.peso, outcome: applyPoliticaMancanti(nome, outcome, regole, momento) };
  });
}

function outcomeOf({ ordine, isNellAnno, avanzamento }: FaseDaValutare, hasDates: boolean): Outcome {
  if (ordine === 0) return notApplicable('antefatto');
  if (hasDates && !isNellAnno) return notApplicable('senza date nell’anno');
  return avanzamento === null ? MISSING : scored(clampDecimal(toDecimal(avanzamento), ZERO, HUNDRED), () => []);
}
