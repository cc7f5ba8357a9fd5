'use client';

import { ClipboardCopy } from 'lucide-react';
import { Button } from './button';
import type { ButtonSize } from './button-classes';
import { lazyPart } from './lazy-part';
import { useToast } from './toast';

const CLIPBOARD = lazyPart(() => import('./table-clipboard'));

interface CopyTableProps {
  /** The `id` given to the `DataTable`. */
  tableId: string;
  size?: ButtonSize;
}

/** Copies a table of the page, as it stands with its filters, ready to paste in a spreadsheet. */
export function CopyTable({ tableId, size }: CopyTableProps) {
  const showToast = useToast();
  const copy = async () => {
    const table = document.getElementById(tableId);
    if (!(table instanceof HTMLTableElement)) return;
    try {
      const { readTable, writeClipboard, describeCopy } = await CLIPBOARD.load();
      const content = readTable(table);
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
