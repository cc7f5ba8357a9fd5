import { Tag } from '@/components/ui/badge';
import { CopyTable } from '@/components/ui/copy-table';
import { EmptyState } from '@/components/ui/empty-state';
import type { ObiettivoLetto, SegnalazioneCollocata } from '@/lib/features/progetto/types';
import { formatShort } from '@/lib/format/number';
import { FieldNotes } from './field-notes';
import { IndicatorTable, tableIdOf } from './indicator-table';
import { InlineText } from './inline-text';
import { WeightField } from './weight-field';
import { TIPO_OBIETTIVO } from './words';

interface ObjectiveBlockProps {
  obiettivo: ObiettivoLetto;
  /** Its place on the card, from 1. */
  posto: number;
  anno: number;
  segnalazioni: readonly SegnalazioneCollocata[];
  isEditable: boolean;
}

/** An objective: what it is, what it weighs for each holder, its indicators. */
export function ObjectiveBlock({ obiettivo, posto, anno, segnalazioni, isEditable }: ObjectiveBlockProps) {
  const isOpen = obiettivo.motivoChiusura === null;
  const prefix = (
    <>
      {posto}. <span className="mr-1 font-normal text-ink-3">{obiettivo.codice}</span>{' '}
    </>
  );
  return (
    <article
      id={`riga-${obiettivo.id}`}
      data-riga={obiettivo.id}
      aria-label={`Obiettivo ${posto}`}
      className="border-line border-t first:border-t-0 print:break-inside-auto"
    >
      <header className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 pt-4 pb-3 print:px-0">
        <h3 className="min-w-60 flex-1 font-semibold text-h3">
          {isEditable && isOpen ? (
            <InlineText
              campo={{ tabella: 'Obiettivo', rigaId: obiettivo.id, campo: 'titolo' }}
              letto={obiettivo.titolo}
              label={`Titolo dell’obiettivo ${posto}`}
              prefix={prefix}
            />
          ) : (
            <>
              {prefix}
              {obiettivo.titolo}
            </>
          )}
        </h3>
        <ul className="flex flex-wrap items-center gap-2">
          <li>
            <Tag>{TIPO_OBIETTIVO[obiettivo.tipo]}</Tag>
          </li>
          {obiettivo.intersettoriale && (
            <li>
              <Tag>Intersettoriale</Tag>
            </li>
          )}
          {obiettivo.tags.map((tag) => (
            <li key={tag}>
              <Tag>{tag}</Tag>
            </li>
          ))}
        </ul>
        <div className="flex w-full flex-wrap items-center gap-x-4 gap-y-2">
          <Holders obiettivo={obiettivo} posto={posto} isEditable={isEditable && isOpen} />
          {obiettivo.indicatori.length > 0 && <CopyTable tableId={tableIdOf(obiettivo)} size="s" />}
        </div>
        {isEditable && <FieldNotes campi={[{ tabella: 'Obiettivo', rigaId: obiettivo.id, campo: 'titolo' }]} />}
        {obiettivo.descrizione && <p className="w-full max-w-prose text-ink-2 text-table">{obiettivo.descrizione}</p>}
        {!isOpen && <p className="w-full text-ink-2 text-table">Obiettivo chiuso: {obiettivo.motivoChiusura}</p>}
      </header>
      {obiettivo.indicatori.length === 0 ? (
        <EmptyState>Nessun indicatore: senza, l’obiettivo non si misura.</EmptyState>
      ) : (
        <IndicatorTable
          obiettivo={obiettivo}
          anno={anno}
          segnalazioni={segnalazioni}
          isEditable={isEditable && isOpen}
        />
      )}
    </article>
  );
}

/** What the objective weighs for each CDR that holds it; a weight is of the holder, never of the objective. */
function Holders({ obiettivo, posto, isEditable }: { obiettivo: ObiettivoLetto; posto: number; isEditable: boolean }) {
  return (
    <ul className="flex min-w-60 flex-1 flex-wrap items-center gap-x-6 gap-y-2 text-ink-2 text-table">
      {obiettivo.assegnazioni.map(({ id, cdr, responsabile, numero, peso, ruolo, fuoriPesatura }) => (
        <li key={id} data-riga={id} className="flex flex-wrap items-center gap-2">
          <span>
            Peso per il CDR <strong>{cdr}</strong>
            {numero && `, obiettivo n. ${numero}`}
            {ruolo === 'CONCORRENTE' && ', concorrente'}
            {responsabile && `, ${responsabile}`}:
          </span>
          {fuoriPesatura ? (
            <span>fuori pesatura, {fuoriPesatura}</span>
          ) : isEditable ? (
            <WeightField
              campo={{ tabella: 'Assegnazione', rigaId: id, campo: 'peso' }}
              letto={peso}
              label={`Peso dell’obiettivo ${posto} per il CDR ${cdr}`}
              className="w-18 [&_input]:min-h-9"
            />
          ) : (
            <strong className="text-ink">{formatShort(peso, 4)}</strong>
          )}
        </li>
      ))}
    </ul>
  );
}
