/** A cell as it goes to the clipboard. */
export interface ClipboardCell {
  text: string;
  isNumeric: boolean;
}

/** Rows of a table ready for the clipboard; `bodyRows` and `totalRows` are counted to say what was copied. */
export interface ClipboardTable {
  rows: ClipboardCell[][];
  bodyRows: number;
  totalRows: number;
}

/** Words of a cell: one line, without buttons and whatever is marked `data-copy="skip"`. A `data-copy-value` replaces them. */
function textOf(cell: HTMLTableCellElement): string {
  if (cell.dataset.copyValue !== undefined) return cell.dataset.copyValue;
  const copy = cell.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return '';
  for (const part of copy.querySelectorAll('button, svg, [data-copy="skip"], input[type="hidden"]')) part.remove();
  for (const block of copy.querySelectorAll('div, p, li, br, .block')) {
    block.prepend(' ');
    block.append(' ');
  }
  const field = cell.querySelector<HTMLInputElement>('input:not([type="hidden"]), textarea, select');
  return (field ? field.value : (copy.textContent ?? '')).replace(/\s+/g, ' ').trim();
}

/** The cells of a row by column: a spanning cell stands in its first column and leaves the others empty. */
function cellsByColumn(row: HTMLTableRowElement): (HTMLTableCellElement | null)[] {
  return [...row.cells].flatMap((cell) => [cell, ...Array.from({ length: cell.colSpan - 1 }, () => null)]);
}

/**
 * Reads the rows in sight of a table. A column whose header is marked `data-copy="skip"` (actions, drawings) is left out
 * whole, so that the others keep their place.
 */
export function readTable(table: HTMLTableElement): ClipboardTable {
  const shown = [...table.rows].filter((row) => row.getClientRects().length > 0);
  const isIn = (row: HTMLTableRowElement, tag: string) => row.parentElement?.tagName === tag;
  const skipped = new Set<number>();
  for (const row of shown.filter((candidate) => isIn(candidate, 'THEAD'))) {
    cellsByColumn(row).forEach((cell, column) => {
      if (cell?.dataset.copy === 'skip') skipped.add(column);
    });
  }
  const rows = shown.map((row) =>
    cellsByColumn(row)
      .filter((_, column) => !skipped.has(column))
      .map((cell) => ({
        text: cell ? textOf(cell) : '',
        isNumeric: cell?.dataset.numeric !== undefined && !isIn(row, 'THEAD'),
      })),
  );
  const countIn = (tag: string) => shown.filter((row) => isIn(row, tag)).length;
  return { rows, bodyRows: countIn('TBODY'), totalRows: countIn('TFOOT') };
}

/** Tab-separated text. A text that a spreadsheet would run as a formula is disarmed with an apostrophe. */
export function toTabSeparated(rows: ClipboardCell[][]): string {
  return rows
    .map((row) =>
      row.map((cell) => (!cell.isNumeric && /^[=+\-@]/.test(cell.text) ? `'${cell.text}` : cell.text)).join('\t'),
    )
    .join('\n');
}

/**
 * An HTML table, which spreadsheets prefer to plain text. Cells that are not numbers are declared as text, else Excel
 * turns the code "1.1" into the first of January.
 */
export function toHtmlTable(rows: ClipboardCell[][]): string {
  const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const line = (row: ClipboardCell[]) =>
    row
      .map(({ text, isNumeric }) =>
        isNumeric ? `<td>${escapeHtml(text)}</td>` : `<td style='mso-number-format:"\\@"'>${escapeHtml(text)}</td>`,
      )
      .join('');
  return `<table>${rows.map((row) => `<tr>${line(row)}</tr>`).join('')}</table>`;
}

/** "Copiate 24 righe e il totale. Incollale in un foglio di calcolo." */
export function describeCopy({ bodyRows, totalRows }: ClipboardTable): string {
  const rows = bodyRows === 1 ? 'Copiata 1 riga' : `Copiate ${bodyRows} righe`;
  const totals = totalRows === 0 ? '' : totalRows === 1 ? ' e il totale' : ' e i totali';
  return `${rows}${totals}. Incolla in un foglio di calcolo.`;
}

/** Puts rows in the clipboard, as a spreadsheet reads them. Rejects where the browser does not allow it. */
export async function writeClipboard({ rows }: ClipboardTable): Promise<void> {
  const text = toTabSeparated(rows);
  if (typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(text);
  const item = new ClipboardItem({
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([toHtmlTable(rows)], { type: 'text/html' }),
  });
  return navigator.clipboard.write([item]);
}
