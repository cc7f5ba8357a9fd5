import type { PaginaScheda } from '@/lib/features/progetto/types';
import { EditableSection } from './editable-section';
import { StrategyEditorLazy } from './strategia/strategy-editor-lazy';

/** Where the card stands in the strategic tree: one path for each link, the principal one first. */
export function StrategySection({ pagina }: { pagina: PaginaScheda }) {
  const { collegamenti, ente, piano, progetto } = pagina.scheda;
  const isEmpty = collegamenti.length === 0;
  return (
    <EditableSection
      id="strategia"
      title="Collegamento strategico"
      isEditable={pagina.isEditable}
      tabelle={['Collegamento']}
      editLabel={isEmpty ? 'Collega la scheda' : 'Modifica i collegamenti'}
      editor={
        <StrategyEditorLazy
          collegamenti={collegamenti}
          progettoId={progetto.id}
          etichetta={ente.etichettaOperativo}
          luogo={{ ente: ente.codice, anno: piano.anno, codice: progetto.codice }}
        />
      }
      empty={isEmpty && 'La scheda non è collegata all’albero strategico del mandato.'}
    >
      <div className="grid gap-6">
        {collegamenti.map(({ id, indirizzo, obiettivoStrategico, obiettivoOperativo, principale }) => (
          <dl key={id} className="grid gap-1 text-table">
            <Level label="Indirizzo" {...indirizzo} />
            <Level label="Obiettivo strategico" {...obiettivoStrategico} />
            <Level
              label={`${ente.etichettaOperativo}${collegamenti.length > 1 && principale ? ', principale' : ''}`}
              {...obiettivoOperativo}
            />
          </dl>
        ))}
      </div>
    </EditableSection>
  );
}

function Level({ label, codice, titolo }: { label: string; codice: string | null; titolo: string }) {
  return (
    <div className="grid gap-x-4 desk:grid-cols-[11rem_minmax(0,1fr)]">
      <dt className="text-ink-3">{label}</dt>
      <dd className="font-semibold">
        {codice && `${codice} `}
        {titolo}
      </dd>
    </div>
  );
}
