import { Decimal, type DecimalInput, roundHalfUp, sumDecimals, toDecimal } from '../numeric';
import { ripartisciInSequenza } from './ripartisci';

/** A quota as a document prints it: the points of its projects and the amounts they were given. */
export interface QuotaStampata {
  punti: readonly DecimalInput[];
  importi: readonly DecimalInput[];
}

const CENT = new Decimal('0.01');
const HALF_CENT = new Decimal('0.005');
/** Totals tried for a quota: rounding leaves a handful. */
const MAX_TRIED = 200;

/**
 * The amounts of the quotas of a fund that print no amount of their own, found back from the rows.
 * Rule: the amounts that sum to `totale` and, shared out one after the other, give every printed row.
 * Source: 2-scoring §4. Example (CH): 48.223,09 → 35.223,09 and 13.000,00.
 * @returns one amount for each quota, in the same order; null when none prints these rows
 */
export function ricavaQuote(totale: DecimalInput, quote: readonly QuotaStampata[]): Decimal[] | null {
  const total = toDecimal(totale);
  if (total.isNegative() || quote.length === 0 || !quote.every(isShared)) return null;
  const tried = (found: readonly Decimal[]): Decimal[] | null => {
    const quota = quote[found.length];
    const left = total.minus(sumDecimals(found));
    if (!quota || left.isNegative()) return null;
    if (found.length === quote.length - 1) {
      const all = [...found, left];
      return prints(total, quote, all) ? all : null;
    }
    for (const amount of amountsOf(quota)) {
      const all = tried([...found, amount]);
      if (all) return all;
    }
    return null;
  };
  return tried([]);
}

function isShared({ punti, importi }: QuotaStampata): boolean {
  const points = punti.map(toDecimal);
  return points.length === importi.length && points.every((point) => point.gte(0)) && sumDecimals(points).gt(0);
}

/** The totals, in whole cents, that half-up shares out as printed: amount − ½ cent ≤ total × points ÷ Σ points < amount + ½ cent. */
function amountsOf({ punti, importi }: QuotaStampata): Decimal[] {
  const all = sumDecimals(punti);
  const bounds = punti.flatMap((punto, i) => {
    const share = toDecimal(punto).div(all);
    const amount = toDecimal(importi[i] ?? '0');
    return share.isZero() ? [] : [[amount.minus(HALF_CENT).div(share), amount.plus(HALF_CENT).div(share)] as const];
  });
  const least = Decimal.max(0, ...bounds.map(([from]) => from)).toDecimalPlaces(2, Decimal.ROUND_CEIL);
  const most = Decimal.min(...bounds.map(([, to]) => to));
  const amounts: Decimal[] = [];
  for (let amount = least; amount.lt(most) && amounts.length < MAX_TRIED; amount = amount.plus(CENT))
    amounts.push(amount);
  return amounts;
}

function prints(total: Decimal, quote: readonly QuotaStampata[], amounts: readonly Decimal[]): boolean {
  if (!total.equals(roundHalfUp(total, 2))) return false;
  const pools = quote.map(({ punti }, i) => ({ fondo: amounts[i] ?? total, punti }));
  return ripartisciInSequenza(total, pools).every(({ importi }, i) =>
    importi.every((importo, j) => importo.equals(toDecimal(quote[i]?.importi[j] ?? '0'))),
  );
}
