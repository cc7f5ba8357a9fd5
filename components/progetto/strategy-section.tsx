import type { Scheda } from '@/lib/features/progetto/types';
import { CardSection } from './card-section';

/** Where the card stands in the strategic tree: one path for each link, the principal one first. */
export function StrategySection({ scheda }: { scheda: Scheda }) {
  const { collegamenti, ente } = scheda;
  return (
    <CardSection id="strategia" title="Collegamento strategico">
      {collegamenti.length === 0 && (
        <p className="text-ink-3">La scheda non è collegata all’albero strategico del mandato.</p>
      )}
      <div className="grid gap-6">
        {collegamenti.map(({ indirizzo, obiettivoStrategico, obiettivoOperativo, principale }) => (
          <dl
            key={`${indirizzo.titolo}/${obiettivoStrategico.titolo}/${obiettivoOperativo.titolo}`}
            className="grid gap-1 text-table"
          >
            <Level label="Indirizzo" {...indirizzo} />
            <Level label="Obiettivo strategico" {...obiettivoStrategico} />
            <Level
              label={`${ente.etichettaOperativo}${collegamenti.length > 1 && principale ? ', principale' : ''}`}
              {...obiettivoOperativo}
            />
          </dl>
        ))}
      </div>
    </CardSection>
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
