'use client';

import { CartesianGrid, LabelList, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { LINE_LOOKS, type PuntoGrafico, type SerieGrafico } from './line-chart-points';

interface LineChartCanvasProps {
  points: PuntoGrafico[];
  series: SerieGrafico[];
  /** Px, the same the page has reserved. */
  height: number;
}

const TICK = { fill: 'var(--color-ink-3)', fontSize: 13 };

/** The lines. Hidden from screen readers by its figure, which holds the table of the same numbers. */
export function LineChartCanvas({ points, series, height }: LineChartCanvasProps) {
  const days = new Map(points.map(({ x, label }) => [x, label]));
  const data = points.map(({ x, values, written }) => ({
    x,
    written,
    ...Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value === null ? null : Number(value)])),
  }));
  return (
    <ResponsiveContainer width="100%" height={height}>
      <LineChart data={data} accessibilityLayer={false} margin={{ top: 20, right: 28, bottom: 0, left: 0 }}>
        <CartesianGrid vertical={false} stroke="var(--color-line)" />
        <XAxis
          dataKey="x"
          type="number"
          domain={[0, 100]}
          ticks={[...days.keys()]}
          tickFormatter={(x: number) => days.get(x) ?? ''}
          height={32}
          axisLine={{ stroke: 'var(--color-control)' }}
          tickLine={false}
          tick={TICK}
        />
        <YAxis
          domain={[0, 100]}
          ticks={[0, 25, 50, 75, 100]}
          width={36}
          axisLine={false}
          tickLine={false}
          tick={TICK}
        />
        {series.map(({ key, look }) => (
          <Line
            key={key}
            dataKey={key}
            type="linear"
            connectNulls
            isAnimationActive={false}
            {...LINE_LOOKS[look]}
            dot={look === 'dashed' ? false : { r: 4, fill: 'var(--color-white)', ...LINE_LOOKS[look] }}
          >
            {look === 'strong' && (
              <LabelList
                dataKey="written"
                position="bottom"
                offset={12}
                stroke="var(--color-white)"
                strokeWidth={4}
                strokeLinejoin="round"
                paintOrder="stroke"
                className="fill-blue-strong font-semibold text-meta"
              />
            )}
          </Line>
        ))}
      </LineChart>
    </ResponsiveContainer>
  );
}
