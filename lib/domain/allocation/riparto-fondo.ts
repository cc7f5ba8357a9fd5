import { type Decimal, type DecimalInput, sumDecimals, toDecimal, ZERO } from '../numeric';
import { ripartisciInSequenza } from './ripartisci';

/** A part of the fund: fixed amounts, or shared out by points. */
export interface QuotaDelFondo {
  denominazione: string;
  criterio: 'PUNTI' | 'IMPORTO_FISSO';
  importo: DecimalInput;
}

/** What a card holds of the split. */
export interface PremioAssegnato {
  quota?: string | null | undefined;
  punti?: DecimalInput | null | undefined;
  importo?: DecimalInput | null | undefined;
}

export interface RigaRiparto {
  /** The amount kept, with the plan; null when it has none. */
  importo: Decimal | null;
  /** The amount the rule gives; null where no rule gives one. */
  calcolato: Decimal | null;
  /** Kept less computed; null when one of them is missing. */
  differenza: Decimal | null;
  /** Cents the rule added so that the sum is the fund. */
  pareggio: Decimal | null;
}

export interface RigaQuota {
  punti: Decimal;
  /** Sum of the amounts kept. */
  somma: Decimal;
  /** Sum of the amounts the rule gives; null where no rule gives any. */
  calcolata: Decimal | null;
}

export interface RipartoFondo {
  /** In the order of the premi. */
  premi: RigaRiparto[];
  /** In the order of the quotas. */
  quote: RigaQuota[];
  /** Sum of every amount kept. */
  somma: Decimal;
  /** Fund less sum. */
  resto: Decimal;
}

/**
 * The split of a fund as it was kept beside the split the rule gives.
 * Rule: fixed amounts stand as they are; what is left of the fund goes to the quotas by points, one after the other, the
 * last one balanced so that the whole is the fund.
 * Source: 2-scoring §4.
 */
export function ripartoFondo(
  primaFase: DecimalInput,
  quote: readonly QuotaDelFondo[],
  premi: readonly PremioAssegnato[],
): RipartoFondo {
  const membersOf = (nome: string) => premi.flatMap(({ quota }, indice) => (quota === nome ? [indice] : []));
  const importi = premi.map(({ importo }) => (importo == null ? null : toDecimal(importo)));
  const kept = (indici: readonly number[]) => sumDecimals(indici.map((indice) => importi[indice] ?? ZERO));
  const pointsAt = (indice: number) => toDecimal(premi[indice]?.punti ?? ZERO);

  const shared = quote.map(({ criterio, denominazione, importo }) => ({
    importo: toDecimal(importo),
    isShared: criterio === 'PUNTI',
    indici: membersOf(denominazione),
  }));
  const pools = shared.filter(({ isShared, indici }) => isShared && sumDecimals(indici.map(pointsAt)).gt(ZERO));
  const fixed = sumDecimals(shared.filter(({ isShared }) => !isShared).map(({ importo }) => importo));
  const left = toDecimal(primaFase).minus(fixed);
  const isPossible = !left.isNegative() && !sumDecimals(pools.slice(0, -1).map(({ importo }) => importo)).gt(left);
  const shares = isPossible
    ? ripartisciInSequenza(
        left,
        pools.map(({ importo, indici }) => ({ fondo: importo, punti: indici.map(pointsAt) })),
      )
    : [];

  const computed = new Map<number, { calcolato: Decimal; pareggio: Decimal | null }>();
  pools.forEach(({ indici }, n) => {
    const share = shares[n];
    indici.forEach((indice, i) => {
      const calcolato = share?.importi[i];
      const pareggio = share?.pareggi.find((cent) => cent.indice === i)?.importo ?? null;
      if (calcolato) computed.set(indice, { calcolato, pareggio });
    });
  });
  const somma = sumDecimals(importi.map((importo) => importo ?? ZERO));
  return {
    premi: importi.map((importo, indice) => {
      const { calcolato = null, pareggio = null } = computed.get(indice) ?? {};
      return { importo, calcolato, differenza: importo && calcolato ? importo.minus(calcolato) : null, pareggio };
    }),
    quote: shared.map(({ isShared, indici }) => ({
      punti: sumDecimals(indici.map(pointsAt)),
      somma: kept(indici),
      calcolata: isShared && indici.some((indice) => computed.has(indice)) ? sumOf(indici, computed) : null,
    })),
    somma,
    resto: toDecimal(primaFase).minus(somma),
  };
}

function sumOf(indici: readonly number[], computed: ReadonlyMap<number, { calcolato: Decimal }>): Decimal {
  return sumDecimals(indici.map((indice) => computed.get(indice)?.calcolato ?? ZERO));
}
