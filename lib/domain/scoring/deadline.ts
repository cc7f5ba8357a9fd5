import { type CalendarDate, daysBetween, monthsBegun } from '../calendar';
import { italianCount, italianDate } from '../italian-notation';
import { Decimal, HUNDRED, ZERO } from '../numeric';
import { type Misura, operand } from './misura';

/**
 * Grade of something due by a date.
 * Rule: on time 100; late, `puntiPerMese` less for each month begun, never under 0.
 * Source: 2-scoring §1 ENTRO_DATA. Example: due 31/12/2024, done 01/03/2025, 10 points → 100 − 3 × 10 = 70.
 */
export function measureDeadline(scadenza: CalendarDate, compiuto: CalendarDate, puntiPerMese: Decimal): Misura {
  const giorni = daysBetween(scadenza, compiuto);
  if (giorni <= 0) {
    return {
      rapporto: HUNDRED,
      explain: () => ({
        regola: 'entro la data',
        calcolo: `${italianDate(compiuto)}, atteso entro il ${italianDate(scadenza)}`,
      }),
    };
  }
  const mesi = monthsBegun(scadenza, compiuto);
  return {
    rapporto: Decimal.max(ZERO, HUNDRED.minus(puntiPerMese.times(mesi))),
    explain: () => ({
      regola: `${italianCount(giorni, 'giorno', 'giorni')} oltre la data, ${italianCount(mesi, 'mese iniziato', 'mesi iniziati')}`,
      calcolo: `100 − ${mesi} × ${operand(puntiPerMese)} punti`,
    }),
  };
}

/** At the final session nothing was done: 0. Source: 2-scoring §1. */
export function measureNotDone(scadenza: CalendarDate): Misura {
  return {
    rapporto: ZERO,
    explain: () => ({
      regola: 'non fatto alla rilevazione finale',
      calcolo: `atteso entro il ${italianDate(scadenza)}`,
    }),
  };
}
