import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, roundHalfUp, toDecimal } from '@/lib/domain/numeric';
import { fasciaOf } from '@/lib/domain/scoring/esito';
import { type IndicatoreDaValutare, scoreIndicatore } from '@/lib/domain/scoring/indicator';
import type { PuntoSoglia, RegoleSmvp } from '@/lib/domain/scoring/regole-smvp';
import { validateRegole } from '@/lib/domain/scoring/validate-regole';
import { mediaPesata, type Parte } from '@/lib/domain/scoring/weighted-mean';
import { fatto, intervallo, numero, printed, regole } from './scoring-fixtures';

const amount = fc.integer({ min: -100_000, max: 100_000 }).map((cents) => new Decimal(cents).div(100).toFixed(2));
const weight = fc.integer({ min: 0, max: 1000 }).map((tenths) => new Decimal(tenths).div(10).toFixed(1));
const rules: fc.Arbitrary<RegoleSmvp> = fc
  .record({
    floor: fc.constantFrom('0', '20'),
    cap: fc.constantFrom('100', '120'),
    usaBaseline: fc.boolean(),
    soglie: fc.constantFrom<PuntoSoglia[] | null>(null, [
      { rapporto: '50', grado: '0' },
      { rapporto: '90', grado: '80' },
      { rapporto: '100', grado: '100' },
    ]),
  })
  .map((changes) => regole(changes));

function value(indicatore: IndicatoreDaValutare, regoleSmvp: RegoleSmvp): Decimal {
  const outcome = scoreIndicatore(indicatore, regoleSmvp, 'FINALE');
  if (outcome.kind !== 'scored') throw new Error(`not scored: ${outcome.kind}`);
  return outcome.grado;
}

const DICITURA = { pesata: 'Media pesata', semplice: 'Media', sola: 'Una', print: printed };
/** Comparable across different orders of summing. */
const settled = (grado: Decimal) => roundHalfUp(grado, 30).toString();
const parte: fc.Arbitrary<Parte> = fc.record({
  nome: fc.constant('Parte'),
  peso: weight,
  outcome: fc.oneof(
    fc.integer({ min: 0, max: 100 }).map((grado) => fatto(String(grado))),
    fc.constant({ kind: 'missing' as const }),
    fc.constant({ kind: 'notApplicable' as const, motivo: 'contesto' }),
  ),
});
const mean = (parti: Parte[]) => {
  const { outcome, copertura } = mediaPesata(parti, DICITURA);
  return [outcome.kind === 'scored' ? settled(outcome.grado) : outcome.kind, copertura && settled(copertura)];
};

describe('properties of scoring', () => {
  it('CRESCENTE never falls and DECRESCENTE never rises when the actual rises', () => {
    fc.assert(
      fc.property(rules, amount, fc.option(amount), amount, amount, (smvp, atteso, baseline, one, other) => {
        const [low, high] = toDecimal(one).lte(toDecimal(other)) ? [one, other] : [other, one];
        const at = (verso: 'CRESCENTE' | 'DECRESCENTE', rilevato: string) =>
          value(numero(verso, atteso, rilevato, { baseline }), smvp);
        expect(at('CRESCENTE', high).gte(at('CRESCENTE', low))).toBe(true);
        expect(at('DECRESCENTE', high).lte(at('DECRESCENTE', low))).toBe(true);
      }),
    );
  });

  it('INTERVALLO rises up to the interval, is flat inside and falls after it', () => {
    fc.assert(
      fc.property(
        rules,
        amount,
        amount,
        fc.array(amount, { minLength: 3, maxLength: 12 }),
        (smvp, one, other, actuals) => {
          const [min, max] = toDecimal(one).lte(toDecimal(other)) ? [one, other] : [other, one];
          const sorted = actuals.map(toDecimal).toSorted((a, b) => a.comparedTo(b));
          const grades = sorted.map((actual) => value(intervallo(min, max, actual.toFixed(2)), smvp));
          const steps = grades.slice(1).map((grade, i) => grade.comparedTo(grades[i] ?? grade));
          const firstFall = steps.indexOf(-1);
          expect(firstFall === -1 || steps.slice(firstFall).every((step) => step <= 0)).toBe(true);
        },
      ),
    );
  });

  it('stays inside floor and cap, and always explains itself', () => {
    fc.assert(
      fc.property(
        rules,
        amount,
        fc.option(amount),
        amount,
        fc.constantFrom('CRESCENTE', 'DECRESCENTE'),
        (smvp, atteso, baseline, rilevato, verso) => {
          const outcome = scoreIndicatore(numero(verso, atteso, rilevato, { baseline }), smvp, 'FINALE');
          if (outcome.kind !== 'scored') throw new Error(outcome.kind);
          expect(outcome.grado.gte(smvp.floor) && outcome.grado.lte(smvp.cap)).toBe(true);
          expect(outcome.steps[0]?.calcolo).not.toMatch(/NaN|Infinity|undefined|[≥≤→Σ≠✓]/u);
        },
      ),
    );
  });

  it('a mean does not change when all weights are scaled or the parts permuted', () => {
    const scale = fc.constantFrom('0.1', '3', '7', '100');
    fc.assert(
      fc.property(fc.array(parte), scale, fc.infiniteStream(fc.nat()), (parti, factor, stream) => {
        const scaled = parti.map((part) => ({ ...part, peso: toDecimal(part.peso ?? '0').times(toDecimal(factor)) }));
        const order = parti.map((part) => ({ part, key: stream.next().value ?? 0 })).toSorted((a, b) => a.key - b.key);
        expect(mean(scaled)).toEqual(mean(parti));
        expect(mean(order.map(({ part }) => part))).toEqual(mean(parti));
      }),
    );
  });

  it('a mean lies between its lowest and highest part, and coverage between 0 and 1', () => {
    fc.assert(
      fc.property(fc.array(parte), (parti) => {
        const { outcome, copertura } = mediaPesata(parti, DICITURA);
        if (copertura) expect(copertura.gte(0) && copertura.lte(1)).toBe(true);
        if (outcome.kind !== 'scored') return;
        const grades = parti.flatMap(({ outcome: part }) => (part.kind === 'scored' ? [part.grado] : []));
        expect(outcome.grado.gte(Decimal.min(...grades)) && outcome.grado.lte(Decimal.max(...grades))).toBe(true);
      }),
    );
  });

  it('valid bands put every score in exactly one, from the lowest up', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(cuts, fc.integer({ min: 0, max: 10_000 }), (starts, cents) => {
        const sorted = starts.toSorted((a, b) => a - b);
        const fasce = sorted.map((da, i) => ({ nome: `F${i}`, da: String(da), a: sorted[i + 1]?.toString() ?? null }));
        expect(validateRegole(regole({ fasce }))).toEqual([]);
        const score = new Decimal(cents).div(100);
        const expected = sorted.filter((da) => score.gte(da)).length - 1;
        expect(fasciaOf(score, fasce)?.nome).toBe(expected < 0 ? undefined : `F${expected}`);
      }),
    );
  });
});
