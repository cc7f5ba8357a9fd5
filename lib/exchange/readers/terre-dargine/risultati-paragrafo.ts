/** Where a paragraph of results may be cut: only between two of them, never inside brackets. */
const CUTS: RegExp[] = [
  /\s+(?=Fas[ei]\s?\d)/gu,
  /;\s+(?=\p{Lu})/gu,
  /(?<=\(anno \d{4}\))\s+(?=\p{Lu})/gu,
  /(?<=\(peso \d{1,3}\))[\s;,.]+(?=\S)/gu,
  /(?<=:\s(?:[^:;.]{0,30}\s)?(?:n\.\s?)?(?:\d{1,2}\/\d{1,2}(?:\/\d{2,4})?|\d+(?:,\d+)?\s?%?))\s+(?=\p{Lu}\p{Ll})/gu,
];
const QUANTITY = /(?:almeno|pari o superiore|minimo|\d\s?%|n\.\s?\d)/iu;
/** Between two results only when each has a quantity of its own. */
const CUTS_BETWEEN_QUANTITIES: RegExp[] = [/\s+–\s+(?=\p{Ll})/gu, /\s+e\s+(?=(?:la|il|lo|l['’]|le|i|gli)\s?\p{Ll})/gu];

/** The results one after the other in a paragraph. */
export function splitParagrafo(testo: string): string[] {
  const sure = CUTS.reduce<string[]>((parts, cut) => parts.flatMap((part) => cutAt(part, cut)), [testo]);
  return sure
    .flatMap((part) =>
      CUTS_BETWEEN_QUANTITIES.reduce<string[]>((parts, cut) => parts.flatMap((one) => cutBetween(one, cut)), [part]),
    )
    .map((part) => part.trim())
    .filter(Boolean);
}

function cutAt(testo: string, cut: RegExp): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const found of testo.matchAll(cut)) {
    if (isInBrackets(testo, found.index)) continue;
    parts.push(testo.slice(from, found.index));
    from = found.index + found[0].length;
  }
  return [...parts, testo.slice(from)];
}

function isInBrackets(testo: string, at: number): boolean {
  const before = testo.slice(0, at);
  return before.split('(').length > before.split(')').length;
}

/** `TARI: a almeno 90% – b almeno 100`: the second keeps the label of the first. */
function cutBetween(testo: string, cut: RegExp): string[] {
  const parts = cutAt(testo, cut);
  if (parts.length < 2 || !parts.every((part) => QUANTITY.test(part))) return [testo];
  const label = /^\p{Lu}[\p{Lu}/]{1,15}\s?:\s/u.exec(testo)?.[0] ?? '';
  return parts.map((part, index) => (index === 0 ? part : `${label}${part}`));
}
