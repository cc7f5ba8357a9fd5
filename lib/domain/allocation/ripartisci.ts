import { Decimal, type DecimalInput, roundHalfUp, sumDecimals, toDecimal, ZERO } from '../numeric';

/** `pareggio`: Σ = fund always. `arrotondamento`: plain half-up, the sum may miss the fund by cents. */
export type MetodoRiparto = 'pareggio' | 'arrotondamento';

/** Cents added to (or taken from) a row so that the sum is the fund: shown, never hidden. */
export interface Pareggio {
  indice: number;
  importo: Decimal;
}

export interface Ripartizione {
  /** Euro with two digits, in the order of the points. */
  importi: Decimal[];
  somma: Decimal;
  /** Fund less sum: zero with `pareggio`. */
  resto: Decimal;
  pareggi: Pareggio[];
}

const CENT = new Decimal('0.01');

/**
 * Shares out a fund by points.
 * Rule: fund × points ÷ Σ points, half-up to the cent per row; with `pareggio` the cents that are missing or too many go
 * one per row to the rows that rounding had hurt or favoured most (ties: the first), and are listed.
 * Source: 2-scoring §4. Example: 10,00 over 1, 1, 1 → 3,33 each and the balancing cent on the first: 3,34, 3,33, 3,33.
 * @throws RangeError when a point is negative, none is positive, or the fund is negative or has fractions of a cent.
 */
export function ripartisci(fondo: DecimalInput, punti: readonly DecimalInput[], metodo: MetodoRiparto): Ripartizione {
  const fund = toDecimal(fondo);
  const points = punti.map(toDecimal);
  const total = sumDecimals(points);
  if (points.some((point) => point.lt(ZERO)) || total.isZero())
    throw new RangeError('Points must be zero or more, and some above zero');
  if (fund.lt(ZERO) || !fund.equals(roundHalfUp(fund, 2)))
    throw new RangeError('A fund is zero or more, in whole cents');
  const exact = points.map((point) => fund.times(point).div(total));
  const rounded = exact.map((share) => roundHalfUp(share, 2));
  const pareggi = metodo === 'pareggio' ? balance(exact, rounded, fund) : [];
  const extra = new Map(pareggi.map(({ indice, importo }) => [indice, importo]));
  const importi = rounded.map((share, i) => share.plus(extra.get(i) ?? ZERO));
  const somma = sumDecimals(importi);
  return { importi, somma, resto: fund.minus(somma), pareggi };
}

/** Half-up misses the fund by less than half a cent per row, so one cent on some rows always closes it. */
function balance(exact: readonly Decimal[], rounded: readonly Decimal[], fund: Decimal): Pareggio[] {
  const gap = fund.minus(sumDecimals(rounded));
  const cents = gap.div(CENT).abs().toNumber();
  const importo = gap.isNegative() ? CENT.negated() : CENT;
  return rounded
    .map((share, indice) => ({ indice, hurt: (exact[indice] ?? share).minus(share).times(importo.s) }))
    .toSorted((a, b) => b.hurt.comparedTo(a.hurt))
    .slice(0, cents)
    .map(({ indice }) => ({ indice, importo }));
}

/** A part of a fund with its own amount and points. */
export interface Pool {
  fondo: DecimalInput;
  punti: readonly DecimalInput[];
}

/**
 * Shares out pools one after the other so that the whole is exactly `totale`.
 * Rule: every pool but the last by plain half-up over its own amount; the last over what is left of the total, balanced if
 * a cent remains. It is how the real table was printed.
 * Source: 2-scoring §4. Example (CH): 35.223,09 gives 35.223,10 by half-up, so the second pool shares 12.999,99.
 */
export function ripartisciInSequenza(totale: DecimalInput, pools: readonly Pool[]): Ripartizione[] {
  let left = toDecimal(totale);
  return pools.map(({ fondo, punti }, i) => {
    const isLast = i === pools.length - 1;
    const shared = isLast ? ripartisci(left, punti, 'pareggio') : ripartisci(fondo, punti, 'arrotondamento');
    left = left.minus(shared.somma);
    return shared;
  });
}
