import { describe, expect, test } from 'vitest';
import { inProfondita, placeNodo, withRamo, withSopra } from '@/lib/domain/albero';

const nodo = (id: string, padreId: string | null) => ({ id, padreId });
/** a (a1 (a11), a2), b, in a muddled order as far as levels go. */
const ALBERO = [nodo('a', null), nodo('b', null), nodo('a1', 'a'), nodo('a2', 'a'), nodo('a11', 'a1')];
const ids = (nodi: readonly { id: string }[] | null) => nodi?.map(({ id }) => id).join(' ');

test('depth first, with the depth of each; an orphan stands at the top', () => {
  const found = inProfondita([...ALBERO, nodo('x', 'gone')]).map(
    ({ nodo: { id }, profondita }) => `${id}·${profondita}`,
  );
  expect(found).toEqual(['a·0', 'a1·1', 'a11·2', 'a2·1', 'b·0', 'x·0']);
});

test('a branch, and the way up from what was found', () => {
  expect([...withRamo(ALBERO, 'a')].sort()).toEqual(['a', 'a1', 'a11', 'a2']);
  expect(ids(withSopra(ALBERO, new Set(['a11'])))).toBe('a a1 a11');
});

describe('a moved node', () => {
  test.each([
    ['last under another', 'a1', { padreId: 'b', primaDi: null }, 'a a2 b a1 a11'],
    ['before a sibling', 'a2', { padreId: 'a', primaDi: 'a1' }, 'a a2 a1 a11 b'],
    ['to the top, first', 'a1', { padreId: null, primaDi: 'a' }, 'a1 a11 a a2 b'],
  ])('%s', (_caso, id, posto, atteso) => {
    expect(ids(placeNodo(ALBERO, id, posto))).toBe(atteso);
  });

  test.each([
    ['under itself', 'a', { padreId: 'a', primaDi: null }],
    ['inside its own branch', 'a', { padreId: 'a11', primaDi: null }],
    ['before a node that is elsewhere', 'a2', { padreId: 'b', primaDi: 'a1' }],
    ['before itself', 'a2', { padreId: 'a', primaDi: 'a2' }],
  ])('is refused %s', (_caso, id, posto) => {
    expect(placeNodo(ALBERO, id, posto)).toBeNull();
  });
});
