'use client';

import { type ClipboardEvent, useState } from 'react';
import { NumberField } from '@/components/forms/number-field';
import { Cell } from '@/components/ui/data-table';
import { formatImporto } from '@/lib/format/number';
import { parseColonnaImporti, parseImporto } from '@/lib/format/parse-importo';
import type { Parsed } from '@/lib/format/parse-italian';
import { FieldNotes } from '../field-notes';
import { stopOfColumn } from '../focus-stops';
import { useGesto } from '../use-gesto';
import { useTyped } from '../use-typed';
import { type ColonnaImporti, fieldOf, newVoce, type RigaImporti, voceOf } from './budget-grid';

interface AmountCellProps {
  riga: RigaImporti;
  colonna: ColonnaImporti;
  progettoId: string;
  /** What the row is, for the label. */
  nome: string;
  /** Several amounts arrived at once: from this row down. */
  onPasteColumn(importi: (string | null)[]): void;
}

/** Cells closer than elsewhere: five columns of amounts stand on the card without scrolling. */
export const AMOUNT_COLUMN = 'w-30 [&&]:px-1 last:[&&]:pr-3';

const textOf = (importo: string | null) => (importo === null ? '' : formatImporto(importo));

/** An amount in its cell. The first of a year makes the entry, one taken away removes it; Enter goes down the column. */
export function AmountCell({ riga, colonna, progettoId, nome, onPasteColumn }: AmountCellProps) {
  const { anno, campo, label } = colonna;
  const voce = voceOf(riga, anno);
  const change = useGesto();
  // On its way: shown until the page is read again with the entry it makes.
  const [inviato, setInviato] = useState<string | null>(null);
  const field = fieldOf(riga, colonna);

  const enter = (importo: string | null): boolean => {
    if (voce && (importo !== null || campo !== 'previsto')) return false;
    if (voce) change({ gesto: 'togli', tabella: 'VoceBudget', rigaId: voce.id });
    else if (importo !== null) {
      setInviato(importo);
      const campi = newVoce(riga, colonna, importo);
      const rigaId = crypto.randomUUID();
      change({
        gesto: 'aggiungi',
        tabella: 'VoceBudget',
        rigaId,
        padreId: progettoId,
        dopoId: riga.voci.at(-1)?.id,
        campi,
      });
    }
    return true;
  };
  const typed = useTyped({
    campo: field,
    letto: voce ? voce[campo] : inviato,
    parse: (testo) => parseAmount(testo, riga, colonna),
    format: textOf,
    onEnter: enter,
  });
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const testo = event.clipboardData.getData('text/plain');
    if (!/[\r\n]\s*\S/.test(testo)) return;
    event.preventDefault();
    const parsed = parseColonnaImporti(testo);
    typed.setErrore(parsed.ok ? null : parsed.messaggio);
    if (parsed.ok) onPasteColumn(parsed.valore);
  };
  return (
    <Cell isNumeric className={AMOUNT_COLUMN}>
      <NumberField
        {...stopOfColumn(`importo-${colonna.key}`)}
        {...typed.input}
        onPaste={onPaste}
        label={`${label}: ${nome}`}
        isLabelHidden
        error={typed.error}
        placeholder="–"
        className="min-w-28 whitespace-normal [&_input]:min-h-9 [&_input]:border-line-strong [&_input]:px-2 [&_input]:text-table"
      />
      <FieldNotes campi={[field]} />
    </Cell>
  );
}

/** The only entry of a row keeps an amount, even zero: to take the row away there is a button that says so. */
function parseAmount(testo: string, riga: RigaImporti, { anno, campo }: ColonnaImporti): Parsed<string | null> {
  const parsed = parseImporto(testo);
  const voce = voceOf(riga, anno);
  if (!parsed.ok || parsed.valore !== null || campo !== 'previsto' || !voce) return parsed;
  if (riga.voci.length === 1)
    return { ok: false, messaggio: 'Scrivi un importo, anche 0. Per togliere la voce usa Elimina.' };
  if (voce.assestato ?? voce.consuntivo) {
    return { ok: false, messaggio: `Nel ${anno} c’è anche un assestato o un consuntivo: scrivi un importo, anche 0.` };
  }
  return parsed;
}
