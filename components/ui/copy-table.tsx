'use client';

import { ClipboardCopy } from 'lucide-react';
import { Button } from './button';
import type { ButtonSize } from './button-classes';
import { type ClipboardTable, readTable, toHtmlTable, toTabSeparated } from './table-clipboard';
import { useToast } from './toast';

interface CopyTableProps {
  /** The `id` given to the `DataTable`. */
  tableId: string;
  size?: ButtonSize;
}

/** "Copiate 24 righe e il totale. Incollale in un foglio di calcolo." */
function describeCopy({ bodyRows, totalRows }: ClipboardTable): string {
  const rows = bodyRows === 1 ? 'Copiata 1 riga' : `Copiate ${bodyRows} righe`;
  const totals = totalRows === 0 ? '' : totalRows === 1 ? ' e il totale' : ' e i totali';
  return `${rows}${totals}. Incolla in un foglio di calcolo.`;
}

async function writeClipboard({ rows }: ClipboardTable): Promise<void> {
  const text = toTabSeparated(rows);
  if (typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(text);
  const item = new ClipboardItem({
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([toHtmlTable(rows)], { type: 'text/html' }),
  });
  return navigator.clipboard.write([item]);
}

/** Copies a table of the page, as it stands with its filters, ready to paste in a spreadsheet. */
export function CopyTable({ tableId, size }: CopyTableProps) {
  const showToast = useToast();
  const copy = async () => {
    const table = document.getElementById(tableId);
    if (!(table instanceof HTMLTableElement)) return;
    const content = readTable(table);
    try {
      await writeClipboard(content);
      showToast({ message: describeCopy(content) });
    } catch {
      showToast({ message: 'Il browser non permette di copiare. Seleziona la tabella e usa Ctrl C.' });
    }
  };
  return (
    <Button size={size} icon={<ClipboardCopy />} onClick={copy}>
      Copia per Excel
    </Button>
  );
}
