import { type CalendarDate, daysOfPeriod } from './calendar';
import { elapsedShare } from './elapsed-share';
import { type Decimal, type DecimalInput, HUNDRED, ONE, sumDecimals, toDecimal, ZERO } from './numeric';

/** A stretch of work with both its ends. */
export interface Periodo {
  inizio: CalendarDate;
  fine: CalendarDate;
}

/** How work stands against the calendar. */
export type StatoAvanzamento =
  | 'CONCLUSA'
  | 'DA_INIZIARE'
  | 'IN_LINEA'
  | 'DA_PRESIDIARE'
  | 'IN_RITARDO'
  | 'NON_RILEVATA';

/** Per cent of the expected from which work is on line, and under which it is late. */
const IN_LINEA_DA = toDecimal('90');
const IN_RITARDO_SOTTO = toDecimal('70');

/**
 * Per cent of a phase expected to be done at `oggi`; null when it has no periods.
 * Rule: linear in the days of its periods, both ends counted.
 * Source: 2-scoring §2. Example: 01/01–31/12/2024 on 01/07/2024 → 183 of 366 days → 50.
 */
export function expectedProgress(periodi: readonly Periodo[], oggi: CalendarDate): Decimal | null {
  const spans = periodi.map(({ inizio, fine }) => ({
    days: daysOfPeriod(inizio, fine),
    share: elapsedShare(inizio, fine, oggi),
  }));
  const total = sumDecimals(spans.map(({ days }) => toDecimal(days)));
  if (total.isZero()) return null;
  return sumDecimals(spans.map(({ days, share }) => share.times(days)))
    .div(total)
    .times(HUNDRED);
}

/**
 * The done as per cent of the expected; null when nothing is expected yet.
 * Example: 40 done, 50 expected → 80.
 */
export function shareOfExpected(avanzamento: DecimalInput, atteso: DecimalInput): Decimal | null {
  return toDecimal(atteso).isZero() ? null : toDecimal(avanzamento).div(toDecimal(atteso)).times(HUNDRED);
}

/**
 * State of a phase, or of any progress against what was expected by now.
 * Rule: on line from 90 % of the expected, late below 70 %, to be watched between; done at 100; not due and not begun.
 * Source: 2-scoring §2. Example: 40 done, 50 expected → 80 % → DA_PRESIDIARE.
 */
export function statoAvanzamento(avanzamento: DecimalInput | null, atteso: DecimalInput | null): StatoAvanzamento {
  const isDue = atteso !== null && toDecimal(atteso).gt(ZERO);
  if (avanzamento === null) return isDue ? 'NON_RILEVATA' : 'DA_INIZIARE';
  const done = toDecimal(avanzamento);
  if (done.gte(HUNDRED)) return 'CONCLUSA';
  const share = isDue ? shareOfExpected(done, atteso) : null;
  if (share === null) return done.isZero() ? 'DA_INIZIARE' : 'IN_LINEA';
  if (share.gte(IN_LINEA_DA)) return 'IN_LINEA';
  return share.lt(IN_RITARDO_SOTTO) ? 'IN_RITARDO' : 'DA_PRESIDIARE';
}

/**
 * Progress of several phases together: a per cent of each, weighted; equal when none has a weight.
 * Gives the expected or the done of a whole Gantt, according to what is passed. Null when there is nothing to weigh.
 * Example: weights 20, 80 with 100 and 50 → 60.
 */
export function weightedProgress(
  parti: readonly { peso: DecimalInput | null; percentuale: DecimalInput | null }[],
): Decimal | null {
  const isWeighted = parti.some(({ peso }) => peso !== null);
  const counted = parti.flatMap(({ peso, percentuale }) => {
    const weight = isWeighted ? toDecimal(peso ?? ZERO) : ONE;
    return percentuale === null ? [] : [{ weight, value: toDecimal(percentuale) }];
  });
  const total = sumDecimals(counted.map(({ weight }) => weight));
  return total.isZero() ? null : sumDecimals(counted.map(({ weight, value }) => weight.times(value))).div(total);
}
