import {
  Cell,
  ColumnHeader,
  DataTable,
  FROM_DESK,
  Row,
  RowHeader,
  TableFoot,
  TableHead,
} from '@/components/ui/data-table';
import { Panel } from '@/components/ui/panel';
import type { QuotaMostrata } from '@/lib/features/premio/types';
import { formatImporto, formatShort } from '@/lib/format/number';
import { CRITERIO } from './words';

interface TabellaQuoteProps {
  quote: readonly QuotaMostrata[];
  primaFase: string;
  somma: string;
}

/** The parts of the fund, in the order they are shared out. */
export function TabellaQuote({ quote, primaFase, somma }: TabellaQuoteProps) {
  return (
    <Panel
      title="Come si divide il fondo"
      meta="Le quote nell’ordine in cui si ripartiscono, importi in euro"
      isPadded={false}
    >
      <DataTable caption="Quote del fondo dei premi" minWidth="none">
        <TableHead>
          <ColumnHeader>Quota</ColumnHeader>
          <ColumnHeader className={FROM_DESK}>Criterio</ColumnHeader>
          <ColumnHeader isNumeric className={FROM_DESK}>
            Punti
          </ColumnHeader>
          <ColumnHeader isNumeric>Importo</ColumnHeader>
          <ColumnHeader isNumeric>Ripartito</ColumnHeader>
        </TableHead>
        <tbody>
          {quote.map(({ denominazione, criterio, punti, importo, somma: ripartito }) => (
            <Row key={denominazione}>
              <RowHeader>{denominazione}</RowHeader>
              <Cell className={FROM_DESK}>{CRITERIO[criterio]}</Cell>
              <Cell isNumeric className={FROM_DESK}>
                {criterio === 'PUNTI' ? formatShort(punti, 4) : '–'}
              </Cell>
              <Cell isNumeric>{formatImporto(importo)}</Cell>
              <Cell isNumeric>{formatImporto(ripartito)}</Cell>
            </Row>
          ))}
        </tbody>
        <TableFoot>
          <tr>
            <RowHeader>Da ripartire</RowHeader>
            <Cell className={FROM_DESK} />
            <Cell className={FROM_DESK} />
            <Cell isNumeric>{formatImporto(primaFase)}</Cell>
            <Cell isNumeric>{formatImporto(somma)}</Cell>
          </tr>
        </TableFoot>
      </DataTable>
    </Panel>
  );
}
