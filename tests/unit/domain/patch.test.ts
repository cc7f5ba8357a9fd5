import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameValue, mergePatch, type PatchValue } from '@/lib/domain/patch';

describe('mergePatch', () => {
  it('applies a field nobody touched since', () => {
    expect(mergePatch({ titolo: { prima: 'A', dopo: 'B' } }, { titolo: 'A' })).toEqual({
      applica: { titolo: 'B' },
      conflitti: [],
      invariati: [],
    });
  });

  it('merges disjoint fields: the other person changed another one', () => {
    const merge = mergePatch({ titolo: { prima: 'A', dopo: 'B' } }, { titolo: 'A', peso: '20' });
    expect(merge.applica).toEqual({ titolo: 'B' });
  });

  it('shows both values when the same field was changed twice', () => {
    expect(mergePatch({ peso: { prima: '10', dopo: '20' } }, { peso: '15' })).toEqual({
      applica: {},
      conflitti: [{ campo: 'peso', prima: '10', tuo: '20', attuale: '15' }],
      invariati: [],
    });
  });

  it('sees no conflict when both wrote the same value', () => {
    const merge = mergePatch({ tags: { prima: [], dopo: ['PNRR'] } }, { tags: ['PNRR'] });
    expect(merge).toEqual({ applica: {}, conflitti: [], invariati: ['tags'] });
  });

  it('takes an absent field as empty and ignores inherited names', () => {
    expect(mergePatch({ nota: { prima: null, dopo: 'x' } }, {}).applica).toEqual({ nota: 'x' });
    expect(mergePatch({ toString: { prima: null, dopo: 'x' } }, {}).applica).toEqual({ toString: 'x' });
  });

  const value = fc.jsonValue() as fc.Arbitrary<PatchValue>;

  it('never loses a field: each is applied, unchanged or in conflict', () => {
    const change = fc.record({ prima: value, dopo: value });
    fc.assert(
      fc.property(fc.dictionary(fc.string(), change), fc.dictionary(fc.string(), value), (patch, row) => {
        const { applica, conflitti, invariati } = mergePatch(patch, row);
        const seen = [...Object.keys(applica), ...conflitti.map(({ campo }) => campo), ...invariati];
        expect(seen.toSorted()).toEqual(Object.keys(patch).toSorted());
      }),
    );
  });

  it('applied on its own result changes nothing: a retry is harmless', () => {
    fc.assert(
      fc.property(value, value, (prima, dopo) => {
        const { applica } = mergePatch({ campo: { prima, dopo } }, { campo: prima });
        const retry = mergePatch({ campo: { prima, dopo } }, { campo: prima, ...applica });
        expect(retry).toEqual({ applica: {}, conflitti: [], invariati: ['campo'] });
      }),
    );
  });
});

describe('isSameValue', () => {
  it('ignores key order but not array order, nor a missing key', () => {
    expect(isSameValue({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe(true);
    expect(isSameValue([1, 2], [2, 1])).toBe(false);
    expect(isSameValue({ a: null }, { b: null })).toBe(false);
    expect(isSameValue([], {})).toBe(false);
  });
});
