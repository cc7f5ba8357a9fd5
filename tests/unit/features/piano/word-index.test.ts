import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasWords } from '@/lib/domain/fold-text';
import { WordIndex } from '@/lib/features/piano/queries/word-index';

const indexOf = (testi: readonly string[]) => new WordIndex(testi.map((testo) => ({ voce: testo, testo })));

test('a word is found inside another, whatever its case and accents, and every word must be in the same text', () => {
  const index = indexOf(['2020_PD_10PA Piano della città', 'Città e quartieri', 'Piano regolatore']);
  expect(index.find(['10pa'])).toEqual(['2020_PD_10PA Piano della città']);
  expect(index.find(['citta'])).toEqual(['2020_PD_10PA Piano della città', 'Città e quartieri']);
  expect(index.find(['piano', 'citta'])).toEqual(['2020_PD_10PA Piano della città']);
  expect(index.find(['piano', 'assente'])).toEqual([]);
});

test('without words nothing is found, and without texts either', () => {
  expect(indexOf(['uno']).find([])).toEqual([]);
  expect(indexOf([]).find(['uno'])).toEqual([]);
});

test('it finds exactly the texts that hold the words', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'à', 'B', '1', '_'), minLength: 1, maxLength: 4 });
  const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(text), fc.array(word, { minLength: 1, maxLength: 3 }), (testi, cercate) => {
      const q = cercate.join(' ').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      expect(indexOf(testi).find(q.split(' '))).toEqual(testi.filter((testo) => hasWords(testo, q)));
    }),
  );
});
