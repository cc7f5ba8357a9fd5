import { proseToMarkdown } from '../../testo/markdown';
import { plainText, unescapeMarkdown } from '../../testo/pulizia';

/** A paragraph, or a list with its items, of a cell. */
export type Brano = { tipo: 'paragrafo'; testo: string } | { tipo: 'lista'; voci: string[] };

/** Cells as paragraphs and lists. Lists lost their closing tag: one goes on until the next paragraph opens. */
export function braniOf(grezzi: readonly string[]): Brano[] {
  return grezzi.flatMap((grezzo) => {
    let isList = false;
    return unescapeMarkdown(grezzo)
      .split(/(<\/?(?:p|ul|ol|li)\b[^<>]*>)/iu)
      .flatMap((part): Brano[] => {
        const tag = /^<(\/?)(p|ul|ol|li)\b/iu.exec(part);
        if (tag) {
          isList = tag[1] === '' && /^(?:ul|ol|li)$/iu.test(tag[2] ?? '');
          return [];
        }
        const testo = plainText(part);
        if (testo === '') return [];
        return isList ? [{ tipo: 'lista', voci: itemsOf(testo) }] : [{ tipo: 'paragrafo', testo }];
      });
  });
}

/** Marks that open an item: the first of a list says which kind parts the others. */
const MARKS: RegExp[] = [/^-\s/u, /^–\s/u, /^[•●▪·*]\s/u, /^[a-z]\)\s/u, /^\d{1,2}[.)]\s/u];
const PARTS: RegExp[] = [
  /(?<=\s)-\s+(?=\S)/gu,
  /(?<=\s)–\s+(?=\S)/gu,
  /(?<=\s)[•●▪·*]\s+(?=\S)/gu,
  /(?<=[\s;])[a-z]\)\s+(?=\S)/gu,
  /(?<=[\s;])\d{1,2}[.)]\s+(?=\S)/gu,
];

/** `- a; - b` and `a) a; b) b` as items without their marks; a text without a mark at its start is one item. */
export function itemsOf(testo: string): string[] {
  const kind = MARKS.findIndex((mark) => mark.test(testo));
  const [mark, part] = [MARKS[kind], PARTS[kind]];
  if (!mark || !part) return [testo];
  return testo
    .replace(mark, '')
    .split(part)
    .map((item) => item.trim())
    .filter(Boolean);
}

/** Cells as Markdown: paragraphs and lists; empty when there is nothing. */
export function cellsToMarkdown(grezzi: readonly string[]): string {
  const lines = braniOf(grezzi).flatMap((brano) =>
    brano.tipo === 'lista' ? [...brano.voci.map((voce) => `- ${voce}`), ''] : [brano.testo, ''],
  );
  return proseToMarkdown(lines.map((testo, numero) => ({ numero, testo, interruzione: false })));
}
