import type { ReactElement } from 'react';
import ReactMarkdown from 'react-markdown';

const ALLOWED = ['p', 'ul', 'ol', 'li', 'strong', 'em', 'br'];

/** One line of words, without anything Markdown reads as a sign: most texts of a plan are this, and cost no parsing. */
const PLAIN = /^(?![-+\d\s])[\p{L}\p{N} .,;:()/'’«»%€+-]+$/u;

function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** The last texts drawn: a description is read many times before it changes. */
const drawn = new Map<string, ReactElement>();
const MOST = 500;

function draw(text: string): ReactElement {
  const known = drawn.get(text);
  if (known) return known;
  const drawing = ReactMarkdown({ children: text, allowedElements: ALLOWED, unwrapDisallowed: true, skipHtml: true });
  const [oldest] = drawn.keys();
  if (drawn.size >= MOST && oldest !== undefined) drawn.delete(oldest);
  drawn.set(text, drawing);
  return drawing;
}

/**
 * Text written by people: paragraphs, lists and emphasis, nothing else. HTML is dropped, links and titles become plain
 * text, so that a description can neither leave the page nor break its outline.
 */
export function Markdown({ children }: { children: string }) {
  return (
    <div className="grid max-w-prose gap-2 break-words [&_li]:mb-0.5 [&_ol]:list-decimal [&_ol]:pl-6 [&_ul]:list-disc [&_ul]:pl-5">
      {isPlain(children) ? <p>{children}</p> : draw(children)}
    </div>
  );
}
