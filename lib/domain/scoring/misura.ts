import { italianShort } from '../italian-notation';
import type { Decimal } from '../numeric';

/** A ratio in per cent before the SMVP's limits, with the words and the arithmetic that give it. */
export interface Misura {
  rapporto: Decimal;
  /** The rule in words, lower case: it follows the name of the indicator. */
  regola: string;
  calcolo: string;
  isAlLimite?: boolean;
  avvisi?: string[];
}

/** A number inside an arithmetic expression: up to four digits, a negative one in parentheses. */
export function operand(value: Decimal): string {
  const text = italianShort(value, 4);
  return value.isNegative() && !value.isZero() ? `(${text})` : text;
}
