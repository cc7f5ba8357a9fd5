import type { BlockContent, ListItem, PhrasingContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { DocNode } from './doc-node';

const MARKS: Readonly<Record<string, 'strong' | 'emphasis'>> = { bold: 'strong', italic: 'emphasis' };

/**
 * A document of the editor as Markdown: what is punctuation for Markdown and words for the person is escaped. Empty
 * paragraphs, which Markdown does not have, go; null when nothing is left.
 * Example: a paragraph «1. non è un elenco» → `1\. non è un elenco`.
 */
export function docToMarkdown(doc: DocNode): string | null {
  const markdown = toMarkdown(
    { type: 'root', children: toBlocks(doc.content ?? []) },
    { bullet: '-', listItemIndent: 'one', emphasis: '*', strong: '*', rule: '-' },
  );
  return markdown.trim() === '' ? null : markdown.replace(/\n+$/, '');
}

function toBlocks(nodes: readonly DocNode[]): BlockContent[] {
  return nodes.flatMap((node): BlockContent[] => {
    const content = node.content ?? [];
    if (node.type === 'bulletList' || node.type === 'orderedList') {
      const children = content.map(toItem);
      const isOrdered = node.type === 'orderedList';
      const start = typeof node.attrs?.start === 'number' ? node.attrs.start : 1;
      return [{ type: 'list', ordered: isOrdered, start: isOrdered ? start : null, spread: false, children }];
    }
    const children = group(trimEdges(content).inner);
    return children.length > 0 ? [{ type: 'paragraph', children }] : [];
  });
}

/** Items stand one under the other; only one of several paragraphs is spaced. */
function toItem({ content = [] }: DocNode): ListItem {
  const children = toBlocks(content);
  return { type: 'listItem', spread: children.filter(({ type }) => type === 'paragraph').length > 1, children };
}

/**
 * Flat marks as nested emphasis, the longest outside: «*a **b** c*» stays as it is. Blanks at the edges of an emphasis go
 * out of it, where Markdown wants them.
 */
function group(nodes: readonly DocNode[]): PhrasingContent[] {
  const [first] = nodes;
  if (!first) return [];
  const { mark, length } = longestMark(nodes);
  if (mark === null) return [...leaf(first), ...group(nodes.slice(1))];
  const { before, inner, after } = trimEdges(nodes.slice(0, length).map((node) => withoutMark(node, mark)));
  const children = group(inner);
  const emphasis: PhrasingContent[] = children.length > 0 ? [{ type: MARKS[mark] ?? 'strong', children }] : [];
  return joinTexts([...before.flatMap(leaf), ...emphasis, ...after.flatMap(leaf), ...group(nodes.slice(length))]);
}

function longestMark(nodes: readonly DocNode[]): { mark: string | null; length: number } {
  const runs = (nodes[0]?.marks ?? [])
    .filter(({ type }) => type in MARKS)
    .map(({ type: mark }) => {
      const end = nodes.findIndex((node) => !node.marks?.some(({ type }) => type === mark));
      return { mark, length: end === -1 ? nodes.length : end };
    });
  return runs.toSorted((a, b) => b.length - a.length)[0] ?? { mark: null, length: 0 };
}

function withoutMark(node: DocNode, mark: string): DocNode {
  return { ...node, marks: node.marks?.filter(({ type }) => type !== mark) };
}

/** Blanks and breaks before and after what is written; around a break within it there are no blanks either. */
function trimEdges(nodes: readonly DocNode[]): { before: DocNode[]; inner: DocNode[]; after: DocNode[] } {
  const isBlank = ({ type, text = '' }: DocNode) => type === 'hardBreak' || text.trim() === '';
  const start = nodes.findIndex((node) => !isBlank(node));
  if (start === -1) return { before: [...nodes], inner: [], after: [] };
  const end = nodes.findLastIndex((node) => !isBlank(node)) + 1;
  const inner = nodes.slice(start, end);
  const [lead = ''] = inner[0]?.text?.match(/^\s+/u) ?? [];
  const [trail = ''] = inner.at(-1)?.text?.match(/\s+$/u) ?? [];
  return {
    before: [...nodes.slice(0, start), { type: 'text', text: lead }],
    inner: inner.map((node, index) => ({
      ...node,
      text: node.text?.slice(
        index === 0 ? lead.length : 0,
        index === inner.length - 1 ? -trail.length || undefined : undefined,
      ),
    })),
    after: [{ type: 'text', text: trail }, ...nodes.slice(end)],
  };
}

function leaf({ type, text = '' }: DocNode): PhrasingContent[] {
  if (type === 'hardBreak') return [{ type: 'break' }];
  return text === '' ? [] : [{ type: 'text', value: text }];
}

function joinTexts(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = { ...last, value: last.value + node.value };
    else joined.push(node);
  }
  return joined;
}
