import { type Decimal, HUNDRED, TWO, ZERO } from '../numeric';
import { type Misura, operand } from './misura';

/** What the two ratio rules need: A, T, and the baseline B where the SMVP uses it. */
export interface RatioInput {
  verso: 'CRESCENTE' | 'DECRESCENTE';
  rilevato: Decimal;
  atteso: Decimal;
  /** Null when there is none or the SMVP does not use it. */
  baseline: Decimal | null;
  isStretto: boolean;
}

const BETTER = { CRESCENTE: 'più alto è meglio', DECRESCENTE: 'più basso è meglio' } as const;

/**
 * Grade of a number that should rise or fall.
 * Rule: CRESCENTE A ÷ T × 100; DECRESCENTE (2 − A ÷ T) × 100; with a usable baseline (A − B) ÷ (T − B) × 100; where the
 * ratio has no meaning (T at or under zero) 100 or 0.
 * Source: 2-scoring §1. Example: DECRESCENTE, T = 10, A = 12 → (2 − 12 ÷ 10) × 100 = 80.
 */
export function measureRatio(input: RatioInput): Misura {
  const { verso, rilevato, atteso, baseline, isStretto } = input;
  const isAlLimite = isStretto && rilevato.equals(atteso);
  if (baseline === null) return { ...plainRatio(input), isAlLimite };
  const isBeyond = verso === 'CRESCENTE' ? atteso.gt(baseline) : atteso.lt(baseline);
  if (isBeyond) return { ...progressFrom(input, baseline), isAlLimite };
  const avviso = `Il valore di partenza ${operand(baseline)} non è prima dell’atteso ${operand(atteso)}: non è stato usato.`;
  return { ...plainRatio(input), isAlLimite, avvisi: [avviso] };
}

/** Share of the way from the baseline to the target. Example: 10 → 20, A = 15 → 50. */
function progressFrom({ verso, rilevato, atteso }: RatioInput, baseline: Decimal): Misura {
  return {
    rapporto: rilevato.minus(baseline).div(atteso.minus(baseline)).times(HUNDRED),
    explain: () => {
      const [a, t, b] = [rilevato, atteso, baseline].map(operand);
      return {
        regola: `${BETTER[verso]}, dal valore di partenza ${b}`,
        calcolo: `(${a} − ${b}) ÷ (${t} − ${b}) × 100`,
      };
    },
  };
}

function plainRatio(input: RatioInput): Misura {
  const { verso, rilevato, atteso } = input;
  if (atteso.lte(ZERO)) return reachedOrNot(input);
  const ratio = rilevato.div(atteso);
  const isCrescente = verso === 'CRESCENTE';
  return {
    rapporto: (isCrescente ? ratio : TWO.minus(ratio)).times(HUNDRED),
    explain: () => {
      const division = `${operand(rilevato)} ÷ ${operand(atteso)}`;
      return { regola: BETTER[verso], calcolo: isCrescente ? `${division} × 100` : `(2 − ${division}) × 100` };
    },
  };
}

/** With a target at or under zero (payment delay of −5 days) a ratio has no meaning: reached or not. */
function reachedOrNot({ verso, rilevato, atteso }: RatioInput): Misura {
  const isReached = verso === 'CRESCENTE' ? rilevato.gte(atteso) : rilevato.lte(atteso);
  const side = verso === 'CRESCENTE' ? 'almeno' : 'al massimo';
  return {
    rapporto: isReached ? HUNDRED : ZERO,
    explain: () => ({
      regola: `${BETTER[verso]}; con un atteso di zero o meno vale 100 o 0`,
      calcolo: `${operand(rilevato)} ${isReached ? 'è' : 'non è'} ${side} ${operand(atteso)}`,
    }),
  };
}
