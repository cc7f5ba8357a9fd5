import { italianShort } from '../italian-notation';
import type { Decimal } from '../numeric';

/** A ratio in per cent before the SMVP's limits, with what gives it. */
export interface Misura {
  rapporto: Decimal;
  explain: () => Spiegazione;
  isAlLimite?: boolean;
  avvisi?: string[];
}

/** The words and the arithmetic that give a ratio. */
export interface Spiegazione {
  /** The rule in words, lower case: it follows the name of the indicator. */
  regola: string;
  calcolo: string;
}

/** A number inside an arithmetic expression: up to four digits, a negative one in parentheses. */
export function operand(value: Decimal): string {
  const text = italianShort(value, 4);
  return value.isNegative() && !value.isZero() ? `(${text})` : text;
}
