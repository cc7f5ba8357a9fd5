'use client';

import { Plus } from 'lucide-react';
import { Fragment, useId, useState } from 'react';
import { GanttHeader } from '@/components/charts/gantt';
import { RadioGroup } from '@/components/forms/radio-group';
import { Button } from '@/components/ui/button';
import { Cell, ColumnHeader, DataTable, Row, RowHeader, TableFoot, TableHead } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import type { CalendarDate } from '@/lib/domain/calendar';
import type { FaseLetta, Scheda } from '@/lib/features/progetto/types';
import { STOP } from '../focus-stops';
import { useComing, useGesto } from '../use-gesto';
import { WeightsSentence, WeightsTotal } from '../weights-sum';
import { presentWeights, weightsInWords, weightsTotal } from '../weights-words';
import { numeroFase, phaseDetails } from '../words';
import { PhaseEditorRow, type PhaseRowContext } from './phase-editor-row';
import { PhaseGroupRow } from './phase-group-row';
import { groupPhases, listYears, mostUsedPrecisione, neighboursOf, proposedPeriod } from './phase-groups';
import { weighedPeriodo } from './phase-weight';

export interface PhasesEditorProps {
  scheda: Pick<Scheda, 'fasi' | 'rilevazione'> & {
    piano: Pick<Scheda['piano'], 'anno' | 'annoFine' | 'schemaPesi'>;
    progetto: Pick<Scheda['progetto'], 'id' | 'inizio'>;
    obiettivi: Pick<Scheda['obiettivi'][number], 'id' | 'titolo'>[];
  };
  oggi: CalendarDate;
  /** Phases with a finding. */
  segnalate: readonly string[];
}

/** The phases to correct: bars to move and draw, a year of the horizon at a time. */
export function PhasesEditor({ scheda, oggi, segnalate }: PhasesEditorProps) {
  const { fasi, obiettivi, piano, progetto, rilevazione } = scheda;
  const years = listYears(fasi, piano);
  const [anno, setAnno] = useState(piano.anno);
  const [precisione, setPrecisione] = useState(() => mostUsedPrecisione(fasi));
  const [words, say] = useState('');
  const helpId = useId();
  const hasPesi =
    piano.schemaPesi !== 'NESSUNO' || fasi.some(({ periodi }) => periodi.some(({ peso }) => peso !== null));
  const columns = 2 + Number(hasPesi);
  const pesi = fasi
    .filter(({ ordine, motivoChiusura }) => ordine !== 0 && motivoChiusura === null)
    .flatMap(({ periodi }) => weighedPeriodo(periodi, anno) ?? [])
    .map(({ id, peso }) => ({ tabella: 'PeriodoFase', rigaId: id, campo: 'peso', letto: peso }));
  const letti = presentWeights(pesi);
  const context: PhaseRowContext = {
    anno,
    precisione,
    progettoId: progetto.id,
    obiettivi,
    prossimo: Math.max(0, ...fasi.map(({ ordine }) => ordine)) + 1,
    proposta: proposedPeriod(progetto.inizio, anno, precisione),
    hasPesi,
    oggi,
    alGiorno: rilevazione?.dataRiferimento ?? null,
    helpId,
    say,
  };
  return (
    <>
      <div className="flex flex-wrap items-end gap-x-8 gap-y-2 border-line border-b bg-sunken px-4 py-3 print:hidden">
        {years.length > 1 && (
          <RadioGroup
            name={`${helpId}-anno`}
            label="Anno del diagramma"
            value={String(anno)}
            options={years.map((year) => ({ value: String(year), label: String(year) }))}
            onValueChange={(value) => setAnno(Number(value))}
          />
        )}
        <RadioGroup
          name={`${helpId}-precisione`}
          label="Le barre nuove sono"
          value={precisione}
          options={[
            { value: 'GIORNO', label: 'a giorni' },
            { value: 'MESE', label: 'a mesi interi' },
          ]}
          onValueChange={(value) => setPrecisione(value === 'MESE' ? 'MESE' : 'GIORNO')}
        />
        <p id={helpId} className="w-full text-ink-3 text-meta">
          Trascina una barra per spostarla, un suo estremo per allungarla, lo spazio vuoto per disegnarne una. Da
          tastiera: le frecce spostano, Maiusc e freccia cambia la fine, Alt e freccia l’inizio, Invio apre le date,
          Canc toglie.
        </p>
      </div>
      {fasi.length > 0 && (
        <DataTable caption={`Fasi ${anno}, in modifica`} minWidth="medium">
          <TableHead>
            <ColumnHeader>Fase e prodotto atteso</ColumnHeader>
            {hasPesi && <ColumnHeader isNumeric>Peso {anno}</ColumnHeader>}
            <GanttHeader anno={anno} />
          </TableHead>
          <tbody>
            {groupPhases(fasi, obiettivi).map(({ title, rows }) => (
              <Fragment key={title ?? 'tutte'}>
                {title && <PhaseGroupRow title={title} columns={columns} />}
                {rows.map((fase, index) =>
                  fase.motivoChiusura === null ? (
                    <PhaseEditorRow
                      key={fase.id}
                      fase={fase}
                      context={context}
                      flag={segnalate.includes(fase.id) ? 'warn' : undefined}
                      {...neighboursOf(rows, index)}
                    />
                  ) : (
                    <ClosedPhaseRow key={fase.id} fase={fase} columns={columns} />
                  ),
                )}
              </Fragment>
            ))}
          </tbody>
          {hasPesi && (
            <TableFoot>
              <tr>
                <RowHeader className="font-bold">Totale {anno}</RowHeader>
                <Cell isNumeric>
                  <WeightsTotal
                    pesi={pesi}
                    letta={weightsTotal(letti)}
                    isHundred={piano.schemaPesi === 'PERCENTUALE'}
                  />
                </Cell>
                <Cell className="font-normal">
                  {piano.schemaPesi === 'PERCENTUALE' && <WeightsSentence pesi={pesi} letta={weightsInWords(letti)} />}
                </Cell>
              </tr>
            </TableFoot>
          )}
        </DataTable>
      )}
      <AddPhase fasi={fasi} obiettivi={obiettivi} progettoId={progetto.id} />
      <output aria-live="polite" className="sr-only">
        {words}
      </output>
    </>
  );
}

