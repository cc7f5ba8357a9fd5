import type { ReactNode } from 'react';
import { Tag } from '@/components/ui/badge';
import { CopyTable } from '@/components/ui/copy-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Markdown } from '@/components/ui/markdown';
import type { ObiettivoLetto, Scheda, SegnalazioneCollocata } from '@/lib/features/progetto/types';
import { formatShort } from '@/lib/format/number';
import { sayAtteso } from './atteso-sentence';
import { attesoOf } from './atteso-words';
import { partsOf, targetOf } from './indicator-row';
import { IndicatorTable, type ParoleDegliIndicatori } from './indicator-table';
import { AddRow } from './obiettivi/add-row';
import { holderInWords } from './obiettivi/holder-words';
import { ObjectiveHead } from './obiettivi/objective-head';
import { pesiOf, tableIdOf } from './objective-indicators';
import type { LuogoScheda } from './send-gesture';
import { presentWeights, weightsInWords, weightsTotal } from './weights-words';
import { TIPO_OBIETTIVO } from './words';

interface ObjectiveBlockProps {
  obiettivo: ObiettivoLetto;
  /** Its place on the card, from 1. */
  posto: number;
  scheda: Scheda;
  luogo: LuogoScheda;
  segnalazioni: readonly SegnalazioneCollocata[];
  isEditable: boolean;
}

/** An objective: what it is, what it weighs for each holder, its indicators. */
export function ObjectiveBlock(props: ObjectiveBlockProps) {
  const { obiettivo, posto, scheda, luogo, segnalazioni, isEditable } = props;
  const canWrite = isEditable && obiettivo.motivoChiusura === null;
  const hasIndicators = obiettivo.indicatori.length > 0;
  const tools = hasIndicators && <CopyTable tableId={tableIdOf(obiettivo)} size="s" />;
  return (
    <article
      id={`riga-${obiettivo.id}`}
      data-riga={obiettivo.id}
      aria-label={`Obiettivo ${posto}`}
      className="border-line border-t first:border-t-0 print:break-inside-auto"
    >
      {canWrite ? (
        <ObjectiveHead
          obiettivo={obiettivo}
          progettoId={scheda.progetto.id}
          posto={posto}
          siblings={scheda.obiettivi.map(({ id }) => id)}
          luogo={luogo}
          descrizione={obiettivo.descrizione && <Markdown>{obiettivo.descrizione}</Markdown>}
          tools={tools}
        />
      ) : (
        <ReadHead obiettivo={obiettivo} posto={posto} tools={tools} />
      )}
      {hasIndicators ? (
        <IndicatorTable
          obiettivo={obiettivo}
          piano={scheda.piano}
          regole={scheda.regole}
          luogo={luogo}
          parole={paroleOf(obiettivo, scheda, segnalazioni)}
          isEditable={canWrite}
        />
      ) : (
        <EmptyState>Nessun indicatore: senza, l’obiettivo non si misura.</EmptyState>
      )}
      {canWrite && (
        <div className="px-4 py-3">
          <AddRow
            tabella="Indicatore"
            padreId={obiettivo.id}
            label="Aggiungi un indicatore"
            detail={`all’obiettivo ${posto}`}
          />
        </div>
      )}
    </article>
  );
}

function paroleOf(
  obiettivo: ObiettivoLetto,
  { piano, regole }: Scheda,
  segnalazioni: readonly SegnalazioneCollocata[],
): ParoleDegliIndicatori {
  const pesi = presentWeights(pesiOf(obiettivo));
  return {
    attesi: obiettivo.indicatori.map((indicatore) => {
      const atteso = attesoOf(indicatore, targetOf(indicatore, piano.anno));
      const hasParti = partsOf(indicatore, piano.anno).length > 0;
      return sayAtteso({ atteso, versoPresunto: indicatore.versoPresunto, indicatore, regole, hasParti });
    }),
    pesi: weightsInWords(pesi),
    somma: weightsTotal(pesi),
    segnalati: obiettivo.indicatori
      .filter(({ id }) => segnalazioni.some(({ gravita, rigaId }) => gravita !== 'INFO' && rigaId === id))
      .map(({ id }) => id),
  };
}

/** The head of an objective as it reads. */
function ReadHead({ obiettivo, posto, tools }: { obiettivo: ObiettivoLetto; posto: number; tools: ReactNode }) {
  const { codice, titolo, tipo, intersettoriale, tags, assegnazioni, descrizione, motivoChiusura } = obiettivo;
  return (
    <header className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 pt-4 pb-3 print:px-0">
      <h3 className="min-w-60 flex-1 font-semibold text-h3">
        {posto}. <span className="mr-1 font-normal text-ink-3">{codice}</span> {titolo}
      </h3>
      <ul className="flex flex-wrap items-center gap-2">
        {[TIPO_OBIETTIVO[tipo], ...(intersettoriale ? ['Intersettoriale'] : []), ...tags].map((word) => (
          <li key={word}>
            <Tag>{word}</Tag>
          </li>
        ))}
      </ul>
      <div className="flex w-full flex-wrap items-center gap-x-4 gap-y-2">
        <ul className="flex min-w-60 flex-1 flex-wrap items-center gap-x-6 gap-y-2 text-ink-2 text-table">
          {assegnazioni.map((assegnazione) => (
            <li key={assegnazione.id}>
              {holderInWords(assegnazione)}:{' '}
              {assegnazione.fuoriPesatura ? (
                `fuori pesatura, ${assegnazione.fuoriPesatura}`
              ) : (
                <strong className="text-ink">{formatShort(assegnazione.peso, 4)}</strong>
              )}
            </li>
          ))}
        </ul>
        {tools}
      </div>
      {descrizione && (
        <div className="w-full text-ink-2 text-table">
          <Markdown>{descrizione}</Markdown>
        </div>
      )}
      {motivoChiusura !== null && <p className="w-full text-ink-2 text-table">Obiettivo chiuso: {motivoChiusura}</p>}
    </header>
  );
}
