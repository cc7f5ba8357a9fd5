import { Cell, ColumnHeader } from '@/components/ui/data-table';
import { type CalendarDate, datePartsOf } from '@/lib/domain/calendar';
import { formatData, formatPeriodo } from '@/lib/format/date';
import { ActualBar, type ActualTone, MONTHS, TodayLine } from './gantt-parts';
import { barInYear, type GanttPeriod } from './gantt-scale';

/** The column header with the twelve months. It goes in the `TableHead` of an ordinary `DataTable`. */
export function GanttHeader({ anno }: { anno: number }) {
  return (
    <ColumnHeader className="w-[45%] min-w-90 px-0">
      <span className="sr-only">Periodo nel {anno}</span>
      <span aria-hidden="true" className="-mx-3 grid grid-cols-12 text-center">
        {MONTHS.map((month) => (
          <span key={month}>{month}</span>
        ))}
      </span>
    </ColumnHeader>
  );
}

interface GanttCellProps {
  anno: number;
  previsto: GanttPeriod[];
  /** What really happened, as far as reported. */
  effettivo?: GanttPeriod | null;
  tone?: ActualTone;
  /** The day of the dashed line; left out when it is not in this year. */
  oggi?: CalendarDate;
}

/** What the bars say, for screen readers and for a copied table. */
function describe({ anno, previsto, effettivo }: GanttCellProps): string {
  const planned = previsto.map((period) => formatPeriodo(period.inizio, period.fine)).join(', ');
  const words = planned ? `previsto ${planned}` : `nessuna data nel ${anno}`;
  return effettivo ? `${words}; effettivo ${formatPeriodo(effettivo.inizio, effettivo.fine)}` : words;
}

/** Why a row has no bar in this year: finished before, begins after, no date at all. */
function wordsWithoutBar({ anno, previsto }: GanttCellProps): string {
  const later = previsto.find((period) => datePartsOf(period.inizio).anno > anno);
  const earlier = previsto.findLast((period) => datePartsOf(period.fine).anno < anno);
  if (later) return `Inizia il ${formatData(later.inizio)}`;
  return earlier ? `Fino al ${formatData(earlier.fine)}` : 'Senza date';
}

/** The cell with the bars of a row: outline = planned, solid = actual, dashed line = today. */
export function GanttCell(props: GanttCellProps) {
  const { anno, previsto, effettivo, tone = 'info', oggi } = props;
  const planned = previsto.flatMap((period) => barInYear(period, anno) ?? []);
  return (
    <Cell className="relative h-14 p-0 first:pl-0 last:pr-0">
      <svg aria-hidden="true" className="month-lines absolute inset-0 size-full overflow-visible">
        {planned.map((bar) => (
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
        <ActualBar anno={anno} effettivo={effettivo} tone={tone} />
        <TodayLine anno={anno} oggi={oggi} />
      </svg>
      {planned.length === 0 && (
        <span aria-hidden="true" className="relative block px-3 py-2 text-ink-3 text-meta" data-copy="skip">
          <span className="bg-surface pr-1">{wordsWithoutBar(props)}</span>
        </span>
      )}
      <span className="sr-only">{describe(props)}</span>
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