/** A phase that was closed stays where it is and is corrected no more. */
function ClosedPhaseRow({ fase, columns }: { fase: FaseLetta; columns: number }) {
  return (
    <Row data-riga={fase.id}>
      <RowHeader colSpan={columns} className="text-ink-2">
        <span className="mr-2 font-semibold text-ink-3">{numeroFase(fase)}</span>
        {fase.descrizione}
        <span className="block text-ink-3 text-meta">{phaseDetails(fase).join(' · ')}</span>
      </RowHeader>
    </Row>
  );
}

/** A phase more: of the objective, when the card has one; of which, when it has several, is said in the details. */
function AddPhase({
  fasi,
  obiettivi,
  progettoId,
}: {
  fasi: readonly FaseLetta[];
  obiettivi: PhasesEditorProps['scheda']['obiettivi'];
  progettoId: string;
}) {
  const change = useGesto();
  const padreId = fasi.at(-1)?.obiettivoId ?? (obiettivi.length === 1 ? obiettivi[0]?.id : undefined) ?? progettoId;
  const isComing = useComing('Fase', padreId) > 0;
  const add = () => change({ gesto: 'aggiungi', tabella: 'Fase', rigaId: crypto.randomUUID(), padreId, campi: {} });
  const button = (
    <Button {...STOP} size="s" icon={<Plus />} isLoading={isComing} onClick={add}>
      {fasi.length === 0 ? 'Aggiungi la prima fase' : 'Aggiungi una fase'}
    </Button>
  );
  if (fasi.length > 0) return <div className="px-4 py-3">{button}</div>;
  return (
    <EmptyState action={button}>
      Le fasi dicono che cosa si fa e quando. Aggiungine una, poi disegna il suo periodo.
    </EmptyState>
  );
}
