/** Elements that carry no words: styles, scripts, and the blocks of settings Word leaves in the clipboard. */
const WORDLESS = 'style, script, meta, link, title, xml';
const BOLD = /(?<![\w-])font-weight:\s*(bold|[6-9]00)/i;
const NOT_BOLD = /(?<![\w-])font-weight:\s*(normal|400)/i;
const ITALIC = /(?<![\w-])font-style:\s*italic/i;
const WORD_LIST = /mso-list:\s*l\d+\s+level(\d)/i;
const WORD_MARKER = '[data-style*="mso-list:Ignore" i], [data-style*="mso-list: Ignore" i]';
const NUMBERED = /^\s*\(?(?:\d+|[a-z]|[ivxlc]+)[.)]/i;

/**
 * HTML of the clipboard with only what a text of the plan may hold: paragraphs, lists, bold, italic. Lists that Word,
 * Outlook and Word on the web write as styled paragraphs become lists; headings become bold paragraphs, rows of a table
 * lines; every other style goes, every word stays as it is typed.
 */
export function cleanPastedHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(withInertStyles(html), 'text/html');
  for (const element of body.querySelectorAll(WORDLESS)) element.remove();
  liftWordLists(body);
  for (const element of body.querySelectorAll('[data-style]')) emphasise(element);
  for (const heading of body.querySelectorAll('h1, h2, h3, h4, h5, h6')) heading.replaceWith(boldParagraph(heading));
  for (const row of body.querySelectorAll('tr')) row.replaceWith(rowParagraph(row));
  for (const wrapper of body.querySelectorAll('div:has(> :is(ul, ol):only-child)')) unwrap(wrapper);
  for (const list of body.querySelectorAll('ul, ol')) joinWithPrevious(list);
  for (const paragraph of body.querySelectorAll('p')) if (isBlank(paragraph)) paragraph.remove();
  return body.innerHTML;
}

/** The security policy refuses style attributes even in a document nobody sees: they are read under another name. */
function withInertStyles(html: string): string {
  return html.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/i, ' data-style='));
}

const styleOf = (element: Element) => element.getAttribute('data-style') ?? '';
const levelOf = (element: Element) => Number(WORD_LIST.exec(styleOf(element))?.[1] ?? 0);
const isBlank = (element: Element) => (element.textContent ?? '').trim() === '' && !element.querySelector('br');

/** Word writes an item as a paragraph that says its level, with the bullet or the number in a span to be ignored. */
function liftWordLists(body: HTMLElement): void {
  const paragraphs = [...body.querySelectorAll('[data-style*="mso-list" i]')].filter((element) => levelOf(element) > 0);
  let open: { level: number; list: Element; last: Element }[] = [];
  for (const paragraph of paragraphs) {
    const level = levelOf(paragraph);
    const name = takeMarker(paragraph);
    const follows = open.at(-1)?.list.isConnected && isNext(open[0]?.list, paragraph);
    open = follows ? open.filter((one) => one.level <= level) : [];
    const list = listFor(open, level, name, paragraph);
    const item = document.createElement('li');
    list.append(item);
    item.append(paragraph);
    open = [...open.filter((one) => one.level < level), { level, list, last: item }];
  }
}

/** The list an item of that level goes into: the one open, a new one inside the item above, or a new one in its place. */
function listFor(
  open: readonly { level: number; list: Element; last: Element }[],
  level: number,
  name: string,
  at: Element,
) {
  const same = open.find((one) => one.level === level);
  if (same?.list.localName === name) return same.list;
  const list = document.createElement(name);
  const owner = open.findLast((one) => one.level < level);
  if (owner) owner.last.append(list);
  else at.before(list);
  return list;
}

/** Nothing but blanks between a list and the paragraph. */
function isNext(list: Element | undefined, paragraph: Element): boolean {
  let node = list?.nextSibling;
  while (node && node !== paragraph && !(node.textContent ?? '').trim()) node = node.nextSibling;
  return node === paragraph;
}

/** Removes the bullet or the number typed in a paragraph and says which list it is of. */
function takeMarker(paragraph: Element): 'ul' | 'ol' {
  const marker = paragraph.querySelector(WORD_MARKER);
  const isNumbered = NUMBERED.test(marker?.textContent ?? '');
  marker?.remove();
  return isNumbered ? 'ol' : 'ul';
}

/** Bold and italic written as styles become elements; a `<b>` that says it is not bold (Google Docs) is undone. */
function emphasise(element: Element): void {
  const style = styleOf(element);
  element.removeAttribute('data-style');
  if (element.matches('b, strong') && NOT_BOLD.test(style)) unwrap(element);
  if (!element.matches('span, font')) return;
  if (BOLD.test(style)) wrapContent(element, 'strong');
  if (ITALIC.test(style)) wrapContent(element, 'em');
}

function wrapContent(element: Element, name: string): void {
  const wrapper = document.createElement(name);
  wrapper.append(...element.childNodes);
  element.append(wrapper);
}

function boldParagraph(heading: Element): HTMLElement {
  const [paragraph, strong] = [document.createElement('p'), document.createElement('strong')];
  strong.append(...heading.childNodes);
  paragraph.append(strong);
  return paragraph;
}

/** A table has no place in a text: each of its rows becomes a line. */
function rowParagraph(row: HTMLTableRowElement): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.textContent = [...row.cells].map((cell) => (cell.textContent ?? '').trim()).join(' – ');
  return paragraph;
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

/** Word on the web gives every item a list of its own. */
function joinWithPrevious(list: Element): void {
  const previous = list.previousElementSibling;
  if (previous?.localName !== list.localName || !isNext(previous, list)) return;
  previous.append(...list.childNodes);
  list.remove();
}
