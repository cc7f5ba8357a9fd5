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
import { Panel } from '@/components/ui/panel';
import { italianCount } from '@/lib/domain/italian-notation';
import type { PremioMostrato } from '@/lib/features/premio/types';
import { ABSENT, formatImporto, formatShort } from '@/lib/format/number';
import { TIPOLOGIA } from './words';

interface TabellaPremiProps {
  luogo: Luogo;
  premi: readonly PremioMostrato[];
  somma: string;
}

/** What each card weighs and was given: the amounts as the plan prints them, the computed ones only where they differ. */
export function TabellaPremi({ luogo, premi, somma }: TabellaPremiProps) {
  const hasDifferenze = premi.some(isDifferent);
  return (
    <Panel
      title="Progetti e importi"
      meta={`${italianCount(premi.length, 'progetto', 'progetti')}, importi in euro come li stampa il piano`}
      actions={<CopyTable tableId="premi" size="s" />}
      isPadded={false}
    >
      <DataTable caption="Pesi, dipendenti, punti e importi dei progetti" id="premi" isHeaderSticky minWidth="none">
        <TableHead>
          <ColumnHeader>Progetto</ColumnHeader>
          <ColumnHeader className={FROM_DESK}>Tipologia</ColumnHeader>
          <ColumnHeader isNumeric className={FROM_DESK}>
            Soglia %
          </ColumnHeader>
          <ColumnHeader isNumeric className={FROM_DESK}>
            Dipendenti
          </ColumnHeader>
          <ColumnHeader isNumeric className={FROM_DESK}>
            Peso
          </ColumnHeader>
          <ColumnHeader isNumeric className={FROM_DESK}>
            Coefficiente
          </ColumnHeader>
          <ColumnHeader isNumeric className={FROM_DESK}>
            Punti
          </ColumnHeader>
          <ColumnHeader isNumeric>Importo</ColumnHeader>
          {hasDifferenze && <ColumnHeader isNumeric>Dal riparto</ColumnHeader>}
        </TableHead>
        <tbody>
          {premi.map((premio) => (
            <Riga key={premio.codice} luogo={luogo} premio={premio} hasDifferenze={hasDifferenze} />
          ))}
        </tbody>
        <TableFoot>
          <tr>
            <RowHeader>Somma degli importi</RowHeader>
            <Cell className={FROM_DESK} colSpan={6} />
            <Cell isNumeric>{formatImporto(somma)}</Cell>
            {hasDifferenze && <Cell />}
          </tr>
        </TableFoot>
      </DataTable>
    </Panel>
  );
}

function isDifferent({ importo, calcolato }: PremioMostrato): boolean {
  return calcolato !== null && importo !== calcolato;
}

function Riga({
  luogo,
  premio,
  hasDifferenze,
}: Pick<TabellaPremiProps, 'luogo'> & { premio: PremioMostrato; hasDifferenze: boolean }) {
  const { codice, titolo, isChiusa, tipologia, sogliaMinima, numeroDipendenti, peso, coefficiente, punti } = premio;
  const details = [
    tipologia && TIPOLOGIA[tipologia],
    punti === null ? 'importo fisso' : `${formatShort(punti, 4)} punti`,
    numeroDipendenti === null ? null : italianCount(numeroDipendenti, 'dipendente', 'dipendenti'),
    sogliaMinima && `soglia ${formatShort(sogliaMinima, 4)}%`,
  ];
  return (
    <Row flag={isDifferent(premio) ? 'warn' : undefined}>
      <RowHeader>
        <Link href={addresses.scheda(luogo, codice)} prefetch={false} className="text-blue hover:underline">
          {codice}. {titolo}
        </Link>
        {isChiusa && <span className="text-ink-3"> (scheda chiusa)</span>}
        <span className="block text-ink-3 text-meta desk:hidden print:hidden">
          {details.filter(Boolean).join(' · ')}
        </span>
      </RowHeader>
      <Cell className={FROM_DESK}>{tipologia ? TIPOLOGIA[tipologia] : ABSENT}</Cell>
      {[sogliaMinima, numeroDipendenti === null ? null : String(numeroDipendenti), peso, coefficiente, punti].map(
        (valore, n) => (
          <Cell key={COLONNE[n]} isNumeric className={FROM_DESK}>
            {formatShort(valore, 4)}
          </Cell>
        ),
      )}
      <Cell isNumeric>{formatImporto(premio.importo)}</Cell>
      {hasDifferenze && <Cell isNumeric>{isDifferent(premio) ? formatImporto(premio.calcolato) : ''}</Cell>}
    </Row>
  );
}

const COLONNE = ['soglia', 'dipendenti', 'peso', 'coefficiente', 'punti'] as const;
