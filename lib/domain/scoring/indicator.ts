import type { CalendarDate } from '../calendar';
import { italianDecimal, italianShort } from '../italian-notation';
import { clampDecimal, type Decimal, type DecimalInput, HUNDRED, toDecimal, ZERO } from '../numeric';
import { isStrictOperator, type Operatore, type Verso } from '../vocabulary';
import { measureDeadline, measureNotDone } from './deadline';
import { printGrado } from './esito';
import { measureInterval } from './interval';
import type { Misura } from './misura';
import { invalid, MISSING, type Momento, notApplicable, type Outcome, type Passo, scored } from './outcome';
import { measureRatio } from './ratio';
import { limitiOf, type RegoleSmvp } from './regole-smvp';
import { gradoPerSoglie } from './soglie';

/** The expectation for the year; the fields that count depend on the verso. */
export interface ValoreAtteso {
  valore?: DecimalInput | null;
  min?: DecimalInput | null;
  max?: DecimalInput | null;
  data?: CalendarDate | null;
  /** A target that could not be typed. */
  testo?: string | null;
}

/** What was reported; the field that counts depends on the verso. */
export interface ValoreRilevato {
  valore?: DecimalInput | null;
  data?: CalendarDate | null;
  siNo?: boolean | null;
  /** SI_NO reached in part: per cent. */
  parziale?: DecimalInput | null;
}

export interface IndicatoreDaValutare {
  /** As it should read in the explanation. */
  nome: string;
  verso: Verso;
  operatore?: Operatore | null;
  baseline?: DecimalInput | null;
  atteso: ValoreAtteso | null;
  rilevato: ValoreRilevato | null;
}

/**
 * Grado di raggiungimento of one indicator.
 * Rule: by verso (see `ratio`, `interval`, `deadline`), then the SMVP's points if any, then held inside [floor, cap].
 * Source: 2-scoring §1. Example: CRESCENTE, atteso 490, rilevato 441 → scored 90.
 */
export function scoreIndicatore(indicatore: IndicatoreDaValutare, regole: RegoleSmvp, momento: Momento): Outcome {
  if (indicatore.verso === 'CONTESTO') return notApplicable('contesto');
  const misura = measure(indicatore, regole, momento);
  if ('kind' in misura) return misura;
  const { grado } = worthOf(misura, indicatore, regole);
  return scored(grado, () => explain(indicatore, regole, momento), {
    isAlLimite: misura.isAlLimite,
    avvisi: misura.avvisi?.map((avviso) => `${indicatore.nome}: ${avviso}`),
  });
}

/** Measures again instead of keeping every number until somebody reads how it was reached. */
function explain(indicatore: IndicatoreDaValutare, regole: RegoleSmvp, momento: Momento): Passo[] {
  const misura = measure(indicatore, regole, momento);
  return 'kind' in misura ? [] : [stepOf(indicatore, misura, regole)];
}

function measure(indicatore: IndicatoreDaValutare, regole: RegoleSmvp, momento: Momento): Misura | Outcome {
  switch (indicatore.verso) {
    case 'ENTRO_DATA':
      return measureDate(indicatore, regole, momento);
    case 'SI_NO':
      return measureYesNo(indicatore.rilevato);
    case 'INTERVALLO':
      return measureBetween(indicatore);
    default:
      return measureNumber(indicatore, indicatore.verso === 'DECRESCENTE' ? 'DECRESCENTE' : 'CRESCENTE', regole);
  }
}

function measureNumber(
  { atteso, rilevato, baseline, operatore }: IndicatoreDaValutare,
  verso: 'CRESCENTE' | 'DECRESCENTE',
  { usaBaseline }: RegoleSmvp,
): Misura | Outcome {
  const target = optional(atteso?.valore);
  if (target === null) return withoutTarget(atteso);
  const actual = optional(rilevato?.valore);
  if (actual === null) return MISSING;
  const start = usaBaseline ? optional(baseline) : null;
  return measureRatio({
    verso,
    rilevato: actual,
    atteso: target,
    baseline: start,
    isStretto: isStrictOperator(operatore),
  });
}

