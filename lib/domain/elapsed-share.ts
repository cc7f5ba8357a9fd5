import { type CalendarDate, daysOfPeriod } from './calendar';
import { Decimal, ONE, ZERO } from './numeric';

/**
 * Share (0–1) of a period gone by at `oggi`, linear, both ends counted; zero before it starts, one once it has ended.
 * Source: 2-scoring §2. Example: 01/01–31/12/2024 on 01/07/2024 → 183 ÷ 366 = 0,5.
 */
export function elapsedShare(inizio: CalendarDate, fine: CalendarDate, oggi: CalendarDate): Decimal {
  if (oggi < inizio) return ZERO;
  if (oggi >= fine) return ONE;
  return new Decimal(daysOfPeriod(inizio, oggi)).div(daysOfPeriod(inizio, fine));
}
