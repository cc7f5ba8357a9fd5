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

interface Weighted extends Parte {
  weight: Decimal;
}

/**
 * Weighted mean over the scored parts only.
 * Rule: Σ wᵢ·gᵢ ÷ Σ wᵢ; with no weights at all every part counts the same; where some siblings have a weight those
 * without are left out and said; parts that do not enter the score are neither counted nor expected.
 * Source: 2-scoring §2. Example: weights 15, 15, 15, 15, 10, 30 on 100, 100, 50, 0, 100, 100 → 77,5.
 */
export function mediaPesata(parti: readonly Parte[], dicitura: Dicitura): Punteggio {
  const candidates = parti.filter(({ outcome }) => outcome.kind !== 'notApplicable');
  const isWeighted = candidates.some(({ peso }) => peso !== null);
  const expected = candidates.flatMap((parte): Weighted[] => {
    if (!isWeighted) return [{ ...parte, weight: ONE }];
    return parte.peso === null ? [] : [{ ...parte, weight: toDecimal(parte.peso) }];
  });
  const present = expected.flatMap((parte) =>
    parte.outcome.kind === 'scored' ? [{ ...parte, outcome: parte.outcome }] : [],
  );
  const expectedWeight = sumDecimals(expected.map(({ weight }) => weight));
  const weight = sumDecimals(present.map((parte) => parte.weight));
  const unweighted = candidates.filter(({ peso }) => isWeighted && peso === null).map(({ nome }) => nome);
  return {
    outcome: meanOf(present, weight, isWeighted, dicitura, expected.length > present.length),
    copertura: expectedWeight.isZero() ? null : weight.div(expectedWeight),
    esclusioni: parti.flatMap((parte) => explainExclusion(parte, isWeighted)),
    avvisi: [
      ...unweighted.map((nome) => `${nome}: senza peso mentre altri lo hanno, non conta.`),
      ...present.flatMap(({ outcome }) => outcome.avvisi),
    ],
  };
}

type Present = Weighted & { outcome: Scored };

function meanOf(
  present: Present[],
  weight: Decimal,
  isWeighted: boolean,
  dicitura: Dicitura,
  hasGaps: boolean,
): Outcome {
  if (present.length === 0) return hasGaps ? MISSING : notApplicable('niente da misurare');
  if (weight.isZero()) return notApplicable('i pesi sommano a zero');
  const weighted = present.map((parte) => parte.outcome.grado.times(parte.weight));
  const grado = sumDecimals(weighted).div(weight);
  const isAlLimite = present.some((parte) => parte.outcome.isAlLimite && !parte.weight.isZero());
  return scored(grado, [meanStep(present, weight, isWeighted, grado, dicitura)], { isAlLimite });
}

function meanStep(present: Present[], weight: Decimal, isWeighted: boolean, grado: Decimal, dicitura: Dicitura): Passo {
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
