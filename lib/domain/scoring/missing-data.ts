import { ZERO } from '../numeric';
import { type Momento, type Outcome, scored } from './outcome';
import type { RegoleSmvp } from './regole-smvp';

/**
 * What a value nobody reported is worth.
 * Rule: during the year it is left out; at the final session the SMVP says `zero`, `escludi` or `blocca` (the objective
 * then has no grade: see `isBlockedByMissing`). A value left out lowers the coverage.
 * Source: 2-scoring §2. Example: policy zero, final session, nothing reported → scored 0 with its reason.
 */
export function applyPoliticaMancanti(nome: string, outcome: Outcome, regole: RegoleSmvp, momento: Momento): Outcome {
  if (outcome.kind !== 'missing' || momento !== 'FINALE' || regole.politicaMancanti.finale !== 'zero') return outcome;
  return scored(ZERO, () => [
    {
      regola: `${nome}: valore non rilevato alla sessione finale`,
      calcolo: 'per lo SMVP vale 0',
      risultato: '0,00',
    },
  ]);
}

/** True when a missing value at the final session stops the calculation. */
export function isBlockedByMissing(outcomes: readonly Outcome[], regole: RegoleSmvp, momento: Momento): boolean {
  const isBlocking = momento === 'FINALE' && regole.politicaMancanti.finale === 'blocca';
  return isBlocking && outcomes.some(({ kind }) => kind === 'missing');
}
