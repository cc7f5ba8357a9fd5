'use client';

import Link from 'next/link';
import { addresses, type Luogo } from '@/components/layout/addresses';
import { PercentBar } from '@/components/ui/bars';
import { Cell, FROM_DESK, Row, RowHeader, type RowLevel } from '@/components/ui/data-table';

/** One line of the CDR table, everything on it already text; what a line does not have is left out. */
export interface RigaStampata {
  kind: 'gruppo' | 'scheda' | 'totale';
  /** Its place in the table. */
  posto: number;
  level?: RowLevel;
  codice?: string;
  titolo: string;
  /** What stands beside the title: the level of a group, the words of a total. */
  livello?: string;
  stato?: string;
  budget?: string;
  percentuale?: string;
  /** The share to draw, as decimal text. */
  quota?: string;
}

/**
 * The body of the CDR table. It is a client component only to travel light: the page carries the words of each line once,
 * instead of every element around them.
 */
export function RigheTabella({ righe, luogo }: { righe: readonly RigaStampata[]; luogo: Luogo }) {
  return righe.map((riga) => (
    <Row key={riga.posto} level={riga.level} className={riga.kind === 'totale' ? 'font-semibold' : undefined}>
      <RowHeader level={riga.level}>
        <Nome riga={riga} luogo={luogo} />
      </RowHeader>
      <Cell className={`text-ink-2 text-meta ${FROM_DESK}`}>{riga.stato}</Cell>
      <Cell isNumeric>{riga.budget}</Cell>
      <Cell isNumeric>
        {riga.percentuale}
        {riga.quota && (
          <span className="hidden desk:inline">
            <PercentBar value={riga.quota} className="ml-2 w-14" />
          </span>
        )}
      </Cell>
    </Row>
  ));
}

function Nome({ riga: { kind, codice, titolo, livello }, luogo }: { riga: RigaStampata; luogo: Luogo }) {
  if (kind === 'scheda') {
    return (
      <>
        <span className="mr-2 font-semibold text-ink-3 whitespace-nowrap">{codice}</span>
        <Link href={addresses.scheda(luogo, codice ?? '')}>{titolo}</Link>
      </>
    );
  }
  const nome = codice ? `${codice} ${titolo}` : titolo;
  if (kind === 'totale') {
    return (
      <>
        {livello} <span className="font-normal text-ink-3 text-meta">{nome}</span>
      </>
    );
  }
  return (
    <>
      {livello && <span className="mr-2 font-normal text-ink-3 text-meta">{livello}</span>}
      {nome}
    </>
  );
}
