/** Attribute of everything Enter stops at: the controls of a card in their natural order. */
export const STOP = { 'data-stop': 'campo' } as const;
/** Weights are written down a column: from one Enter goes to the next weight of the same table. */
export const STOP_PESO = stopOfColumn('peso');

/** The same for any column of a table: amounts of a year, percentages. */
export function stopOfColumn(column: string) {
  return { 'data-stop': column } as const;
}

/** Moves the focus to the next control of the card (or the previous one), as Enter does in a spreadsheet. */
export function moveFocus(from: HTMLElement, step: 1 | -1): void {
  const { stop: column } = from.dataset;
  const table = column && column !== STOP['data-stop'] ? from.closest('table') : null;
  const below = table && findStop(table, `[data-stop="${column}"]`, from, step);
  const next = below ?? findStop(cardOf(from), '[data-stop]', from, step);
  next?.focus();
  if (next instanceof HTMLInputElement) next.select();
}

function cardOf(from: HTMLElement): Element {
  return from.closest('[data-card]') ?? document.body;
}

function findStop(root: Element, selector: string, from: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const stops = [...root.querySelectorAll<HTMLElement>(selector)].filter(
    (stop) => stop !== from && stop.getClientRects().length > 0 && !stop.matches(':disabled'),
  );
  return step === 1
    ? stops.find((stop) => isAfter(from, stop) && !from.contains(stop))
    : stops.findLast((stop) => isAfter(stop, from) && !stop.contains(from));
}

function isAfter(first: Node, second: Node): boolean {
  return Boolean(first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING);
}
