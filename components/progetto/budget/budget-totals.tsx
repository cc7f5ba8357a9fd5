'use client';

import { Cell, Row, RowHeader } from '@/components/ui/data-table';
import { budgetOfRows } from '@/lib/domain/cdr-budget';
import { fieldKey } from '@/lib/features/progetto/queue/gestures';
import type { CardState } from '@/lib/features/progetto/queue/queue-runner';
import { currentValue } from '@/lib/features/progetto/queue/save-queue';
import { formatImporto } from '@/lib/format/number';
import { parseImporto } from '@/lib/format/parse-importo';
import { useCardState } from '../use-campo';
import { AMOUNT_COLUMN } from './amount-cell';
import { type ColonnaImporti, fieldOf, type RigaImporti, voceOf } from './budget-grid';

interface BudgetTotalProps {
  label: string;
  righe: readonly RigaImporti[];
  colonne: readonly ColonnaImporti[];
  /** Of a title inside the table, of all entrate or spese under it. */
  isPartial?: boolean;
}

/** The sums of some rows, as one types. */
export function BudgetTotal({ label, righe, colonne, isPartial }: BudgetTotalProps) {
  return (
    <Row className={isPartial ? 'font-semibold *:border-line-strong *:bg-sunken' : undefined}>
      <RowHeader className={isPartial ? 'font-semibold' : 'font-bold'}>{label}</RowHeader>
      {colonne.map((colonna) => (
        <ColumnTotal key={colonna.key} righe={righe} colonna={colonna} />
      ))}
    </Row>
  );
}

/** A text is a stable snapshot, an array would be new every time. */
function ColumnTotal({ righe, colonna }: { righe: readonly RigaImporti[]; colonna: ColonnaImporti }) {
  const onServer = righe.flatMap((riga) => voceOf(riga, colonna.anno)?.[colonna.campo] ?? []).join(' ');
  const amounts = useCardState(
    (state) => righe.flatMap((riga) => typedAmount(state, riga, colonna) ?? []).join(' '),
    onServer,
  );
  const total = budgetOfRows(amounts.split(' ').filter(Boolean));
  return (
    <Cell isNumeric className={AMOUNT_COLUMN}>
      {formatImporto(total)}
    </Cell>
  );
}

/** The amount as it stands while it is being typed; what cannot be read yet counts as it was. */
function typedAmount(state: CardState, riga: RigaImporti, colonna: ColonnaImporti): string | null {
  const campo = fieldOf(riga, colonna);
  const bozza = state.bozze[fieldKey(campo)];
  const parsed = bozza === undefined ? null : parseImporto(bozza);
  if (parsed?.ok) return parsed.valore;
  const valore = currentValue(state.queue, campo, voceOf(riga, colonna.anno)?.[colonna.campo] ?? null);
  return typeof valore === 'string' ? valore : null;
}
