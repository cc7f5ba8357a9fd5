import { classNames } from '@/components/ui/class-names';

/** One year of an indicator. `value` only draws the point (decimal text); `text` is what is written. */
export interface SparkPoint {
  label: string;
  value: string | null;
  text: string;
}

interface SparklineProps {
  /** What the line shows: "Tempo medio di rilascio". */
  label: string;
  /** Two to four years, oldest first. */
  points: SparkPoint[];
  /** The expected value, drawn as a dashed line. */
  expected?: { value: string; text: string } | null;
}

const WIDTH = 148;
const MARGIN = 22;
const TOP = 22;
const BOTTOM = 40;

/** A few years at a glance: values written, expected value dashed, the last point solid. A missing year breaks the line. */
export function Sparkline({ label, points, expected }: SparklineProps) {
  const known = points.flatMap((point) => (point.value === null ? [] : [Number(point.value)]));
  if (known.length === 0) return <span className="text-ink-3 text-meta">nessun dato</span>;
  const all = expected ? [...known, Number(expected.value)] : known;
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const yOf = (value: number) =>
    high === low ? (TOP + BOTTOM) / 2 : BOTTOM - ((value - low) / (high - low)) * (BOTTOM - TOP);
  const step = points.length > 1 ? (WIDTH - 2 * MARGIN) / (points.length - 1) : 0;
  const drawn = points.map((point, index) => ({
    ...point,
    x: points.length > 1 ? MARGIN + index * step : WIDTH / 2,
    y: point.value === null ? null : yOf(Number(point.value)),
  }));
  const expectedY = expected ? yOf(Number(expected.value)) : null;
  const sentence = points.map((point) => `${point.label}: ${point.text}`).join('; ');

  return (
    <svg
      role="img"
      aria-label={`${label}. ${sentence}${expected ? `; atteso ${expected.text}` : ''}`}
      viewBox={`0 0 ${WIDTH} 62`}
      width={WIDTH}
      height="62"
      className="block overflow-visible text-small"
    >
      {expectedY !== null && (
        <line x1="4" x2={WIDTH - 4} y1={expectedY} y2={expectedY} strokeDasharray="4 3" className="stroke-ink-2" />
      )}
      {drawn.map((point, index) => {
        const next = drawn[index + 1];
        if (!next || point.y === null || next.y === null) return null;
        return (
          <line
            key={point.label}
            x1={point.x}
            y1={point.y}
            x2={next.x}
            y2={next.y}
            strokeWidth="2"
            className="stroke-blue"
          />
        );
      })}
      {drawn.map((point, index) => {
        const isLast = index === drawn.length - 1;
        return (
          <g key={point.label} textAnchor="middle">
            {point.y !== null && (
              <>
                <circle
                  cx={point.x}
                  cy={point.y}
                  r={isLast ? 4.5 : 3.5}
                  strokeWidth="2"
                  className={classNames('stroke-blue', isLast ? 'fill-blue' : 'fill-surface')}
                />
                <text
                  x={point.x}
                  y={point.y - 8}
                  strokeWidth="4"
                  strokeLinejoin="round"
                  paintOrder="stroke"
                  className={classNames('stroke-surface', isLast ? 'fill-ink font-semibold' : 'fill-ink-2')}
                >
                  {point.text}
                </text>
              </>
            )}
            <text x={point.x} y="60" className="fill-ink-3">
              {point.label}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
