import { expect, test } from 'vitest';
import { readProsa } from '@/lib/exchange/writers/documento/prosa';

test('paragraphs, lists inside lists, emphasis and lines broken on purpose', () => {
  expect(readProsa('Uno **due** *tre*  \nquattro\nche segue\n\n- a\n  - b\n\n3. c')).toEqual([
    {
      tipo: 'paragrafo',
      tratti: [
        { testo: 'Uno ' },
        { testo: 'due', forte: true },
        { testo: ' ' },
        { testo: 'tre', corsivo: true },
        { testo: '\n' },
        { testo: 'quattro che segue' },
      ],
    },
    {
      tipo: 'elenco',
      ordinato: false,
      inizio: 1,
      voci: [
        [
          { tipo: 'paragrafo', tratti: [{ testo: 'a' }] },
          { tipo: 'elenco', ordinato: false, inizio: 1, voci: [[{ tipo: 'paragrafo', tratti: [{ testo: 'b' }] }]] },
        ],
      ],
    },
    { tipo: 'elenco', ordinato: true, inizio: 3, voci: [[{ tipo: 'paragrafo', tratti: [{ testo: 'c' }] }]] },
  ]);
});

test('titles are words, not headings; HTML, links and images cannot do anything', () => {
  expect(readProsa('# Titolo\n\n<script>x</script>\n\n[legge](http://x) ![mappa](y)')).toEqual([
    { tipo: 'paragrafo', tratti: [{ testo: 'Titolo' }] },
    { tipo: 'paragrafo', tratti: [{ testo: 'legge' }, { testo: ' ' }, { testo: 'mappa' }] },
  ]);
});

test('an empty text has no paragraphs', () => {
  expect([readProsa(''), readProsa(' \n\n ')]).toEqual([[], []]);
});
