'use client';

import Link from 'next/link';
import { addresses, type Luogo } from '@/components/layout/addresses';
import { Cell, Row, RowHeader } from '@/components/ui/data-table';
import type { FiltriCruscotto, SollecitiRichiesti } from '@/lib/features/cruscotto/schema';
import type { RigaEnte } from '@/lib/features/cruscotto/types';
import { CelleCdr, FROM_BROAD_NO_PRINT } from './celle-cdr';
import { percorsiOf } from './percorsi';
import { Sollecita } from './sollecita';

/** A CDR of the table: its figures, and who heads it in words. */
export interface RigaInTabella extends Omit<RigaEnte, 'avanzamento'> {
  codice: string;
  denominazione: string;
  capo: string;
  /** Reports still to be sent. */
  daInviare: number;
}

interface RigheCdrProps {
  luogo: Luogo;
  filtri: FiltriCruscotto;
  righe: readonly RigaInTabella[];
  /** A reminder to be sent to a CDR; null: nobody is reminded here. */
  sollecito: Omit<SollecitiRichiesti, 'cdr'> | null;
}

/** The body of the table of the CDR; a client component so that the page carries each figure once, and not its drawing. */
export function RigheCdr({ luogo, filtri, righe, sollecito }: RigheCdrProps) {
  const percorsi = percorsiOf(luogo, filtri);
  return righe.map((riga) => (
    <Row key={riga.codice}>
      <RowHeader>
        <Link
          prefetch={false}
          href={addresses.cdr(luogo, riga.codice)}
          className="font-semibold text-ink hover:underline"
        >
          <span className="mr-2 text-ink-3">{riga.codice}</span>
          {riga.denominazione}
        </Link>
        <span data-copy="skip" className="block text-ink-3 text-meta">
          {riga.capo}
        </span>
      </RowHeader>
      <CelleCdr riga={riga} cdr={riga.codice} percorsi={percorsi} />
      {sollecito && (
        <Cell className={FROM_BROAD_NO_PRINT}>
          {riga.daInviare > 0 && (
            <Sollecita
              richiesta={{ ...sollecito, cdr: [riga.codice] }}
              chi={`il CDR ${riga.codice} ${riga.denominazione}`}
            />
          )}
        </Cell>
      )}
    </Row>
  ));
}
