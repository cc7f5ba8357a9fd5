import type { Luogo } from '@/components/layout/addresses';
import { CopyTable } from '@/components/ui/copy-table';
import { Cell, ColumnHeader, DataTable, Row, RowHeader, TableHead } from '@/components/ui/data-table';
import type { ImpegnoLetto, PaginaScheda } from '@/lib/features/progetto/types';
import { notesOf } from './card-notes';
import { EditableSection } from './editable-section';
import { PeopleEditorLazy } from './persone/people-editor-lazy';
import { isOverHundred, OtherCards, percent, TimeLeft } from './persone/person-time';
import { TimeBar } from './time-bar';

const TABLE_ID = 'tabella-personale';

/** Who works on the card: time here, on the other cards of the ente, what is left. Over 100 is a warning, never a block. */
export function PeopleSection({ pagina, luogo }: { pagina: PaginaScheda; luogo: Luogo }) {
  const { ente, personale, piano, progetto } = pagina.scheda;
  const isEmpty = personale.length === 0;
  return (
    <EditableSection
      id="personale"
      title="Personale"
      meta="Percentuale del tempo di lavoro, su tutte le schede del piano"
      isPadded={false}
      notes={notesOf(pagina, 'personale')}
      isEditable={pagina.isEditable}
      tabelle={['ImpegnoPersonale']}
      editLabel={isEmpty ? 'Aggiungi una persona' : 'Modifica il personale'}
      editor={
        <PeopleEditorLazy
          personale={personale}
          progettoId={progetto.id}
          luogo={{ ente: ente.codice, anno: piano.anno, codice: progetto.codice }}
        />
      }
      empty={isEmpty && 'Nessuna persona assegnata alla scheda.'}
      actions={!isEmpty && <CopyTable tableId={TABLE_ID} size="s" />}
    >
      <DataTable caption="Personale della scheda" id={TABLE_ID} minWidth="narrow">
        <PeopleHead />
        <tbody>
          {personale.map((impegno) => (
            <PersonRow key={impegno.id} impegno={impegno} luogo={luogo} />
          ))}
        </tbody>
      </DataTable>
    </EditableSection>
  );
}

function PeopleHead() {
  return (
    <TableHead>
      <ColumnHeader>Persona</ColumnHeader>
      <ColumnHeader isNumeric>Su questa scheda</ColumnHeader>
      <ColumnHeader isNumeric>Su altre</ColumnHeader>
      <ColumnHeader data-copy="skip" className="w-36">
        <span className="sr-only">Impegno complessivo</span>
      </ColumnHeader>
      <ColumnHeader isNumeric>Resta</ColumnHeader>
    </TableHead>
  );
}

function PersonRow({ impegno, luogo }: { impegno: ImpegnoLetto; luogo: Luogo }) {
  const { id, nominativo, relazione, percentuale, collettivo, altrove } = impegno;
  const isOver = isOverHundred(percentuale, altrove);
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
        <TimeLeft percentuale={percentuale} altrove={altrove} />
      </Cell>
    </Row>
  );
}
