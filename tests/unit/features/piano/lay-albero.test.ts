import { expect, test } from 'vitest';
import { layAlbero } from '@/lib/features/piano/queries/lay-albero';
import { filtriPiano } from '@/lib/features/piano/schema';
import type { Livello, SchedaInBreve } from '@/lib/features/piano/types';

const livello = (id: string, ordine: number): Livello => ({ id, codice: null, titolo: id, ordine });

/** A card under the third level of that number; the levels come in reverse document order, to see them sorted. */
const scheda = (n: number, azione: number): SchedaInBreve => ({
  ...{
    id: `s${n}`,
    codice: `${n}`,
    titolo: `Scheda ${n}`,
    tipo: 'PROGETTO',
    stato: 'BOZZA',
    priorita: null,
    ordine: n,
  },
  ...{ cdr: null, tags: [], budget: null, numeroObiettivi: 0, numeroIndicatori: 0 },
  collegamento: {
    indirizzo: livello('i', 0),
    obiettivoStrategico: livello('o', 0),
    azione: livello(`a${azione}`, 10 - azione),
  },
});
const schede = (quante: number) => Array.from({ length: quante }, (_, n) => scheda(n, n % 4));
const shown = (albero: ReturnType<typeof layAlbero>) =>
  albero.rami.map(({ chiave, schede: own }) => [chiave, own.length]);

test('a short plan stands open whole, in the order of the tree', () => {
  expect(shown(layAlbero(schede(60), filtriPiano.parse({})))).toEqual([
    ['a3', 15],
    ['a2', 15],
    ['a1', 15],
    ['a0', 15],
  ]);
});

test('a long plan shows its branches with their counts, and opens one', () => {
  const albero = layAlbero(schede(100), filtriPiano.parse({ ramo: 'a2' }));
  expect(shown(albero)).toEqual([
    ['a3', 0],
    ['a2', 25],
    ['a1', 0],
    ['a0', 0],
  ]);
  expect(albero.rami.map(({ numeroSchede }) => numeroSchede)).toEqual([25, 25, 25, 25]);
});

test('what a search finds comes page by page, each card once, and a page beyond the last is the last', () => {
  const pageOf = (pagina: number) => layAlbero(schede(110), filtriPiano.parse({ q: 'scheda', pagina }));
  const pages = [1, 2, 3, 4, 5].map((pagina) => pageOf(pagina).rami.flatMap((ramo) => ramo.schede.map(({ id }) => id)));
  expect(pages.map((ids) => ids.length)).toEqual([25, 25, 25, 25, 10]);
  expect(new Set(pages.flat()).size).toBe(110);
  expect(pageOf(9)).toMatchObject({ pagina: 5, pagine: 5 });
});

test('a long plan without a strategic tree is read page by page: its only branch would be a door to all of it', () => {
  const senzaAlbero = schede(70).map((one) => ({ ...one, collegamento: null }));
  const albero = layAlbero(senzaAlbero, filtriPiano.parse({ pagina: 3 }));
  expect(shown(albero)).toEqual([['senza-collegamento', 20]]);
  expect(albero).toMatchObject({ pagina: 3, pagine: 3 });
});
