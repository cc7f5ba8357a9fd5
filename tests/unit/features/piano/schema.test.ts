import { expect, test } from 'vitest';
import { filtriPiano } from '@/lib/features/piano/schema';

test('a search holds only what a database can be asked for', () => {
  expect(filtriPiano.parse({ q: ' asili\0 nido ' }).q).toBe('asili nido');
  expect(filtriPiano.parse({ q: ['uno', 'due'] }).q).toBe('uno');
});

test('what no filter knows is left out', () => {
  expect(filtriPiano.parse({ tipo: ['PRODOTTO', 'ALTRO'], stato: 'x', vista: 'nessuna' })).toMatchObject({
    tipo: ['PRODOTTO'],
    stato: [],
    vista: 'albero',
  });
});
