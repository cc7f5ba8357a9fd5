import { addresses, type Luogo } from '@/components/layout/addresses';
import { CopyTable } from '@/components/ui/copy-table';
import { Cell, ColumnHeader, DataTable, Row, RowHeader, TableHead } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { TextLink } from '@/components/ui/text-button';
import { HUNDRED, sumDecimals, toDecimal } from '@/lib/domain/numeric';
import type { ImpegnoLetto, PaginaScheda } from '@/lib/features/progetto/types';
import { formatShort } from '@/lib/format/number';
import { notesOf } from './card-notes';
import { CardSection } from './card-section';
import { TimeBar } from './time-bar';

const TABLE_ID = 'tabella-personale';
/** Cards named one by one; beyond them only their number. */
const NAMED = 3;

/** Who works on the card: time here, on the other cards of the ente, what is left. Over 100 is a warning, never a block. */
export function PeopleSection({ pagina, luogo }: { pagina: PaginaScheda; luogo: Luogo }) {
  const { personale } = pagina.scheda;
  return (
    <CardSection
      id="personale"
      title="Personale"
      meta="Percentuale del tempo di lavoro, su tutte le schede del piano"
      isPadded={false}
      notes={notesOf(pagina, 'personale')}
      actions={personale.length > 0 && <CopyTable tableId={TABLE_ID} size="s" />}
    >
      {personale.length === 0 ? (
        <EmptyState>Nessuna persona assegnata alla scheda.</EmptyState>
      ) : (
        <DataTable caption="Personale della scheda" id={TABLE_ID} minWidth="narrow">
          <TableHead>
            <ColumnHeader>Persona</ColumnHeader>
            <ColumnHeader isNumeric>Su questa scheda</ColumnHeader>
            <ColumnHeader isNumeric>Su altre</ColumnHeader>
            <ColumnHeader data-copy="skip" className="w-36">
              <span className="sr-only">Impegno complessivo</span>
            </ColumnHeader>
            <ColumnHeader isNumeric>Resta</ColumnHeader>
          </TableHead>
          <tbody>
            {personale.map((impegno) => (
              <PersonRow key={impegno.id} impegno={impegno} luogo={luogo} />
            ))}
          </tbody>
        </DataTable>
      )}
    </CardSection>
  );
}

const percent = (value: string | null | undefined) =>
  value === null || value === undefined ? '–' : `${formatShort(value)} %`;

function PersonRow({ impegno, luogo }: { impegno: ImpegnoLetto; luogo: Luogo }) {
  const { id, nominativo, relazione, percentuale, collettivo, altrove } = impegno;
  const total = altrove && sumDecimals([percentuale ?? '0', altrove.percentuale]);
  const isOver = total?.gt(HUNDRED) ?? false;
  return (
    <Row data-riga={id} flag={isOver ? 'warn' : undefined}>
      <RowHeader>
        {nominativo}
        <span className="block text-ink-3 text-meta">
          {relazione}
          {collettivo && ' · collettivo, non sommato'}
        </span>
      </RowHeader>
      <Cell isNumeric>{percent(percentuale)}</Cell>
      <Cell isNumeric>
        {percent(altrove?.percentuale)}
        {altrove && <OtherCards schede={altrove.schede} luogo={luogo} />}
      </Cell>
      <Cell data-copy="skip">
        {altrove && <TimeBar qui={percentuale ?? '0'} altrove={altrove.percentuale} isOver={isOver} />}
      </Cell>
      <Cell isNumeric>
        {total === null ? (
          '–'
        ) : isOver ? (
          <strong className="text-warn">oltre di {percent(total.minus(HUNDRED).toFixed())}</strong>
        ) : (
          percent(HUNDRED.minus(toDecimal(total)).toFixed())
        )}
      </Cell>
    </Row>
  );
}

function OtherCards({ schede, luogo }: { schede: readonly string[]; luogo: Luogo }) {
  if (schede.length === 0) return null;
  return (
    <span className="block text-ink-3 text-meta" data-copy="skip">
      {schede.length > NAMED
        ? `su altre ${schede.length} schede`
        : schede.map((codice) => (
            <span key={codice} className="block">
              <TextLink href={addresses.scheda(luogo, codice, '#personale')}>{codice}</TextLink>
            </span>
          ))}
    </span>
  );
}
