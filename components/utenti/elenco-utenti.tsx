import Link from 'next/link';
import { addresses, type Luogo } from '@/components/layout/addresses';
import { Cell, ColumnHeader, DataTable, FROM_DESK, Row, RowHeader, TableHead } from '@/components/ui/data-table';
import { ruoloInParole } from '@/lib/domain/permissions/ruoli';
import type { UtenteDiEnte } from '@/lib/features/utenti/types';
import { formatIstante } from '@/lib/format/date';
import { StatoUtenteBadge } from './stato-utente';

/** The people of the ente, each one click from her page. On a phone the roles stand under the name. */
export function ElencoUtenti({ luogo, utenti }: { luogo: Luogo; utenti: readonly UtenteDiEnte[] }) {
  return (
    <DataTable caption="Persone che lavorano per l’ente" id="utenti" minWidth="none">
      <TableHead>
        <ColumnHeader>Persona</ColumnHeader>
        <ColumnHeader className={FROM_DESK}>Ruoli</ColumnHeader>
        <ColumnHeader>Stato</ColumnHeader>
        <ColumnHeader className={FROM_DESK}>Ultimo accesso</ColumnHeader>
      </TableHead>
      <tbody>
        {utenti.map((utente) => (
          <Row key={utente.id}>
            <RowHeader>
              <Link href={addresses.utente(luogo, utente.id)} className="font-semibold">
                {utente.nome}
              </Link>
              <span className="hidden break-words font-normal text-ink-3 text-meta desk:block">{utente.email}</span>
              <div className="font-normal text-ink-2 text-meta desk:hidden print:hidden">
                <Ruoli ruoli={utente.ruoli} />
              </div>
            </RowHeader>
            <Cell className={FROM_DESK}>
              <Ruoli ruoli={utente.ruoli} />
            </Cell>
            <Cell>
              <StatoUtenteBadge stato={utente.stato} isPlain={utente.stato === 'ATTIVA'} />
            </Cell>
            <Cell className={FROM_DESK}>
              {utente.ultimoAccessoAt === null ? 'Mai' : formatIstante(new Date(utente.ultimoAccessoAt))}
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}

function Ruoli({ ruoli }: Pick<UtenteDiEnte, 'ruoli'>) {
  return (
    <ul>
      {ruoli.map((ruolo) => (
        <li key={`${ruolo.ruolo} ${ruolo.cdrCodice}`}>{ruoloInParole(ruolo)}</li>
      ))}
    </ul>
  );
}