function measureBetween({ atteso, rilevato }: IndicatoreDaValutare): Misura | Outcome {
  const [min, max] = [optional(atteso?.min), optional(atteso?.max)];
  if (min === null && max === null) return withoutTarget(atteso);
  if (min !== null && max !== null && min.gt(max)) {
    return invalid(`il limite inferiore ${italianShort(min, 4)} supera quello superiore ${italianShort(max, 4)}`);
  }
  const actual = optional(rilevato?.valore);
  return actual === null ? MISSING : measureInterval(actual, min, max);
}

function measureDate(
  { atteso, rilevato }: IndicatoreDaValutare,
  regole: RegoleSmvp,
  momento: Momento,
): Misura | Outcome {
  if (!atteso?.data) return withoutTarget(atteso);
  if (rilevato?.data) return measureDeadline(atteso.data, rilevato.data, limitiOf(regole).puntiPerMese);
  return momento === 'FINALE' ? measureNotDone(atteso.data) : MISSING;
}

function measureYesNo(rilevato: ValoreRilevato | null): Misura | Outcome {
  const part = optional(rilevato?.parziale);
  if (part !== null) {
    if (part.lt(ZERO) || part.gt(HUNDRED)) return invalid(`la quota fatta ${italianShort(part)} non è fra 0 e 100`);
    return yesNo(part, 'fatto in parte');
  }
  if (rilevato?.siNo === true) return yesNo(HUNDRED, 'fatto');
  return rilevato?.siNo === false ? yesNo(ZERO, 'non fatto') : MISSING;
}

function yesNo(rapporto: Decimal, calcolo: string): Misura {
  return { rapporto, explain: () => ({ regola: 'sì o no', calcolo }) };
}

function withoutTarget(atteso: ValoreAtteso | null): Outcome {
  if (!atteso?.testo) return invalid('manca il valore atteso');
  return invalid(`il valore atteso è scritto a parole («${atteso.testo}»)`);
}

/** What a ratio is worth, before and inside the limits. The SMVP's points replace it; dates and yes/no already speak in grades. */
function worthOf({ rapporto }: Misura, { verso }: IndicatoreDaValutare, regole: RegoleSmvp) {
  const usesPoints = regole.soglie !== null && verso !== 'ENTRO_DATA' && verso !== 'SI_NO';
  const worth = usesPoints ? gradoPerSoglie(rapporto, regole.soglie ?? []) : rapporto;
  const { floor, cap } = limitiOf(regole);
  return { worth, grado: clampDecimal(worth, floor, cap), usesPoints };
}

function stepOf(indicatore: IndicatoreDaValutare, misura: Misura, regole: RegoleSmvp): Passo {
  const { floor, cap, sogliaRaggiunto } = limitiOf(regole);
  const { worth, grado, usesPoints } = worthOf(misura, indicatore, regole);
  const { regola, calcolo } = misura.explain();
  const limit = worth.gt(cap)
    ? `, massimo ${italianShort(cap)}`
    : worth.lt(floor)
      ? `, minimo ${italianShort(floor)}`
      : '';
  const points = usesPoints
    ? ` = ${italianDecimal(misura.rapporto, 2)}, che secondo i punti dello SMVP vale ${italianDecimal(worth, 2)}`
    : '';
  const clamped =
    limit === '' ? '' : `${usesPoints ? '' : ` = ${italianDecimal(worth, 2)}`}, riportato a ${italianShort(grado)}`;
  return {
    regola: `${indicatore.nome}: ${regola}${limit}`,
    calcolo: `${calcolo}${points}${clamped}`,
    risultato: printGrado(grado, sogliaRaggiunto),
  };
}

function optional(value: DecimalInput | null | undefined): Decimal | null {
  return value === null || value === undefined ? null : toDecimal(value);
}
