import { Cell, ColumnHeader } from '@/components/ui/data-table';
import type { CalendarDate } from '@/lib/domain/calendar';
import { formatData } from '@/lib/format/date';
import type { GanttMarks } from './gantt-marks';
import { ActualBar, type ActualTone, MONTHS, TodayLine } from './gantt-parts';

/** The column header with the twelve months. It goes in the `TableHead` of an ordinary `DataTable`. */
export function GanttHeader({ anno }: { anno: number }) {
  return (
    <ColumnHeader className="w-[45%] min-w-90 px-0">
      <span className="sr-only">Periodo nel {anno}</span>
      <span aria-hidden="true" className="grid grid-cols-12 text-center">
        {MONTHS.map((month) => (
          <span key={month}>{month}</span>
        ))}
      </span>
    </ColumnHeader>
  );
}

/** The cell with the bars of a row: outline = planned, solid = actual, dashed line = today. */
export function GanttCell({ marks, tone }: { marks: GanttMarks; tone: ActualTone }) {
  return (
    <Cell className="relative h-14 p-0 first:pl-0 last:pr-0">
      <svg aria-hidden="true" className="month-lines absolute inset-0 size-full overflow-visible">
        {marks.previsto.map((bar) => (
          <rect
            key={bar.from}
            x={`${bar.from}%`}
            y="12"
            width={`${bar.width}%`}
            height="11"
            rx="2"
            strokeWidth="1.5"
            className="fill-surface stroke-ink-2"
          />
        ))}
        <ActualBar bar={marks.effettivo} tone={tone} />
        <TodayLine at={marks.oggi} />
      </svg>
      {marks.senzaBarra && (
        <span aria-hidden="true" className="relative block px-3 py-2 text-ink-3 text-meta" data-copy="skip">
          <span className="bg-surface pr-1">{marks.senzaBarra}</span>
        </span>
      )}
      <span className="sr-only">{marks.parole}</span>
    </Cell>
  );
}

/** What the marks mean; it goes in the header of the panel. */
export function GanttLegend({ oggi }: { oggi?: CalendarDate }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-ink-2 text-meta">
      <li className="inline-flex items-center gap-1.5">
        <svg aria-hidden="true" className="h-3 w-6">
          <rect x="1" y="1" width="22" height="10" rx="2" strokeWidth="1.5" className="fill-surface stroke-ink-2" />
        </svg>
        Previsto
      </li>
      <li className="inline-flex items-center gap-1.5">
        <svg aria-hidden="true" className="h-3 w-6">
          <rect width="24" height="12" rx="2" className="fill-blue" />
        </svg>
        Effettivo
      </li>
      {oggi && (
        <li className="inline-flex items-center gap-1.5">
          <svg aria-hidden="true" className="h-4 w-2">
            <line x1="4" x2="4" y2="16" strokeWidth="1.5" strokeDasharray="4 3" className="stroke-ink" />
          </svg>
          Oggi, {formatData(oggi)}
        </li>
      )}
    </ul>
  );
}
