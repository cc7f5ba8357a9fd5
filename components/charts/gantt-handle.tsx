import type { FocusEvent, KeyboardEvent, PointerEvent } from 'react';
import { classNames } from '@/components/ui/class-names';
import { italianDate } from '@/lib/domain/italian-notation';
import type { GanttBar, GanttPeriod } from './gantt-scale';

interface GanttHandleProps {
  period: GanttPeriod & { id: string };
  bar: GanttBar;
  /** What it is: the dates follow. */
  label: string;
  helpId: string;
  isHeld: boolean;
  onPointerDown(event: PointerEvent<SVGElement>): void;
  onKeyDown(event: KeyboardEvent<SVGGElement>): void;
  onDoubleClick(): void;
  onBlur(event: FocusEvent<SVGGElement>): void;
}

/** SVG has no button of its own. */
const BUTTON = { role: 'button', tabIndex: 0 } as const;

/** Pixels outside a bar, and inside it, where its end is taken: a day is one pixel wide. */
const [MARGIN, GRIP] = [12, 6];

/** «dal 01/03/2026 al 15/06/2026»: how a period is said. */
export function sayPeriod({ inizio, fine }: GanttPeriod): string {
  return `dal ${italianDate(inizio)} al ${italianDate(fine)}`;
}

/** A bar that can be held: its middle moves it, its ends resize it, the keyboard does both. */
export function GanttHandle({ period, bar, label, helpId, isHeld, ...handlers }: GanttHandleProps) {
  const grip = { y: 2, height: 26, className: 'cursor-ew-resize fill-transparent' };
  return (
    <g data-riga={period.id}>
      <g
        {...BUTTON}
        data-stop="periodo"
        aria-label={`${label}: ${sayPeriod(period)}`}
        aria-describedby={helpId}
        className="cursor-grab active:cursor-grabbing"
        {...handlers}
      >
        <svg aria-hidden="true" x={`${bar.from}%`} width={`${bar.width}%`} height="30" className="overflow-visible">
          <rect
            y="6"
            width="100%"
            height="18"
            rx="2"
            strokeWidth={isHeld ? 2.5 : 1.5}
            className={classNames('fill-blue-soft', isHeld ? 'stroke-blue-deep' : 'stroke-blue')}
          />
          <rect x="3" y="11" width="1.5" height="8" className="pointer-events-none fill-blue" />
          <rect
            x="100%"
            transform="translate(-4.5)"
            y="11"
            width="1.5"
            height="8"
            className="pointer-events-none fill-blue"
          />
          <rect x={-MARGIN} width={MARGIN + GRIP} {...grip} />
          <rect x="100%" transform={`translate(${-GRIP})`} width={MARGIN + GRIP} {...grip} />
        </svg>
      </g>
    </g>
  );
}
