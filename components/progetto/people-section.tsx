import type { Luogo } from '@/components/layout/addresses';
import { CopyTable } from '@/components/ui/copy-table';
import type { ImpegnoLetto, PaginaScheda } from '@/lib/features/progetto/types';
import { notesOf } from './card-notes';
import { EditableSection } from './editable-section';
import { PeopleEditorLazy } from './persone/people-editor-lazy';
import { PeopleTable, type PersonaInTabella } from './persone/people-table';
import { isOverHundred, percent, timeLeft } from './persone/person-time';

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
      <PeopleTable righe={personale.map(rowOf)} luogo={luogo} id={TABLE_ID} />
    </EditableSection>
  );
}

/** A person as the table shows her. */
function rowOf({ id, nominativo, relazione, percentuale, collettivo, altrove }: ImpegnoLetto): PersonaInTabella {
  return {
    id,
    nominativo,
    dettaglio: collettivo ? `${relazione} · collettivo, non sommato` : relazione,
    qui: percent(percentuale),
    altrove: percent(altrove?.percentuale),
    resta: timeLeft({ percentuale, altrove }),
    isOver: isOverHundred(percentuale, altrove),
    ...(altrove && { tempo: { qui: percentuale ?? '0', ...altrove } }),
  };
}
