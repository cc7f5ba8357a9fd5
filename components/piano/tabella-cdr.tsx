import Link from 'next/link';
import { addresses, type Luogo } from '@/components/layout/addresses';
import { PercentBar } from '@/components/ui/bars';
import { CopyTable } from '@/components/ui/copy-table';
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
import type { SchedaInBreve } from '@/lib/features/piano/types';
import { formatImporto } from '@/lib/format/number';
import { listRighe, nomeTotale, type PosizioneTotali, type RigaTabella, tabellaOf } from './tabella-rows';
import { countSchede, STATO_SCHEDA } from './words';

interface TabellaCdrProps {
  luogo: Luogo;
  cdr: { codice: string; denominazione: string };
  schede: SchedaInBreve[];
  totali: PosizioneTotali;
  etichettaOperativo: string;
}

/** Budget and share of a CDR's cards, with the totals of every level: the first thing a reader opens. */
export function TabellaCdr({ luogo, cdr, schede, totali, etichettaOperativo }: TabellaCdrProps) {
  const tabella = tabellaOf(schede);
  const id = `tabella-cdr-${cdr.codice}`;
  const caption = `CDR ${cdr.codice} ${cdr.denominazione}: budget e assorbimento delle schede`;
  return (
    <Panel
      title={`${cdr.codice} ${cdr.denominazione}`}
      meta={`${countSchede(schede.length)}, importi in euro`}
      actions={<CopyTable tableId={id} size="s" />}
      isPadded={false}
    >
      <DataTable caption={caption} id={id} isHeaderSticky minWidth="none">
        <TableHead>
          <ColumnHeader>Indirizzo › Obiettivo strategico › {etichettaOperativo} › Scheda</ColumnHeader>
          <ColumnHeader className={FROM_DESK}>Stato</ColumnHeader>
          <ColumnHeader isNumeric>Budget</ColumnHeader>
          <ColumnHeader isNumeric>
            % <span className="hidden desk:inline">di assorbimento</span>
          </ColumnHeader>
        </TableHead>
        <tbody>
          {listRighe(tabella, schede, { totali, etichettaOperativo }).map((riga) => (
            <Riga key={riga.chiave} riga={riga} luogo={luogo} />
          ))}
        </tbody>
        <TableFoot>
          <tr>
            <RowHeader>Totale CDR {cdr.codice}</RowHeader>
            <Cell className={FROM_DESK} />
            <Cell isNumeric>{formatImporto(tabella.budget)}</Cell>
            <Cell isNumeric>{formatImporto(tabella.percentuale)}</Cell>
          </tr>
        </TableFoot>
      </DataTable>
    </Panel>
  );
}

function Riga({ riga, luogo }: { riga: RigaTabella; luogo: Luogo }) {
  const isHeading = riga.kind === 'gruppo' && riga.budget === null;
  return (
    <Row level={riga.level} className={riga.kind === 'totale' ? 'font-semibold' : undefined}>
      <RowHeader level={riga.level}>
        <Nome riga={riga} luogo={luogo} />
      </RowHeader>
      <Cell className={`text-ink-2 text-meta ${FROM_DESK}`}>{riga.scheda && STATO_SCHEDA[riga.scheda.stato]}</Cell>
      <Cell isNumeric>{isHeading ? '' : formatImporto(riga.budget)}</Cell>
      <Cell isNumeric>
        {isHeading ? '' : formatImporto(riga.percentuale)}
        {riga.percentuale && (
          <span className="hidden desk:inline">
            <PercentBar value={riga.percentuale.toString()} className="ml-2 w-14" />
          </span>
        )}
      </Cell>
    </Row>
  );
}

function Nome({ riga, luogo }: { riga: RigaTabella; luogo: Luogo }) {
  if (riga.kind === 'scheda') {
    return (
      <>
        <span className="mr-2 font-semibold text-ink-3 whitespace-nowrap">{riga.codice}</span>
        <Link href={addresses.scheda(luogo, riga.codice ?? '')}>{riga.titolo}</Link>
      </>
    );
  }
  const nome = `${riga.codice ? `${riga.codice} ` : ''}${riga.titolo}`;
  if (riga.kind === 'totale') {
    return (
      <>
        {nomeTotale(riga)} <span className="font-normal text-ink-3 text-meta">{nome}</span>
      </>
    );
  }
  return (
    <>
      <span className="mr-2 font-normal text-ink-3 text-meta">{riga.livello}</span>
      {nome}
    </>
  );
}
