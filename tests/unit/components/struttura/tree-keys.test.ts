import { describe, expect, test } from 'vitest';
import { standingsOf, stepTree } from '@/components/struttura/tree-keys';

const row = (id: string, padreId: string | null) => ({ id, padreId, testo: id });
const items = [row('01', null), row('04', null), row('0401', '04'), row('0402', '04'), row('A9', null)];
const step = (id: string, key: string, closed: string[] = []) => {
  const found = stepTree({ items, closed: new Set(closed) }, id, key);
  return found && [found.id, [...found.closed]];
};

describe('a key in a tree', () => {
  test.each([
    ['down to the first child', '04', 'ArrowDown', [], ['0401', []]],
    ['down past a closed branch', '04', 'ArrowDown', ['04'], ['A9', ['04']]],
    ['up from the first row stays', '01', 'ArrowUp', [], ['01', []]],
    ['right opens', '04', 'ArrowRight', ['04'], ['04', []]],
    ['right on an open branch goes in', '04', 'ArrowRight', [], ['0401', []]],
    ['left closes', '04', 'ArrowLeft', [], ['04', ['04']]],
    ['left on a leaf goes out', '0402', 'ArrowLeft', [], ['04', []]],
    ['End', '01', 'End', [], ['A9', []]],
    ['a letter, whatever its case', '01', 'a', [], ['A9', []]],
    ['a digit comes round to the start', 'A9', '0', [], ['01', []]],
  ])('%s', (_caso, id, key, closed, atteso) => {
    expect(step(id, key, closed)).toEqual(atteso);
  });

  test('that is not the tree’s is left alone', () => {
    expect(step('01', 'Enter')).toBeNull();
    expect(step('01', 'Tab')).toBeNull();
  });
});

test('a row says its level and its place among its siblings', () => {
  const standings = standingsOf(items);
  expect(standings.get('04')).toEqual({ level: 1, posinset: 2, setsize: 3, hasChildren: true });
  expect(standings.get('0402')).toEqual({ level: 2, posinset: 2, setsize: 2, hasChildren: false });
});
