import type { BlockContent, DefinitionContent, List, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** A stretch of text in one look; `\n` is a line broken on purpose. */
export interface Tratto {
  readonly testo: string;
  readonly forte?: true;
  readonly corsivo?: true;
}

export type BloccoProsa =
  | { readonly tipo: 'paragrafo'; readonly tratti: readonly Tratto[] }
  | { readonly tipo: 'elenco'; readonly ordinato: boolean; readonly inizio: number; readonly voci: readonly Prosa[] };

export type Prosa = readonly BloccoProsa[];

/**
 * Text written by people, as the screens show it: paragraphs, lists and emphasis. Anything else Markdown knows (titles, quotations,
 * code, links) is its words alone, and HTML is dropped: a description cannot break the outline of the document.
 */
export function readProsa(markdown: string): Prosa {
  return fromMarkdown(markdown).children.flatMap(blockOf);
}

function blockOf(node: RootContent | BlockContent | DefinitionContent): BloccoProsa[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return paragraph(node.children.flatMap((child) => strokesOf(child, {})));
    case 'list':
      return [listOf(node)];
    case 'blockquote':
      return node.children.flatMap(blockOf);
    case 'code':
      return paragraph([{ testo: node.value }]);
    default:
      return [];
  }
}

function listOf({ ordered, start, children }: List): BloccoProsa {
  return {
    tipo: 'elenco',
    ordinato: ordered ?? false,
    inizio: start ?? 1,
    voci: children.map((item) => item.children.flatMap(blockOf)),
  };
}

function paragraph(tratti: Tratto[]): BloccoProsa[] {
  return tratti.some(({ testo }) => testo.trim() !== '') ? [{ tipo: 'paragrafo', tratti }] : [];
}

type Look = Omit<Tratto, 'testo'>;

function strokesOf(node: PhrasingContent, look: Look): Tratto[] {
  switch (node.type) {
    case 'text':
      // A line that only wraps in the source is one line.
      return [{ testo: node.value.replace(/\s*\n\s*/g, ' '), ...look }];
    case 'inlineCode':
      return [{ testo: node.value, ...look }];
    case 'break':
      return [{ testo: '\n' }];
    case 'strong':
      return node.children.flatMap((child) => strokesOf(child, { ...look, forte: true }));
    case 'emphasis':
      return node.children.flatMap((child) => strokesOf(child, { ...look, corsivo: true }));
    case 'link':
    case 'linkReference':
    case 'delete':
      return node.children.flatMap((child) => strokesOf(child, look));
    case 'image':
      return node.alt ? [{ testo: node.alt, ...look }] : [];
    default:
      return [];
  }
}
