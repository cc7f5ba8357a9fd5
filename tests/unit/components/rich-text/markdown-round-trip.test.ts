import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocNode } from '@/components/forms/rich-text/doc-node';
import { docToMarkdown } from '@/components/forms/rich-text/doc-to-markdown';
import { markdownToDoc } from '@/components/forms/rich-text/markdown-to-doc';
import { proseToMarkdown, type RigaProsa } from '@/lib/exchange/testo/markdown';

const again = (markdown: string) => docToMarkdown(markdownToDoc(markdown));

/** Words as plans have them, and every character Markdown gives a meaning to. */
const PAROLE = [
  'lavori',
  'dell’ente',
  'n. 3',
  '1.250,00 €',
  'art. 5',
  'C.d.R.',
  'D.Lgs. 150/2009',
  'perché',
  '«scuola»',
];
const SEGNI = ['*', '_', '-', '+', '#', '1.', '2)', '>', '<b>', '&amp;', '[x]', '(y)', '~', '|', '\\', '=', '!['];
const fraseDi = (parole: readonly string[]) =>
  fc.array(fc.constantFrom(...PAROLE, ...parole), { minLength: 1, maxLength: 8 }).map((some) => some.join(' '));

describe('what the readers of documents produce', () => {
  const frase = fraseDi(SEGNI);
  const riga: fc.Arbitrary<Omit<RigaProsa, 'numero'>> = fc.record({
    testo: fc.oneof(
      fc.constant(''),
      frase,
      frase.map((testo) => `- ${testo}`),
      frase.map((testo) => `1) ${testo}`),
      frase.map((testo) => `**${testo.replaceAll('*', '')}:** ${testo}`),
    ),
    interruzione: fc.boolean(),
  });

  it('goes through the editor and comes back the same to read, and the second time the same to the letter', () => {
    fc.assert(
      fc.property(fc.array(riga, { maxLength: 12 }), (righe) => {
        const markdown = proseToMarkdown(righe.map((one, i) => ({ ...one, numero: i + 1 })));
        const once = again(markdown) ?? '';
        expect(markdownToDoc(once)).toEqual(markdownToDoc(markdown));
        expect(again(once) ?? '').toBe(once);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    'Un paragrafo.\n\nUn altro, con **parole forti** e *corsivo*.',
    'Fasi:\n\n- Lotto A, 2024: sei scuole.\n- Lotto B: quattro.',
    '1. Primo\n2. Secondo\n   - dentro\n   - ancora\n3. Terzo',
    '3. Si comincia da tre\n4. e si prosegue',
    'Art. 5, c. 1-ter; 50 % & oltre (30 > 20).',
    '*a **b** c*',
    '- voce\n\n  con due paragrafi\n- altra',
  ])('%j does not change by a letter', (markdown) => {
    expect(again(markdown)).toBe(markdown);
  });
});

describe('what a person writes in the editor', () => {
  const testo = fc.record({
    type: fc.constant('text'),
    text: fraseDi([...SEGNI, '`']),
    marks: fc.subarray(['bold', 'italic']).map((types) => types.map((type) => ({ type }))),
  });
  const paragraph = fc.array(testo, { minLength: 1, maxLength: 3 }).map((content) => ({
    type: 'paragraph',
    content: content.flatMap((one, i) => (i > 0 ? [{ type: 'hardBreak' }, one] : [one])),
  }));
  const item = fc.record({ type: fc.constant('listItem'), content: paragraph.map((one) => [one]) });
  const list = fc.record({
    type: fc.constantFrom('bulletList', 'orderedList'),
    content: fc.array(item, { minLength: 1, maxLength: 3 }),
  });
  const doc = fc.record({
    type: fc.constant('doc'),
    content: fc.array(fc.oneof(paragraph, list), { minLength: 1, maxLength: 4 }),
  });

  const words = (node: DocNode): string => (node.text ?? '') + (node.content ?? []).map(words).join(' ');

  it('is read back with every word and every list', () => {
    fc.assert(
      fc.property(doc, (written) => {
        const markdown = docToMarkdown(written) ?? '';
        const read = markdownToDoc(markdown);
        expect(words(read).replace(/\s+/g, ' ').trim()).toBe(words(written).replace(/\s+/g, ' ').trim());
        expect(read.content?.map(({ type }) => type)).toEqual(written.content.map(({ type }) => type));
        expect(again(markdown)).toBe(markdown);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps blanks out of the emphasis, as Markdown wants them', () => {
    const content = [
      { type: 'text', text: ' entro ', marks: [{ type: 'bold' }] },
      { type: 'text', text: 'il 30/6' },
    ];
    expect(docToMarkdown({ type: 'doc', content: [{ type: 'paragraph', content }] })).toBe('**entro** il 30/6');
  });

  it('says nothing for an empty text', () => {
    const empty = [{ type: 'paragraph' }, { type: 'paragraph', content: [{ type: 'text', text: '  ' }] }];
    expect(docToMarkdown({ type: 'doc', content: empty })).toBeNull();
  });
});

describe('Markdown outside the schema', () => {
  it.each([
    ['# Titolo\n\ntesto', '**Titolo**\n\ntesto'],
    ['> citato', 'citato'],
    ['vedi [il sito](https://ente.example)', 'vedi il sito (https://ente.example)'],
    ['<https://ente.example/a_b>', 'https://ente.example/a_b'],
    ['uno `due` tre', 'uno due tre'],
    ['costa <b>poco</b>', 'costa \\<b>poco\\</b>'],
    ['[a]: https://ente.example', '\\[a]: https://ente.example'],
    ['![schema](pianta.png)', '!\\[schema]\\(pianta.png)'],
    ['riga\nriga', 'riga riga'],
  ])('%j keeps its words: %j', (markdown, expected) => {
    expect(again(markdown)).toBe(expected);
    expect(again(expected)).toBe(expected);
  });
});
