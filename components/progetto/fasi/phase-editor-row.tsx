'use client';

import { useEffect, useRef, useState } from 'react';
import { GanttTrack } from '@/components/charts/gantt-track';
import type { DraftPeriod } from '@/components/charts/use-gantt-drag';
import { classNames } from '@/components/ui/class-names';
import { Cell, Row, RowHeader } from '@/components/ui/data-table';
import { type CalendarDate, compareDates } from '@/lib/domain/calendar';
import type { FaseLetta } from '@/lib/features/progetto/types';
import { formatPeriodo } from '@/lib/format/date';
import { FieldNotes } from '../field-notes';
import { InlineText } from '../inline-text';
import { judgePhase } from '../phase-state';
import { usePending } from '../use-gesto';
import { numeroFase, phaseDetails } from '../words';
import { PhaseActions, type PhaseActionsProps } from './phase-actions';
import { PhaseDetails, type PhaseDetailsProps } from './phase-details';
import { PhaseWeight } from './phase-weight';
import { PHASE_WORDS } from './phase-words';
import { useDraft } from './use-draft';
import { type PeriodoLetto, usePeriodi } from './use-periodi';

/** What is the same for every row of the editor. */
export interface PhaseRowContext extends Pick<PhaseDetailsProps, 'progettoId' | 'obiettivi' | 'prossimo'> {
  anno: number;
  precisione: PeriodoLetto['precisione'];
  /** Where a period begins that is added without drawing it. */
  proposta: { inizio: CalendarDate; fine: CalendarDate };
  hasPesi: boolean;
  oggi: CalendarDate;
  alGiorno: CalendarDate | null;
  helpId: string;
  say(words: string): void;
}

interface PhaseEditorRowProps extends Pick<PhaseActionsProps, 'dopoSu' | 'dopoGiu'> {
  fase: FaseLetta;
  context: PhaseRowContext;
  flag: 'warn' | undefined;
}

/** «fase 3», «fase antefatto»: to complete a label. */
const nomeOf = (fase: FaseLetta) => (fase.ordine === 0 ? 'fase antefatto' : `fase ${fase.ordine}`);

/** A phase to correct: its words, its weight, its bars; the rest opens below. */
export function PhaseEditorRow({ fase, context, flag, dopoSu, dopoGiu }: PhaseEditorRowProps) {
  const { anno, precisione, proposta, hasPesi, helpId, say } = context;
  const { periodi, write, add, remove } = usePeriodi(fase, context.anno);
  const [isOpen, setIsOpen] = useState(false);
  const [wanted, setWanted] = useState<string | null>(null);
  const details = useRef<HTMLTableRowElement>(null);
  const pending = usePending(fase.id);
  const nome = nomeOf(fase);

  const enter = ({ id, inizio, fine }: DraftPeriod) => {
    if (id === null) add({ anno, inizio, fine, precisione });
    else write(id, { inizio, fine });
  };
  const gesture = useDraft(enter, say);
  const open = (id: string | null) => {
    setIsOpen(true);
    setWanted(id);
  };
  const addProposed = () => open(add({ anno, precisione, ...proposta }));
  const removePeriod = (id: string) => {
    remove(id);
    say('Periodo tolto');
    document.getElementById(`riga-${fase.id}`)?.querySelector<HTMLElement>('button[aria-expanded]')?.focus();
  };
  useEffect(() => {
    const field = wanted && details.current?.querySelector<HTMLElement>(`[data-periodo="${wanted}"] input`);
    if (!field) return;
    field.focus();
    setWanted(null);
  });

  const { effettivo, stato } = judgePhase(fase, context.alGiorno);
  const drawable = periodi.flatMap(({ inizio, fine, ...rest }) =>
    inizio && fine && compareDates(inizio, fine) <= 0 ? { ...rest, inizio, fine } : [],
  );
  const columns = 2 + Number(hasPesi);
  const dates = periodi.map((periodo) => ({ ...periodo, ...(gesture.draft?.id === periodo.id ? gesture.draft : {}) }));
  return (
    <>
      <Row
        id={`riga-${fase.id}`}
        data-riga={fase.id}
        flag={flag}
        className={classNames(pending === 'togli' && 'opacity-50')}
      >
        <RowHeader className="min-w-60">
          <InlineText
            campo={{ tabella: 'Fase', rigaId: fase.id, campo: 'descrizione' }}
            letto={fase.descrizione}
            label={`Descrizione della ${nome}`}
            prefix={<span className="mr-2 font-semibold text-ink-3">{numeroFase(fase)}</span>}
          />
          <FieldNotes campi={[{ tabella: 'Fase', rigaId: fase.id, campo: 'descrizione' }]} />
          <span className="block text-ink-3 text-meta">{phaseDetails(fase).join(' · ')}</span>
          {dates.map(({ id, inizio, fine }) => (
            <span key={id ?? 'nuovo'} className="block text-ink-3 text-meta">
              {(inizio || fine) && formatPeriodo(inizio, fine)}
            </span>
          ))}
          <PhaseActions
            fase={fase}
            nome={nome}
            isOpen={isOpen}
            onToggle={() => setIsOpen(!isOpen)}
            onAddPeriod={addProposed}
            dopoSu={dopoSu}
            dopoGiu={dopoGiu}
          />
        </RowHeader>
        {hasPesi && (
          <Cell isNumeric>
            {fase.ordine === 0 ? '–' : <PhaseWeight fase={fase} periodi={periodi} anno={anno} nome={nome} />}
          </Cell>
        )}
        <Cell className="relative h-14 p-0 first:pl-0 last:pr-0">
          <GanttTrack
            anno={anno}
            nome={nome}
            periodi={drawable}
            precisione={precisione}
            helpId={helpId}
            effettivo={effettivo}
            tone={PHASE_WORDS[stato].tone}
            oggi={context.oggi}
            {...gesture}
            onRemove={removePeriod}
            onOpen={open}
          />
        </Cell>
      </Row>
      {isOpen && (
        <tr ref={details} data-copy="skip">
          <td colSpan={columns} className="border-line border-b p-2">
            <PhaseDetails
              fase={fase}
              nome={nome}
              progettoId={context.progettoId}
              obiettivi={context.obiettivi}
              prossimo={context.prossimo}
              periodi={periodi}
              onWrite={write}
              onRemove={removePeriod}
              onAdd={addProposed}
            />
          </td>
        </tr>
      )}
    </>
  );
}
