import type { Luogo } from '@/components/layout/addresses';
import { CopyTable } from '@/components/ui/copy-table';
import { Cell, ColumnHeader, DataTable, FROM_DESK, RowHeader, TableFoot, TableHead } from '@/components/ui/data-table';
import { Panel } from '@/components/ui/panel';
import type { SchedaInBreve } from '@/lib/features/piano/types';
import { formatImporto } from '@/lib/format/number';
import { type RigaStampata, RigheTabella } from './righe-tabella';
import {
  isSenzaAlbero,
  listRighe,
  nomeTotale,
  type PosizioneTotali,
  type RigaTabella,
  tabellaOf,
} from './tabella-rows';
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
          <ColumnHeader>
            {!isSenzaAlbero(tabella) && `Indirizzo › Obiettivo strategico › ${etichettaOperativo} › `}Scheda
          </ColumnHeader>
          <ColumnHeader className={FROM_DESK}>Stato</ColumnHeader>
          <ColumnHeader isNumeric>Budget</ColumnHeader>
          <ColumnHeader isNumeric>
            % <span className="hidden desk:inline">di assorbimento</span>
          </ColumnHeader>
        </TableHead>
        <tbody>
          <RigheTabella
            righe={listRighe(tabella, schede, { totali, etichettaOperativo }).map(printRiga)}
            luogo={luogo}
          />
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

/** A line as text. A heading whose totals stand under it has no figures, which is not «nessuna voce di spesa». */
function printRiga(riga: RigaTabella, posto: number): RigaStampata {
  const { kind, level, codice, titolo, scheda, budget, percentuale } = riga;
  const isHeading = kind === 'gruppo' && budget === null;
  return {
    ...{ kind, posto, titolo },
    level: level ?? undefined,
    codice: codice ?? undefined,
    livello: kind === 'scheda' ? undefined : kind === 'totale' ? nomeTotale(riga) : riga.livello || undefined,
    stato: scheda && STATO_SCHEDA[scheda.stato],
    budget: isHeading ? undefined : formatImporto(budget),
    percentuale: isHeading ? undefined : formatImporto(percentuale),
    quota: percentuale?.toString(),
  };
}
