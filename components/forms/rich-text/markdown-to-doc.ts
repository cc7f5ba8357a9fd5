import type { ListItem, Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { DocMark, DocNode } from './doc-node';

/**
 * Markdown as a document of the editor, read by the parser of the reading view, so that both show the same text.
 * What the schema does not have is kept as words: a heading becomes a bold paragraph, a quotation its paragraphs, a link
 * its text with the address after it, HTML and anything else the characters it is written with.
 */
export function markdownToDoc(markdown: string): DocNode {
  const blocks = toBlocks(fromMarkdown(markdown).children, markdown);
  return { type: 'doc', content: blocks.length > 0 ? blocks : [paragraph([])] };
}

function toBlocks(nodes: readonly RootContent[], source: string): DocNode[] {
  return nodes.flatMap((node) => toBlock(node, source));
}

function toBlock(node: RootContent, source: string): DocNode[] {
  switch (node.type) {
    case 'paragraph':
      return [paragraph(toInline(node.children, source, []))];
    case 'heading':
      if (node.children.length === 0) return [paragraph(lines(sourceOf(node, source)))];
      return [paragraph(toInline(node.children, source, [{ type: 'bold' }]))];
    case 'blockquote':
      return toBlocks(node.children, source);
    case 'list': {
      const content = node.children.map((item) => toItem(item, source));
      if (!node.ordered) return [{ type: 'bulletList', content }];
      return [{ type: 'orderedList', attrs: { start: node.start ?? 1 }, content }];
    }
    case 'code':
      return [paragraph(lines(node.value))];
    default:
      return [paragraph(lines(sourceOf(node, source)))];
  }
}

/** An item begins with a paragraph, even an empty one: the editor needs somewhere to put the cursor. */
function toItem({ children }: ListItem, source: string): DocNode {
  const blocks = toBlocks(children, source);
  return { type: 'listItem', content: blocks[0]?.type === 'paragraph' ? blocks : [paragraph([]), ...blocks] };
}

function toInline(nodes: readonly PhrasingContent[], source: string, marks: DocMark[]): DocNode[] {
  return nodes.flatMap((node) => {
    switch (node.type) {
      case 'text':
        return text(node.value.replaceAll('\n', ' '), marks);
      case 'strong':
        return toInline(node.children, source, withMark(marks, 'bold'));
      case 'emphasis':
        return toInline(node.children, source, withMark(marks, 'italic'));
      case 'break':
        return [{ type: 'hardBreak' }];
      case 'inlineCode':
        return text(node.value, marks);
      case 'link': {
        const content = toInline(node.children, source, marks);
        const isAddress = content.map((part) => part.text).join('') === node.url.replace(/^mailto:/, '');
        return isAddress ? content : [...content, ...text(` (${node.url})`, marks)];
      }
      default:
        return text(sourceOf(node, source).replaceAll('\n', ' '), marks);
    }
  });
}

function withMark(marks: DocMark[], type: string): DocMark[] {
  return marks.some((mark) => mark.type === type) ? marks : [...marks, { type }];
}

/** The characters a node is written with. */
function sourceOf({ position }: Nodes, source: string): string {
  return source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

function lines(value: string): DocNode[] {
  return value.split('\n').flatMap((line, index) => [...(index > 0 ? [{ type: 'hardBreak' }] : []), ...text(line, [])]);
}

function paragraph(parts: readonly DocNode[]): DocNode {
  const content: DocNode[] = [];
  for (const part of parts) {
    const last = content.at(-1);
    const isSame = last?.text !== undefined && part.text !== undefined && marksOf(last) === marksOf(part);
    if (isSame) content[content.length - 1] = { ...last, text: `${last.text}${part.text}` };
    else content.push(part);
  }
  return content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' };
}

const marksOf = ({ marks = [] }: DocNode) => marks.map(({ type }) => type).join(' ');

/** The editor refuses an empty text. */
function text(value: string, marks: DocMark[]): DocNode[] {
  if (value === '') return [];
  return [marks.length > 0 ? { type: 'text', text: value, marks } : { type: 'text', text: value }];
}
