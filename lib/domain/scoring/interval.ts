import { type Decimal, HUNDRED, TWO, ZERO } from '../numeric';
import { type Misura, operand } from './misura';

/**
 * Grade of a number that should stay between two limits, either of which may be absent.
 * Rule: inside 100; under, A ÷ min × 100; over, (2 − A ÷ max) × 100; outside a limit at or under zero, 0.
 * Source: 2-scoring §1. Example: 15–20 → 17 gives 100, 12 gives 80, 25 gives 75.
 */
export function measureInterval(rilevato: Decimal, min: Decimal | null, max: Decimal | null): Misura {
  if (min !== null && rilevato.lt(min)) {
    if (min.lte(ZERO)) return outsideOfZero(() => `${operand(rilevato)} è sotto ${operand(min)}`);
    return {
      rapporto: rilevato.div(min).times(HUNDRED),
      explain: () => ({
        regola: 'sotto il limite inferiore',
        calcolo: `${operand(rilevato)} ÷ ${operand(min)} × 100`,
      }),
    };
  }
  if (max !== null && rilevato.gt(max)) {
    if (max.lte(ZERO)) return outsideOfZero(() => `${operand(rilevato)} è sopra ${operand(max)}`);
    return {
      rapporto: TWO.minus(rilevato.div(max)).times(HUNDRED),
      explain: () => ({
        regola: 'sopra il limite superiore',
        calcolo: `(2 − ${operand(rilevato)} ÷ ${operand(max)}) × 100`,
      }),
    };
  }
  return {
    rapporto: HUNDRED,
    explain: () => ({ regola: 'dentro i limiti', calcolo: describeInside(rilevato, min, max) }),
  };
}

function outsideOfZero(describe: () => string): Misura {
  return {
    rapporto: ZERO,
    explain: () => ({ regola: 'fuori dai limiti; con un limite di zero o meno vale 0', calcolo: describe() }),
  };
}

function describeInside(rilevato: Decimal, min: Decimal | null, max: Decimal | null): string {
  const a = operand(rilevato);
  if (min !== null && max !== null) return `${a} è fra ${operand(min)} e ${operand(max)}`;
  if (min !== null) return `${a} è almeno ${operand(min)}`;
  return max === null ? a : `${a} è al massimo ${operand(max)}`;
}
