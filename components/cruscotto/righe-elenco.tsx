import { ArrowDown, ArrowUp } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import { classNames } from '@/components/ui/class-names';
import { Cell, ColumnHeader, DataTable, FROM_DESK, Row, RowHeader, TableHead } from '@/components/ui/data-table';
import type { Cella, ElencoPronto } from './colonna';

interface RigheElencoProps {
  elenco: ElencoPronto;
  id: string;
  da: number;
  quante: number;
  /** What the list is ordered by, and the address that orders it otherwise; without it the headers are words. */
  ordine?: { chiave: string; verso: 'su' | 'giu'; hrefOf: (chiave: string, verso: 'su' | 'giu') => Route };
}

/** Rows of a list as a table; each header orders by its column, and again the other way round. */
export function RigheElenco({ elenco, id, da, quante, ordine }: RigheElencoProps) {
  return (
    <DataTable caption={elenco.titolo} id={id} minWidth="none">
      <TableHead>
        {elenco.colonne.map(({ chiave, titolo, isNumerica, isSecondaria, isLunga }) => {
          const isBy = ordine?.chiave === chiave;
          const sort = isBy ? (ordine.verso === 'su' ? 'ascending' : 'descending') : undefined;
          return (
            <ColumnHeader
              key={chiave}
              isNumeric={isNumerica}
              aria-sort={sort}
              className={classNames(isSecondaria && FROM_DESK, isLunga && 'min-w-72')}
            >
              {ordine ? (
                <Link
                  prefetch={false}
                  href={ordine.hrefOf(chiave, isBy && ordine.verso === 'su' ? 'giu' : 'su')}
                  scroll={false}
                  className="inline-flex items-center gap-1 rounded-control text-ink-2 hover:text-blue-strong hover:underline"
                >
                  {titolo}
                  {isBy && (ordine.verso === 'su' ? <ArrowUp /> : <ArrowDown />)}
                </Link>
              ) : (
                titolo
              )}
            </ColumnHeader>
          );
        })}
      </TableHead>
      <tbody>
        {elenco.leggi(da, quante).map(({ posto, celle: [first, ...others] }) => (
          <Row key={posto}>
            {first && (
              <RowHeader>
                <Contenuto cella={first} />
              </RowHeader>
            )}
            {others.map((cella, n) => {
              const colonna = elenco.colonne[n + 1];
              return (
                <Cell
                  key={colonna?.chiave}
                  isNumeric={colonna?.isNumerica}
                  className={colonna?.isSecondaria ? FROM_DESK : undefined}
                >
                  <Contenuto cella={cella} />
                </Cell>
              );
            })}
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}

function Contenuto({ cella: { testo, disegno, href } }: { cella: Cella }) {
  if (disegno) return disegno;
  return href ? (
    <Link prefetch={false} href={href}>
      {testo}
    </Link>
  ) : (
    testo
  );
}
