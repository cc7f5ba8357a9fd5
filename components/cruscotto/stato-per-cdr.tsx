import Link from 'next/link';
import { addresses, type Luogo } from '@/components/layout/addresses';
import { StatoRag } from '@/components/monitoraggio/stato-rag';
import { type BarSegment, StackedBar } from '@/components/ui/bars';
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
import type { PaginaCruscotto, RigaCdr, RigaEnte } from '@/lib/features/cruscotto/types';
import { formatData } from '@/lib/format/date';
import type { Percorsi } from './percorsi';
import { ScegliSessione } from './scegli-sessione';
import { capoInParole } from './words';

const TABLE_ID = 'stato-per-cdr';
/** More CDR than a page shows at once stand in the list: the late ones come first. */
export const RIGHE_IN_PAGINA = 25;
/** Columns with room of their own only on a wide screen; the bar tells the same meanwhile. */
const FROM_BROAD = 'hidden broad:table-cell print:table-cell';
const STATI = [
  ['inRitardo', 'in ritardo', 'IN_RITARDO', 'bad'],
  ['daPresidiare', 'da presidiare', 'DA_PRESIDIARE', 'warn'],
  ['inLinea', 'in linea', 'IN_LINEA', 'ok'],
  ['nonRilevati', 'non rilevati', 'NON_RILEVATO', 'neutral'],
] as const;

interface StatoPerCdrProps {
  luogo: Luogo;
  pagina: PaginaCruscotto;
  percorsi: Percorsi;
}

/** How every CDR stands in the session, the late ones first. */
export function StatoPerCdr({ luogo, pagina: { riepilogo }, percorsi }: StatoPerCdrProps) {
  const { sessione, cdr, ente } = riepilogo;
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
        </TableHead>
        <tbody>
          {cdr.slice(0, RIGHE_IN_PAGINA).map((one) => (
            <RigaDiCdr key={one.codice} luogo={luogo} cdr={one} percorsi={percorsi} />
          ))}
        </tbody>
        {cdr.length > 1 && (
          <TableFoot>
            <tr>
              <RowHeader>Ente</RowHeader>
              <Celle riga={ente} />
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

function RigaDiCdr({ luogo, cdr, percorsi }: { luogo: Luogo; cdr: RigaCdr; percorsi: Percorsi }) {
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
      <Celle riga={cdr} cdr={cdr.codice} percorsi={percorsi} />
    </Row>
  );
}

/** The figures of a CDR, each with its list; of the ente, without. */
function Celle({ riga, cdr, percorsi }: { riga: RigaEnte; cdr?: string; percorsi?: Percorsi }) {
  const segments: BarSegment[] = STATI.map(([key, label, , tone]) => ({ label, value: riga[key], tone }));
  const { indicatoriAttesi: attesi, indicatoriMancanti: mancanti } = riga;
  return (
    <>
      <Cell>
        <StatoRag stato={riga.stato} />
      </Cell>
      {STATI.map(([key, , stato]) => (
        <Cell key={key} isNumeric className={FROM_BROAD}>
          {percorsi && riga[key] > 0 ? (
            <Link
              prefetch={false}
              href={percorsi.elenco('obiettivi', { cdr, stato })}
              className="px-1 text-ink underline decoration-line-strong underline-offset-3 hover:decoration-ink"
            >
              {riga[key]}
            </Link>
          ) : (
            <span className={percorsi && 'px-1 text-ink-3'}>{riga[key]}</span>
          )}
        </Cell>
      ))}
      <Cell data-copy="skip" className={FROM_DESK}>
        <StackedBar segments={segments} className="w-26" />
      </Cell>
      <Cell isNumeric className={FROM_BROAD}>
        {attesi - mancanti} di {attesi}
      </Cell>
      <Cell isNumeric>
        {percorsi && mancanti > 0 ? (
          <Link
            prefetch={false}
            href={percorsi.elenco('non-rendicontati', { cdr })}
            className="px-1 font-semibold text-bad underline decoration-bad-line underline-offset-3 hover:decoration-bad"
          >
            {mancanti}
          </Link>
        ) : (
          <span className={percorsi && 'px-1 text-ink-3'}>{mancanti}</span>
        )}
      </Cell>
    </>
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
