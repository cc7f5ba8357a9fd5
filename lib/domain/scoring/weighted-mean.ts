import { italianShort } from '../italian-notation';
import { type Decimal, type DecimalInput, ONE, sumDecimals, toDecimal } from '../numeric';
import { type Esclusione, MISSING, notApplicable, type Outcome, type Passo, type Scored, scored } from './outcome';

/** One part of a mean. `peso` null: no weight was given to it. Weights are never negative. */
export interface Parte {
  nome: string;
  peso: DecimalInput | null;
  outcome: Outcome;
}

/** The score of a level, with everything needed to open it. */
export interface Punteggio {
  outcome: Outcome;
  /** Σ weights scored ÷ Σ weights expected, 0–1; null when nothing was expected. */
  copertura: Decimal | null;
  esclusioni: Esclusione[];
  avvisi: string[];
}

/** How the step of a mean reads with weights, without, and with a single part; and how a grade prints. */
export interface Dicitura {
  pesata: string;
  semplice: string;
  sola: string;
  print: (grado: Decimal) => string;
}

interface Weighted {
  readonly outcome: Outcome;
  readonly weight: Decimal;
}

type Present = Weighted & { readonly outcome: Scored };

function isPresent(parte: Weighted): parte is Present {
  return parte.outcome.kind === 'scored';
}

/**
 * Weighted mean over the scored parts only.
 * Rule: Σ wᵢ·gᵢ ÷ Σ wᵢ; with no weights at all every part counts the same; where some siblings have a weight those
 * without are left out and said; parts that do not enter the score are neither counted nor expected.
 * Source: 2-scoring §2. Example: weights 15, 15, 15, 15, 10, 30 on 100, 100, 50, 0, 100, 100 → 77,5.
 */
export function mediaPesata(parti: readonly Parte[], dicitura: Dicitura): Punteggio {
  const pesata = weigh(parti);
  const { isWeighted, present, expectedWeight, isWhole, weight } = pesata;
  return {
    outcome: meanOf(parti, pesata, dicitura),
    copertura: expectedWeight.isZero() ? null : isWhole ? ONE : weight.div(expectedWeight),
    esclusioni: parti.flatMap((parte) => explainExclusion(parte, isWeighted)),
    avvisi: [
      ...listUnweighted(parti, isWeighted).map((nome) => `${nome}: senza peso mentre altri lo hanno, non conta.`),
      ...present.flatMap(({ outcome }) => outcome.avvisi),
    ],
  };
}

/** The parts of a mean with the weight each counts for. */
interface Pesata {
  readonly isWeighted: boolean;
  /** Every expected part is scored. */
  readonly isWhole: boolean;
  readonly present: readonly Present[];
  /** Of the scored parts, and of the expected ones. */
  readonly weight: Decimal;
  readonly expectedWeight: Decimal;
}

function weigh(parti: readonly Parte[]): Pesata {
  const candidates = parti.filter(({ outcome }) => outcome.kind !== 'notApplicable');
  const isWeighted = candidates.some(({ peso }) => peso !== null);
  const expected = candidates.flatMap(({ peso, outcome }): Weighted[] => {
    if (!isWeighted) return [{ outcome, weight: ONE }];
    return peso === null ? [] : [{ outcome, weight: toDecimal(peso) }];
  });
  const present = expected.filter(isPresent);
  const expectedWeight = sumDecimals(expected.map(({ weight }) => weight));
  const isWhole = present.length === expected.length;
  const weight = isWhole ? expectedWeight : sumDecimals(present.map((parte) => parte.weight));
  return { isWeighted, isWhole, present, weight, expectedWeight };
}

function listUnweighted(parti: readonly Parte[], isWeighted: boolean): string[] {
  if (!isWeighted) return [];
  return parti.flatMap(({ nome, peso, outcome }) => (peso === null && outcome.kind !== 'notApplicable' ? [nome] : []));
}

/** The explanation weighs the parts again: between a score and its reader nothing is kept but the parts. */
function meanOf(parti: readonly Parte[], { present, weight, isWhole }: Pesata, dicitura: Dicitura): Outcome {
  if (present.length === 0) return isWhole ? notApplicable('niente da misurare') : MISSING;
  if (weight.isZero()) return notApplicable('i pesi sommano a zero');
  const weighted = present.map((parte) => parte.outcome.grado.times(parte.weight));
  const grado = sumDecimals(weighted).div(weight);
  const isAlLimite = present.some((parte) => parte.outcome.isAlLimite && !parte.weight.isZero());
  return scored(grado, () => [meanStep(weigh(parti), grado, dicitura)], { isAlLimite });
}

function meanStep({ present, weight, isWeighted }: Pesata, grado: Decimal, dicitura: Dicitura): Passo {
  const risultato = dicitura.print(grado);
  const grade = (parte: Present) => italianShort(parte.outcome.grado);
  if (present.length === 1) return { regola: dicitura.sola, calcolo: present.map(grade).join(), risultato };
  const terms = present.map((parte) =>
    isWeighted ? `${italianShort(parte.weight, 4)} × ${grade(parte)}` : grade(parte),
  );
  const calcolo = `(${terms.join(' + ')}) ÷ ${italianShort(weight, 4)}`;
  return { regola: isWeighted ? dicitura.pesata : dicitura.semplice, calcolo, risultato };
}

function explainExclusion({ nome, peso, outcome }: Parte, isWeighted: boolean): Esclusione[] {
  switch (outcome.kind) {
    case 'missing':
      return [{ nome, motivo: 'valore non rilevato' }];
    case 'notApplicable':
      return [{ nome, motivo: outcome.motivo }];
    case 'invalid':
      return [{ nome, motivo: outcome.issue }];
    default:
      return isWeighted && peso === null ? [{ nome, motivo: 'senza peso' }] : [];
  }
}

/** `Non contano: Pratiche pervenute (contesto), …`; empty when nothing was left out. */
export function describeEsclusioni(esclusioni: readonly Esclusione[]): string {
  if (esclusioni.length === 0) return '';
  const list = esclusioni.map(({ nome, motivo }) => `${nome} (${motivo})`).join(', ');
  return `${esclusioni.length === 1 ? 'Non conta' : 'Non contano'}: ${list}.`;
}
