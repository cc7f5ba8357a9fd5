import Link from 'next/link';
import { addresses, type Luogo } from '@/components/layout/addresses';
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
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { TEXT_LINK, TextLink } from '@/components/ui/text-button';
import type { PaginaCruscotto, RigaCdr } from '@/lib/features/cruscotto/types';
import { formatData } from '@/lib/format/date';
import { CelleCdr, FROM_BROAD, STATI } from './celle-cdr';
import type { Percorsi } from './percorsi';
import { ScegliSessione } from './scegli-sessione';
import { Sollecita } from './sollecita';
import { type Sollecito, sollecitoOf } from './sollecito';
import { capoInParole } from './words';

const TABLE_ID = 'stato-per-cdr';
/** More CDR than a page shows at once stand in the list: the late ones come first. */
export const RIGHE_IN_PAGINA = 15;
/** On a narrow screen all are reminded at once, in the head of the page; paper reminds nobody. */
const FROM_BROAD_NO_PRINT = 'hidden broad:table-cell print:hidden';

interface StatoPerCdrProps {
  luogo: Luogo;
  pagina: PaginaCruscotto;
  percorsi: Percorsi;
}

/** How every CDR stands in the session, the late ones first. */
export function StatoPerCdr({ luogo, pagina, percorsi }: StatoPerCdrProps) {
  const { riepilogo } = pagina;
  const { sessione, cdr, ente } = riepilogo;
  const sollecito = sollecitoOf(luogo, pagina);
  if (!sessione || cdr.length === 0) return <SenzaStato luogo={luogo} hasSessione={sessione !== null} />;
  const al = formatData(sessione.dataRiferimento);
  return (
    <Panel
      title={`Stato per CDR al ${al}`}
      meta="Numero di obiettivi per stato, prima i CDR in ritardo"
      actions={
        <>
          <ScegliSessione sessioni={riepilogo.sessioni} sessione={sessione} percorsi={percorsi} />
          <CopyTable tableId={TABLE_ID} size="s" />
          <a href={percorsi.csv('cdr')} download className={TEXT_LINK}>
            Scarica CSV
          </a>
        </>
      }
      isPadded={false}
    >
      <DataTable caption={`Stato per CDR al ${al}`} id={TABLE_ID} minWidth="none">
        <TableHead>
          <ColumnHeader>Centro di responsabilità</ColumnHeader>
          <ColumnHeader>Stato</ColumnHeader>
          {STATI.map(([key, label]) => (
            <ColumnHeader key={key} isNumeric className={FROM_BROAD}>
              {label.charAt(0).toUpperCase() + label.slice(1)}
            </ColumnHeader>
          ))}
          <ColumnHeader isCopied={false} className={FROM_DESK}>
            <span className="sr-only">Ripartizione</span>
          </ColumnHeader>
          <ColumnHeader isNumeric className={FROM_BROAD}>
            Indicatori
          </ColumnHeader>
          <ColumnHeader isNumeric>Mancano</ColumnHeader>
          {sollecito && (
            <ColumnHeader isCopied={false} className={FROM_BROAD_NO_PRINT}>
              <span className="sr-only">Azioni</span>
            </ColumnHeader>
          )}
        </TableHead>
        <tbody>
          {cdr.slice(0, RIGHE_IN_PAGINA).map((one) => (
            <RigaDiCdr key={one.codice} luogo={luogo} cdr={one} percorsi={percorsi} sollecito={sollecito} />
          ))}
        </tbody>
        {cdr.length > 1 && (
          <TableFoot>
            <tr>
              <RowHeader>Ente</RowHeader>
              <CelleCdr riga={ente} />
              {sollecito && <Cell className={FROM_BROAD_NO_PRINT} />}
            </tr>
          </TableFoot>
        )}
      </DataTable>
      {cdr.length > RIGHE_IN_PAGINA && (
        <p className="border-line border-t px-4 py-3">
          <TextLink href={percorsi.elenco('cdr')}>Apri la lista di tutti i {cdr.length} CDR</TextLink>
        </p>
      )}
    </Panel>
  );
}

interface RigaDiCdrProps {
  luogo: Luogo;
  cdr: RigaCdr;
  percorsi: Percorsi;
  /** Null: nobody is reminded here. */
  sollecito: Sollecito | null;
}

function RigaDiCdr({ luogo, cdr, percorsi, sollecito }: RigaDiCdrProps) {
  return (
    <Row>
      <RowHeader>
        <Link
          prefetch={false}
          href={addresses.cdr(luogo, cdr.codice)}
          className="font-semibold text-ink hover:underline"
        >
          <span className="mr-2 text-ink-3">{cdr.codice}</span>
          {cdr.denominazione}
        </Link>
        <span data-copy="skip" className="block text-ink-3 text-meta">
          {capoInParole(cdr)}
        </span>
      </RowHeader>
      <CelleCdr riga={cdr} cdr={cdr.codice} percorsi={percorsi} />
      {sollecito && (
        <Cell className={FROM_BROAD_NO_PRINT}>
          {cdr.daInviare > 0 && (
            <Sollecita richiesta={sollecito([cdr.codice])} chi={`il CDR ${cdr.codice} ${cdr.denominazione}`} />
          )}
        </Cell>
      )}
    </Row>
  );
}

function SenzaStato({ luogo, hasSessione }: { luogo: Luogo; hasSessione: boolean }) {
  return (
    <Panel title="Stato per CDR">
      <EmptyState
        action={!hasSessione && <TextLink href={addresses.monitoraggio(luogo)}>Vai al monitoraggio</TextLink>}
      >
        {hasSessione
          ? 'Nessun obiettivo da seguire in questa sessione con le etichette scelte.'
          : 'Nessuna sessione di monitoraggio è iniziata: lo stato dei CDR compare quando se ne apre una.'}
      </EmptyState>
    </Panel>
  );
}
