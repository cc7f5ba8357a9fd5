'use client';

import type { KeyboardEvent } from 'react';
import type { CalendarDate } from '@/lib/domain/calendar';
import { type Precisione, shiftPeriod } from './gantt-gestures';
import { GanttHandle } from './gantt-handle';
import { todayIn } from './gantt-marks';
import { ActualBar, type ActualTone, TodayLine } from './gantt-parts';
import { barInYear, type GanttPeriod } from './gantt-scale';
import { type DraftPeriod, type EditablePeriod, useGanttDrag } from './use-gantt-drag';

interface GanttTrackProps {
  anno: number;
  /** Of what the row is, to complete «Periodo della …»: "fase 2". */
  nome: string;
  periodi: readonly EditablePeriod[];
  /** In what new bars are drawn. */
  precisione: Precisione;
  /** A period under a gesture, drawn in place of its own. */
  draft: DraftPeriod | null;
  /** Id of the text that explains the keys. */
  helpId: string;
  effettivo: GanttPeriod | null;
  tone: ActualTone;
  oggi: CalendarDate;
  /** A gesture goes on: its period for now, null when it is given up. */
  onDraft(draft: DraftPeriod | null): void;
  /** A key has moved it: more keys may follow. */
  onStep(draft: DraftPeriod): void;
  /** A gesture is over. */
  onDone(draft: DraftPeriod): void;
  /** The keys are over. */
  onLeave(): void;
  onRemove(id: string): void;
  /** Its dates are to be written. */
  onOpen(id: string): void;
}

/** SVG has no group of controls of its own. */
const GROUP = { role: 'group' } as const;
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** The bars of a row, to be moved, resized, drawn and removed with a mouse, a finger or the keyboard. */
export function GanttTrack(props: GanttTrackProps) {
  const { anno, nome, periodi, precisione, draft, helpId, effettivo, tone, oggi } = props;
  const { onDraft, onStep, onDone, onLeave, onRemove, onOpen } = props;
  const drag = useGanttDrag({ anno, precisione, onDraft, onDone });
  const shown = periodi.map((period) => (draft?.id === period.id ? { ...period, ...draft, id: period.id } : period));
  const drawn = draft?.id === null ? barInYear(draft, anno) : null;

  const onKeyDown = (event: KeyboardEvent<SVGGElement>, period: EditablePeriod) => {
    const passi = STEPS[event.key];
    if (passi !== undefined && !event.ctrlKey && !event.metaKey) {
      const presa = event.altKey ? 'inizio' : event.shiftKey ? 'fine' : 'intero';
      onStep({ ...shiftPeriod(period, presa, passi, { anno, precisione: period.precisione }), id: period.id });
    } else if (event.key === 'Enter' || event.key === ' ' || event.key === 'Insert') onOpen(period.id);
    else if (event.key === 'Delete' || event.key === 'Backspace') onRemove(period.id);
    else if (event.key === 'Escape' && draft) drag.release();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <svg
      ref={drag.svg}
      {...GROUP}
      aria-label={`Periodi della ${nome} nel ${anno}`}
      className="month-lines absolute inset-0 size-full cursor-crosshair select-none overflow-visible"
      {...drag.handlers}
    >
      <ActualBar bar={effettivo ? barInYear(effettivo, anno) : null} tone={tone} />
      <TodayLine at={todayIn(anno, oggi)} />
      {shown.map((period) => {
        const bar = barInYear(period, anno);
        return (
          bar && (
            <GanttHandle
              key={period.id}
              period={period}
              bar={bar}
              label={`Periodo della ${nome}`}
              helpId={helpId}
              isHeld={draft?.id === period.id}
              onPointerDown={(event) => drag.onBarDown(event, period)}
              onKeyDown={(event) => onKeyDown(event, period)}
              onDoubleClick={() => onOpen(period.id)}
              onBlur={onLeave}
            />
          )
        );
      })}
      {drawn && (
        <rect
          x={`${drawn.from}%`}
          y="6"
          width={`${drawn.width}%`}
          height="18"
          rx="2"
          strokeWidth="2"
          strokeDasharray="4 3"
          className="pointer-events-none fill-blue-soft stroke-blue"
        />
      )}
    </svg>
  );
}
