import { type CalendarDate, calendarDate } from '../calendar';
import { elapsedShare } from '../elapsed-share';
import { type Decimal, HUNDRED, toDecimal } from '../numeric';
import type { IndicatoreDaValutare } from '../scoring/indicator';
import type { Outcome } from '../scoring/outcome';
import type { Natura } from '../vocabulary';

/** When a report is made: the reference date of its session, in a plan of that year. */
export interface MomentoRendiconto {
  anno: number;
  dataRiferimento: CalendarDate;
  /** The last session of the year: everything is due. */
  finale: boolean;
}

/** What tells how an indicator stands. */
export type IndicatoreDaSeguire = Pick<IndicatoreDaValutare, 'verso' | 'atteso'> & { natura: Natura };

/** How an indicator stands at a reference date. */
export type StatoIndicatore = 'IN_LINEA' | 'DA_PRESIDIARE' | 'IN_RITARDO' | 'NON_RILEVATA';

/** Per cent of the expected under which a value is late. */
const IN_RITARDO_SOTTO = toDecimal('70');
/** What is expected by a straight line is a guess: from here up it is near enough. */
const TOLLERANZA = toDecimal('90');

/**
 * Grado an indicator should have at the reference date, in per cent.
 * Rule: what is counted up during the year (numbers and euro, the more the better) grows by a straight line from 1 January
 * to 31 December; a level (percentages, days, marks) holds at any time and is expected whole; at the final session
 * everything is.
 * Source: 2-scoring §2 says "linear in the period" of phases; an indicator has the year for its period.
 * Example: «almeno 6 edifici» at 30/09/2024 (274 of 366 days) → 74,86.
 */
export function gradoAtteso({ verso, natura }: IndicatoreDaSeguire, momento: MomentoRendiconto): Decimal {
  return isCountedUp(verso, natura) && !momento.finale ? elapsedOfYear(momento) : HUNDRED;
}

/**
 * State of an indicator; null where there is nothing to judge (context, a target in words).
 * Rule: late below 70 % of what is expected by now; on line once the expected is reached, or 90 % of it where the expected
 * is a straight-line guess; to be watched between. A yes/no is due at the end of the year: before it a «no» is to be
 * watched, never late.
 * Source: thresholds of 2-scoring §2. Example: level with grado 93,33 → DA_PRESIDIARE; 3 of 6 at 30/09 → 66,79 % of the
 * expected → IN_RITARDO.
 */
export function statoIndicatore(
  indicatore: IndicatoreDaSeguire,
  outcome: Outcome,
  momento: MomentoRendiconto,
): StatoIndicatore | null {
  if (outcome.kind === 'missing') return isValueDue(indicatore, momento) ? 'NON_RILEVATA' : null;
  if (outcome.kind !== 'scored') return null;
  const share = shareOf(outcome.grado, gradoAtteso(indicatore, momento));
  const isGuess = isCountedUp(indicatore.verso, indicatore.natura) && !momento.finale;
  if (share.gte(isGuess ? TOLLERANZA : HUNDRED)) return 'IN_LINEA';
  const isLate = share.lt(IN_RITARDO_SOTTO) && (indicatore.verso !== 'SI_NO' || momento.finale);
  return isLate ? 'IN_RITARDO' : 'DA_PRESIDIARE';
}

/**
 * Whether the report cannot do without a value or a note.
 * Rule: always, except for context, and for something due by a day that has not come yet at the reference date.
 */
export function isValueDue({ verso, atteso }: IndicatoreDaSeguire, momento: MomentoRendiconto): boolean {
  if (verso === 'CONTESTO') return false;
  const scadenza = verso === 'ENTRO_DATA' ? atteso?.data : null;
  return momento.finale || !scadenza || scadenza <= momento.dataRiferimento;
}

function isCountedUp(verso: IndicatoreDaSeguire['verso'], natura: Natura): boolean {
  return verso === 'CRESCENTE' && (natura === 'NUMERO' || natura === 'EURO');
}

function elapsedOfYear({ anno, dataRiferimento }: MomentoRendiconto): Decimal {
  const year = String(anno).padStart(4, '0');
  return elapsedShare(calendarDate(`${year}-01-01`), calendarDate(`${year}-12-31`), dataRiferimento).times(HUNDRED);
}

function shareOf(grado: Decimal, atteso: Decimal): Decimal {
  return atteso.isZero() ? HUNDRED : grado.div(atteso).times(HUNDRED);
}
