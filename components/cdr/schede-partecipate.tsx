import Link from 'next/link';
import { addresses, type Luogo } from '@/components/layout/addresses';
import { countSchede, STATO_SCHEDA } from '@/components/piano/words';
import { Tag } from '@/components/ui/badge';
import { Cell, ColumnHeader, DataTable, FROM_DESK, Row, RowHeader, TableHead } from '@/components/ui/data-table';
import { Panel } from '@/components/ui/panel';
import type { CdrDelPiano, SchedaInBreve } from '@/lib/features/piano/types';

interface SchedePartecipateProps {
  luogo: Luogo;
  /** Who takes part. */
  cdr: string;
  struttura: readonly Pick<CdrDelPiano, 'codice' | 'denominazione'>[];
  schede: readonly SchedaInBreve[];
}

/** Cards of others in which a CDR takes part. No amounts: they are in the table of the owner, and count once. */
export function SchedePartecipate({ luogo, cdr, struttura, schede }: SchedePartecipateProps) {
  const nomi = new Map(struttura.map(({ codice, denominazione }) => [codice, `${codice} ${denominazione}`]));
  return (
    <Panel
      title="Altre schede a cui partecipa"
      meta={`${countSchede(schede.length)}, fuori da budget e persone di questo CDR`}
      isPadded={false}
    >
      <DataTable caption={`Schede di altri a cui il CDR ${cdr} partecipa`} minWidth="none">
        <TableHead>
          <ColumnHeader>Scheda</ColumnHeader>
          <ColumnHeader>CDR titolare</ColumnHeader>
          <ColumnHeader className={FROM_DESK}>Stato</ColumnHeader>
        </TableHead>
        <tbody>
          {schede.map((scheda) => (
            <Row key={scheda.id}>
              <RowHeader>
                <span className="mr-2 font-semibold text-ink-3 whitespace-nowrap">{scheda.codice}</span>
                <Link href={addresses.scheda(luogo, scheda.codice)} prefetch={false}>
                  {scheda.titolo}
                </Link>{' '}
                <Tag>partecipa</Tag>
              </RowHeader>
              <Cell>{scheda.cdr === null ? 'Tutto l’ente' : (nomi.get(scheda.cdr) ?? scheda.cdr)}</Cell>
              <Cell className={`text-ink-2 text-meta ${FROM_DESK}`}>{STATO_SCHEDA[scheda.stato]}</Cell>
            </Row>
          ))}
        </tbody>
      </DataTable>
    </Panel>
  );
}
