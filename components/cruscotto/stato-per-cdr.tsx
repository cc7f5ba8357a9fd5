import { addresses, type Luogo } from '@/components/layout/addresses';
import { CopyTable } from '@/components/ui/copy-table';
import { Cell, ColumnHeader, DataTable, FROM_DESK, RowHeader, TableFoot, TableHead } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { TEXT_LINK, TextLink } from '@/components/ui/text-button';
import type { FiltriCruscotto } from '@/lib/features/cruscotto/schema';
import type { PaginaCruscotto, RigaCdr } from '@/lib/features/cruscotto/types';
import { formatData } from '@/lib/format/date';
import { CelleCdr, FROM_BROAD, FROM_BROAD_NO_PRINT, STATI } from './celle-cdr';
import type { Percorsi } from './percorsi';
import { type RigaInTabella, RigheCdr } from './righe-cdr';
import { ScegliSessione } from './scegli-sessione';
import { sollecitoOf } from './sollecito';
import { capoInParole } from './words';

const TABLE_ID = 'stato-per-cdr';
/** More CDR than a page shows at once stand in the list: the late ones come first. */
export const RIGHE_IN_PAGINA = 15;

interface StatoPerCdrProps {
  luogo: Luogo;
  pagina: PaginaCruscotto;
  percorsi: Percorsi;
  filtri: FiltriCruscotto;
}

/** How every CDR stands in the session, the late ones first. */
export function StatoPerCdr({ luogo, pagina, percorsi, filtri }: StatoPerCdrProps) {
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
          <RigheCdr
            luogo={luogo}
            filtri={filtri}
            righe={cdr.slice(0, RIGHE_IN_PAGINA).map(rigaOf)}
            sollecito={sollecito}
          />
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

/** A CDR in the words of its row. */
function rigaOf({ responsabile, vacanteDal, avanzamento: _shares, ...riga }: RigaCdr): RigaInTabella {
  return { ...riga, capo: capoInParole({ responsabile, vacanteDal }) };
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
