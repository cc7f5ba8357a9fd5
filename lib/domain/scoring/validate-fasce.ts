import { italianShort } from '../italian-notation';
import { Decimal } from '../numeric';
import type { ErroreRegole, Fascia } from './regole-smvp';

/**
 * Checks a table of bands.
 * Rule: half-open [da, a), each starts where the one below ends (no gap, no overlap), the highest holds the best score.
 * Source: 2-scoring §3. Example: [60, 80) [80, 95) [95, –) is right; with [95, 100) the score 100 has no band.
 */
export function validateFasce(fasce: readonly Fascia[], cap: Decimal): ErroreRegole[] {
  const bands = fasce
    .map((fascia, i) => ({ i, da: new Decimal(fascia.da), a: fascia.a === null ? null : new Decimal(fascia.a) }))
    .toSorted((x, y) => x.da.comparedTo(y.da));
  const errors: ErroreRegole[] = [];
  bands.forEach((band, position) => {
    if (band.a?.lte(band.da)) {
      errors.push({
        campo: `fasce.${band.i}.a`,
        messaggio: `La fascia da ${italianShort(band.da)} finisce prima di cominciare.`,
      });
    }
    const next = bands[position + 1];
    const problem = next ? describeJoin(band.a, next.da) : describeTop(band.a, cap);
    if (problem) errors.push({ campo: `fasce.${band.i}.a`, messaggio: problem });
  });
  return [...errors, ...findRepeatedNames(fasce)];
}

function describeJoin(end: Decimal | null, nextStart: Decimal): string | null {
  if (end?.equals(nextStart)) return null;
  if (end?.lt(nextStart)) return `Fra ${italianShort(end)} e ${italianShort(nextStart)} manca una fascia.`;
  const to = end ? `fra ${italianShort(nextStart)} e ${italianShort(end)}` : `da ${italianShort(nextStart)} in su`;
  return `Due fasce si sovrappongono ${to}.`;
}

function describeTop(end: Decimal | null, cap: Decimal): string | null {
  if (end === null || end.gt(cap)) return null;
  return `Il punteggio ${italianShort(cap)} non cade in nessuna fascia: lascia vuoto il limite superiore della più alta.`;
}

function findRepeatedNames(fasce: readonly Fascia[]): ErroreRegole[] {
  return fasce.flatMap(({ nome }, i) => {
    const isRepeated = fasce.findIndex((other) => other.nome.trim() === nome.trim()) < i;
    return isRepeated ? [{ campo: `fasce.${i}.nome`, messaggio: `Due fasce si chiamano «${nome}».` }] : [];
  });
}
