'use client';

import type { Luogo } from '@/components/layout/addresses';
import { Cell, ColumnHeader, DataTable, Row, RowHeader, TableHead } from '@/components/ui/data-table';
import { TimeBar } from '../time-bar';
import { OtherCards } from './other-cards';

/** A person of the card in the words of the table: a card of forty is sent as forty of these, not as their drawing. */
export interface PersonaInTabella {
  id: string;
  nominativo: string;
  /** Under the name: her part in the card. */
  dettaglio: string;
  qui: string;
  altrove: string;
  resta: string;
  isOver: boolean;
  /** Per cent here and elsewhere, decimal text, and the other cards; absent for groups and names nobody has recognised. */
  tempo?: { qui: string; percentuale: string; schede: readonly string[] };
}

interface PeopleTableProps {
  id: string;
  righe: readonly PersonaInTabella[];
  luogo: Luogo;
}

/** The people of a card as it reads. */
export function PeopleTable({ id, righe, luogo }: PeopleTableProps) {
  return (
    <DataTable caption="Personale della scheda" id={id} minWidth="narrow">
      <TableHead>
        <ColumnHeader>Persona</ColumnHeader>
        <ColumnHeader isNumeric>Su questa scheda</ColumnHeader>
        <ColumnHeader isNumeric>Su altre</ColumnHeader>
        <ColumnHeader isCopied={false} className="w-36">
          <span className="sr-only">Impegno complessivo</span>
        </ColumnHeader>
        <ColumnHeader isNumeric>Resta</ColumnHeader>
      </TableHead>
      <tbody>
        {righe.map(({ isOver, tempo, ...riga }) => (
          <Row key={riga.id} data-riga={riga.id} flag={isOver ? 'warn' : undefined}>
            <RowHeader>
              {riga.nominativo}
              <span className="block text-ink-3 text-meta">{riga.dettaglio}</span>
            </RowHeader>
            <Cell isNumeric>{riga.qui}</Cell>
            <Cell isNumeric>
              {riga.altrove}
              {tempo && <OtherCards schede={tempo.schede} luogo={luogo} />}
            </Cell>
            <Cell data-copy="skip">
              {tempo && <TimeBar qui={tempo.qui} altrove={tempo.percentuale} isOver={isOver} />}
            </Cell>
            <Cell isNumeric className={isOver ? 'font-bold text-warn' : undefined}>
              {riga.resta}
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}
