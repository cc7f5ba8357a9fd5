import Link from 'next/link';
import { addresses, type Luogo } from '@/components/layout/addresses';
import { Badge } from '@/components/ui/badge';
import { PercentBar } from '@/components/ui/bars';
import { CopyTable } from '@/components/ui/copy-table';
import { Cell, ColumnHeader, DataTable, FROM_DESK, Row, RowHeader, TableHead } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import type { PersonaDelCdr } from '@/lib/features/cdr/types';
import { formatPercent, formatShort } from '@/lib/format/number';

const TABLE_ID = 'persone-cdr';

/** Who works on the cards of the CDR, and how much of their time the whole plan takes. */
export function PersoneCdr({ luogo, persone }: { luogo: Luogo; persone: PersonaDelCdr[] }) {
  if (persone.length === 0) {
    return (
      <Panel title="Persone">
        <EmptyState>Nessuna persona è ancora indicata sulle schede di questo CDR.</EmptyState>
      </Panel>
    );
  }
  return (
    <Panel
      title="Persone"
      meta={`${persone.length}, percentuale del tempo di lavoro`}
      actions={<CopyTable tableId={TABLE_ID} size="s" />}
      isPadded={false}
    >
      <DataTable caption="Persone del CDR e tempo impegnato" id={TABLE_ID} isHeaderSticky minWidth="none">
        <TableHead>
          <ColumnHeader>Persona</ColumnHeader>
          <ColumnHeader>Schede del CDR</ColumnHeader>
          <ColumnHeader isNumeric className={FROM_DESK}>
            Nel CDR
          </ColumnHeader>
          <ColumnHeader isNumeric>In tutto il piano</ColumnHeader>
        </TableHead>
        <tbody>
          {persone.map((persona) => (
            <Riga key={persona.nominativo} persona={persona} luogo={luogo} />
          ))}
        </tbody>
      </DataTable>
    </Panel>
  );
}

function Riga({ persona, luogo }: { persona: PersonaDelCdr; luogo: Luogo }) {
  const isOver = Number(persona.nellEnte) > 100;
  return (
    <Row flag={isOver ? 'warn' : undefined}>
      <RowHeader>
        <span className="font-semibold">{persona.nominativo}</span>
        <span className="block font-normal text-ink-3 text-meta">{persona.relazioni.join(', ')}</span>
      </RowHeader>
      <Cell className="text-meta">
        <ul className="flex flex-wrap gap-x-3">
          {persona.impegni.map(({ codice, percentuale }) => (
            <li key={codice} className="whitespace-nowrap">
              <Link href={addresses.scheda(luogo, codice, '#personale')}>{codice}</Link>{' '}
              {percentuale !== null && <span className="text-ink-3">{formatPercent(percentuale, 0)}</span>}
            </li>
          ))}
        </ul>
      </Cell>
      <Cell isNumeric className={FROM_DESK}>
        {formatShort(persona.nelCdr)} %
      </Cell>
      <Cell isNumeric>
        {formatShort(persona.nellEnte)} %
        <span className="hidden desk:inline">
          <PercentBar value={persona.nellEnte} tone={isOver ? 'warn' : 'info'} className="ml-2 w-14" />
        </span>
        {isOver && (
          <span className="block pt-1">
            <Badge tone="warn">oltre di {formatShort(Number(persona.nellEnte) - 100)}</Badge>
          </span>
        )}
      </Cell>
    </Row>
  );
}
