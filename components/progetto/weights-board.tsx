import { addresses, type Luogo } from '@/components/layout/addresses';
import { CopyTable } from '@/components/ui/copy-table';
import { Cell, ColumnHeader, DataTable, Row, RowHeader, TableFoot, TableHead } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-button';
import { equalWeights } from '@/lib/domain/equal-weights';
import type { PaginaPesi, PesoLetto } from '@/lib/features/progetto/types';
import { formatShort } from '@/lib/format/number';
import { CardEditorProvider } from './card-editor';
import { DistributeWeights } from './distribute-weights';
import { SaveBar } from './save-bar';
import { WeightField } from './weight-field';
import { type PesoDaSommare, WeightsSentence, WeightsTotal } from './weights-sum';
import { presentWeights, weightsInWords, weightsTotal } from './weights-words';
import { TIPO_OBIETTIVO } from './words';

const TABLE_ID = 'tabella-pesi';

interface WeightsBoardProps {
  pagina: PaginaPesi;
  luogo: Luogo;
  /** Who is looking: unsent work is taken up again only by the same person. */
  utente: string;
  /** Instant at which this reading began, in milliseconds. */
  lettura: number;
}

/** All the objectives a CDR answers for and what each weighs in its hundred, with the sum as one types. */
export function WeightsBoard({ pagina, luogo, utente, lettura }: WeightsBoardProps) {
  const { righe, cdr, piano } = pagina;
  const editable = righe.filter((riga) => riga.isEditable);
  if (editable.length === 0) return <BoardPanel pagina={pagina} luogo={luogo} isEditable={false} />;
  const schede = Object.fromEntries(righe.map(({ id, scheda }) => [id, scheda]));
  const place = { ente: luogo.ente, anno: piano.anno, codice: `pesi ${cdr.codice}`, schede };
  return (
    <CardEditorProvider luogo={place} utente={utente} lettura={lettura}>
      <div data-card>
        <BoardPanel pagina={pagina} luogo={luogo} isEditable />
      </div>
    </CardEditorProvider>
  );
}

interface BoardPanelProps extends Pick<WeightsBoardProps, 'pagina' | 'luogo'> {
  isEditable: boolean;
}

function BoardPanel({ pagina, luogo, isEditable }: BoardPanelProps) {
  const { righe, cdr } = pagina;
  return (
    <Panel
      title={`Pesi degli obiettivi del CDR ${cdr.codice}`}
      isPadded={false}
      actions={
        righe.length > 0 && (
          <>
            {isEditable && <SaveBar />}
            <CopyTable tableId={TABLE_ID} size="s" />
          </>
        )
      }
    >
      {righe.length === 0 ? (
        <EmptyState>
          {pagina.nascosti.length > 0
            ? 'Gli obiettivi di questo CDR sono ancora in bozza: per ora li legge chi li prepara.'
            : 'Nessun obiettivo è assegnato a questo CDR.'}
        </EmptyState>
      ) : (
        <DataTable caption={`Pesi degli obiettivi del CDR ${cdr.codice}`} id={TABLE_ID} minWidth="none">
          <TableHead>
            <ColumnHeader>Obiettivo</ColumnHeader>
            <ColumnHeader>Scheda</ColumnHeader>
            <ColumnHeader isNumeric className="w-24">
              Peso
            </ColumnHeader>
          </TableHead>
          <tbody>
            {righe.map((riga) => (
              <WeightRow key={riga.id} riga={riga} cdr={cdr.codice} luogo={luogo} />
            ))}
          </tbody>
          <BoardFoot pagina={pagina} isEditable={isEditable} />
        </DataTable>
      )}
    </Panel>
  );
}

function WeightRow({ riga, cdr, luogo }: { riga: PesoLetto; cdr: string; luogo: Luogo }) {
  const { id, numero, obiettivo, titolo, tipo, ruolo, scheda, titoloScheda, peso, fuoriPesatura, isEditable } = riga;
  const details = [
    TIPO_OBIETTIVO[tipo],
    ruolo === 'CONCORRENTE' && 'concorrente',
    fuoriPesatura && `fuori pesatura: ${fuoriPesatura}`,
  ];
  return (
    <Row>
      <RowHeader>
        <span className="mr-2 font-semibold text-ink-3">{numero ?? obiettivo}</span>
        {titolo}
        <span className="block text-ink-3 text-meta">{details.filter(Boolean).join(' · ')}</span>
      </RowHeader>
      <Cell>
        <TextLink href={addresses.scheda(luogo, scheda, '#obiettivi')}>{scheda}</TextLink>
        <span className="hidden text-ink-3 text-meta desk:block">{titoloScheda}</span>
      </Cell>
      <Cell isNumeric>
        {isEditable && fuoriPesatura === null ? (
          <WeightField
            campo={{ tabella: 'Assegnazione', rigaId: id, campo: 'peso' }}
            letto={peso}
            label={`Peso di ${obiettivo} per il CDR ${cdr}`}
            className="ml-auto w-18 [&_input]:min-h-9"
          />
        ) : (
          formatShort(peso, 4)
        )}
      </Cell>
    </Row>
  );
}

function BoardFoot({ pagina, isEditable }: { pagina: PaginaPesi; isEditable: boolean }) {
  const { righe, nascosti, piano } = pagina;
  const inside = righe.filter(({ fuoriPesatura }) => fuoriPesatura === null);
  const toSum = (peso: PesoLetto): PesoDaSommare => ({
    tabella: 'Assegnazione',
    rigaId: peso.id,
    campo: 'peso',
    letto: peso.peso,
  });
  const pesi = inside.filter((peso) => peso.isEditable).map(toSum);
  const fixed = inside.filter((peso) => !peso.isEditable).flatMap(({ peso }) => peso ?? []);
  const altrove = [...fixed, ...nascosti.flatMap((peso) => peso ?? [])];
  const letti = presentWeights(pesi, altrove);
  const isHundred = piano.schemaPesi !== 'PUNTI';
  return (
    <TableFoot>
      <tr>
        <RowHeader colSpan={2} className="font-semibold">
          <span className="flex flex-wrap items-center gap-x-4">
            {!isHundred ? (
              'Totale dei punti'
            ) : isEditable ? (
              <WeightsSentence pesi={pesi} altrove={altrove} letta={weightsInWords(letti)} />
            ) : (
              weightsInWords(altrove)
            )}
            {isEditable && isHundred && equalWeights(pesi.length, altrove).length > 0 && (
              <DistributeWeights pesi={pesi} altrove={altrove} />
            )}
          </span>
          {nascosti.length > 0 && (
            <span className="block font-normal text-ink-3 text-meta">
              Comprende {nascosti.length === 1 ? 'un obiettivo' : `${nascosti.length} obiettivi`} di schede che non puoi
              leggere.
            </span>
          )}
        </RowHeader>
        <Cell isNumeric className={isEditable ? 'last:pr-7' : undefined}>
          {isEditable ? (
            <WeightsTotal pesi={pesi} altrove={altrove} isHundred={isHundred} letta={weightsTotal(letti)} />
          ) : (
            weightsTotal(altrove)
          )}
        </Cell>
      </tr>
    </TableFoot>
  );
}
