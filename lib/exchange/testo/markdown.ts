/** One printed line of prose, already free of escapes and tags; bold marks are kept. */
export interface RigaProsa {
  /** Source line, 1-based. */
  numero: number;
  testo: string;
  /** Two blanks ended the line: the document broke it on purpose. */
  interruzione: boolean;
}

const BULLET = /^(?:[-–•·*▪◦]|\uf0b7)\s*(?=\S)/u;
const NUMBERED = /^(\d{1,2})\s*(?:[).]|-(?=\s))\s*(?=\S)/u;
const SENTENCE_END = '.:;!?»")]';

type Blocco = { voce: boolean; testo: string };

/**
 * Prose as Markdown: paragraphs apart, list items one per line, bold kept where it opens and closes on the same line.
 * An empty string of `testo` is a blank line. A sentence cut by a page break, with no full stop before and a small
 * letter after, is joined again. Returns an empty string when nothing is left.
 */
export function proseToMarkdown(righe: readonly RigaProsa[]): string {
  const blocchi: Blocco[] = [];
  let apart = true;
  for (const { testo, interruzione } of righe) {
    const line = dropHeading(testo);
    if (line === '') {
      apart = true;
      continue;
    }
    const last = blocchi.at(-1);
    const voce = listItem(line);
    if (voce !== null) blocchi.push({ voce: true, testo: voce });
    else if (last && !apart) last.testo = `${last.testo} ${line}`;
    else if (last && continues(last.testo, line)) last.testo = `${last.testo} ${line}`;
    else blocchi.push({ voce: false, testo: line });
    apart = interruzione;
  }
  return blocchi.map((blocco, index) => separator(blocchi[index - 1], blocco) + balanceBold(blocco.testo)).join('');
}

function dropHeading(testo: string): string {
  return testo
    .replace(/^\s{0,3}#{1,6}\s+/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** `- 1) voce` and `1) voce` → `1. voce`; `· voce` → `- voce`; null when the line starts no item. */
function listItem(line: string): string | null {
  const bold = line.startsWith('**');
  const bare = bold ? line : line.replace(BULLET, '');
  const numbered = NUMBERED.exec(bare);
  if (numbered) return `${numbered[1]}. ${bare.slice(numbered[0].length)}`;
  return bare !== line && !/^\d/u.test(bare) ? `- ${bare}` : null;
}

function continues(before: string, after: string): boolean {
  return !SENTENCE_END.includes(before.slice(-1)) && /^\p{Ll}/u.test(after);
}

function separator(before: Blocco | undefined, blocco: Blocco): string {
  if (!before) return '';
  return before.voce && blocco.voce ? '\n' : '\n\n';
}

/** Bold opened on a line and closed on another would swallow the rest of the text: its marks go. */
function balanceBold(testo: string): string {
  const marks = testo.split('**').length - 1;
  const balanced = marks % 2 === 0 ? testo : testo.replaceAll('**', '');
  return balanced.replace(/\*\*\s*\*\*/gu, '').trim();
}
