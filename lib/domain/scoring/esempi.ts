import { addDays, addMonths } from '../calendar';
import { Decimal, type DecimalInput, ONE, toDecimal, ZERO } from '../numeric';
import { type IndicatoreDaValutare, scoreIndicatore, type ValoreRilevato } from './indicator';
import type { RegoleSmvp } from './regole-smvp';

/** A value somebody might report and the grade it would be worth. */
export interface EsempioDiPunteggio {
  rilevato: ValoreRilevato;
  grado: Decimal;
}

/** What an example needs of an indicator; `decimali` is how finely its values are written. */
export type IndicatoreDaIllustrare = Pick<IndicatoreDaValutare, 'verso' | 'operatore' | 'baseline' | 'atteso'> & {
  decimali: number;
};

/** How far from a target the examples are: a tenth short, a fifth beyond; from the limits of an interval a little more. */
const [SHORT, BEYOND] = [toDecimal('0.9'), toDecimal('1.2')];
const [UNDER, OVER] = [toDecimal('0.8'), toDecimal('1.25')];

/**
 * Values that show how an expectation is scored, each with the grade the scoring itself gives it: one that falls short,
 * then the one from which it is worth the least or, where the SMVP rewards it, one beyond the target.
 * Rule: 2-scoring §1. Examples: CRESCENTE 490 → 441 is worth 90; DECRESCENTE 10 → 12 is worth 80 and 20 nothing;
 * 15–20 → 12 is worth 80 and 25 is worth 75. None where nothing can be measured.
 */
export function listEsempi(indicatore: IndicatoreDaIllustrare, regole: RegoleSmvp): EsempioDiPunteggio[] {
  const seen = new Set<string>();
  return candidates(indicatore, regole).flatMap((rilevato) => {
    const key = JSON.stringify(rilevato);
    const outcome = scoreIndicatore({ nome: '', ...indicatore, rilevato }, regole, 'IN_CORSO');
    if (outcome.kind !== 'scored' || seen.has(key)) return [];
    seen.add(key);
    return [{ rilevato, grado: outcome.grado }];
  });
}

function candidates(
  { verso, atteso, baseline, decimali }: IndicatoreDaIllustrare,
  regole: RegoleSmvp,
): ValoreRilevato[] {
  const { valore, min, max, data } = atteso ?? {};
  const down = (value: Decimal) => ({ valore: value.toDecimalPlaces(decimali, Decimal.ROUND_FLOOR).toFixed() });
  const up = (value: Decimal) => ({ valore: value.toDecimalPlaces(decimali, Decimal.ROUND_CEIL).toFixed() });
  switch (verso) {
    case 'ENTRO_DATA':
      return data ? [{ data: addDays(data, 1) }, { data: addDays(addMonths(data, 1), 1) }] : [];
    case 'SI_NO':
      return [{ siNo: true }, { siNo: false }];
    case 'INTERVALLO':
      return [...below(min, UNDER).map(down), ...above(max, OVER).map(up)];
    case 'CRESCENTE': {
      const start = regole.usaBaseline ? halfway(baseline, valore) : [];
      const beyond = rewardsExcess(regole) ? above(valore) : [];
      return [...(start.length > 0 ? start : below(valore)).map(down), ...beyond.map(up)];
    }
    case 'DECRESCENTE': {
      const start = regole.usaBaseline ? halfway(baseline, valore) : [];
      const beyond = rewardsExcess(regole) ? below(valore) : twice(valore);
      return [...(start.length > 0 ? start : above(valore)).map(up), ...beyond.map(down)];
    }
    default:
      return [];
  }
}

const rewardsExcess = ({ cap }: RegoleSmvp) => toDecimal(cap).gt(100);

/** A value short of the target; one less where a ratio has no meaning. */
function below(target: DecimalInput | null | undefined, share = SHORT): Decimal[] {
  if (target === null || target === undefined) return [];
  const t = toDecimal(target);
  return [t.gt(ZERO) ? t.times(share) : t.minus(ONE)];
}

/** A value beyond the target; one more where a ratio has no meaning. */
function above(target: DecimalInput | null | undefined, share = BEYOND): Decimal[] {
  if (target === null || target === undefined) return [];
  const t = toDecimal(target);
  return [t.gt(ZERO) ? t.times(share) : t.plus(ONE)];
}

function twice(target: DecimalInput | null | undefined): Decimal[] {
  return target === null || target === undefined || toDecimal(target).lte(ZERO) ? [] : [toDecimal(target).times(2)];
}

function halfway(start: DecimalInput | null | undefined, target: DecimalInput | null | undefined): Decimal[] {
  if (start === null || start === undefined || target === null || target === undefined) return [];
  return toDecimal(start).equals(toDecimal(target)) ? [] : [toDecimal(start).plus(toDecimal(target)).div(2)];
}
