import type { Tone } from './badge';
import { classNames } from './class-names';

/*
 * Bars are SVG and not coloured boxes: widths need no `style` attribute (refused by the content security policy) and the
 * fill is printed even when the browser leaves backgrounds out. Numbers are used here only to draw, never to compute.
 */

const FILLS: Record<Tone, string> = {
  ok: 'fill-ok-fill',
  warn: 'fill-warn-fill',
  bad: 'fill-bad-fill',
  info: 'fill-blue',
  neutral: 'fill-neutral-line',
};

/** A share between 0 and 100 from decimal text; null when there is nothing to draw. */
function toShare(value: string | number | null): number | null {
  if (value === null) return null;
  const share = Number(value);
  return Number.isFinite(share) ? Math.min(100, Math.max(0, share)) : null;
}

interface PercentBarProps {
  /** Per cent, as decimal text; null draws the empty track. The number itself stands beside the bar. */
  value: string | number | null;
  tone?: Tone;
  className?: string;
}

/** A thin bar beside a percentage already written: decorative for screen readers. */
export function PercentBar({ value, tone = 'info', className = 'w-16' }: PercentBarProps) {
  const share = toShare(value);
  return (
    <svg aria-hidden="true" className={classNames('inline-block h-1.5 flex-none align-middle', className)}>
      <rect width="100%" height="100%" rx="2" className="fill-track" />
      {share !== null && share > 0 && (
        <rect width={`${Math.max(share, 1.5)}%`} height="100%" rx="2" className={FILLS[tone]} />
      )}
    </svg>
  );
}

interface ProgressBarProps {
  /** What is advancing: "Indicatori rendicontati". */
  label: string;
  value: number;
  max: number;
  /** How it is said: "21 di 31". Defaults to that form. */
  valueText?: string;
  className?: string;
}

/** Progress of a piece of work, announced with its numbers. */
export function ProgressBar({ label, value, max, valueText, className = 'w-full' }: ProgressBarProps) {
  const share = max > 0 ? toShare((value / max) * 100) : 0;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={valueText ?? `${value} di ${max}`}
      className={classNames('leading-none', className)}
    >
      <svg aria-hidden="true" className="block h-2 w-full">
        <rect width="100%" height="100%" rx="2" className="fill-track" />
        <rect width={`${share ?? 0}%`} height="100%" rx="2" className="fill-blue" />
      </svg>
    </div>
  );
}

/** One part of a whole. */
export interface BarSegment {
  label: string;
  value: number;
  tone: Tone;
}

/** How a total divides by state: "3 in ritardo, 6 in linea". The counts stand in the row's own cells too. */
export function StackedBar({ segments, className = 'w-28' }: { segments: BarSegment[]; className?: string }) {
  const total = segments.reduce((sum, segment) => sum + segment.value, 0);
  const shown = segments.filter((segment) => segment.value > 0);
  const starts = shown.map((_, index) => shown.slice(0, index).reduce((sum, segment) => sum + segment.value, 0));
  return (
    <svg
      role="img"
      aria-label={shown.map((segment) => `${segment.value} ${segment.label}`).join(', ') || 'nessuno'}
      className={classNames('inline-block h-2 align-middle', className)}
    >
      <rect width="100%" height="100%" rx="2" className="fill-track" />
      {shown.map((segment, index) => (
        <rect
          key={segment.label}
          x={`${((starts[index] ?? 0) / total) * 100}%`}
          width={`${(segment.value / total) * 100}%`}
          height="100%"
          strokeWidth="1"
          className={classNames('stroke-surface', FILLS[segment.tone])}
        />
      ))}
    </svg>
  );
}
