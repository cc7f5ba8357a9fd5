'use client';

import { useState } from 'react';
import { Bar, BarChart, CartesianGrid, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { BAR_KINDS, BarPatterns } from './bar-kinds';
import type { PunteggioRow } from './punteggio-row';

interface BarChartCanvasProps {
  rows: PunteggioRow[];
  /** Px, the same the page has reserved. */
  height: number;
}

/** Mean width of a character of Titillium at 14 px. */
const CHARACTER_WIDTH = 6.6;

/** The name as far as it fits; the table under the chart has it whole. */
function fitName(text: string, width: number): string {
  const room = Math.floor(width / CHARACTER_WIDTH);
  return text.length <= room ? text : `${text.slice(0, room - 1).trimEnd()}…`;
}

interface NameTickProps {
  x?: number | string;
  y?: number | string;
  payload?: { value: string };
  rows: PunteggioRow[];
  width: number;
}

function NameTick({ y = 0, payload, rows, width }: NameTickProps) {
  const row = rows.find((candidate) => candidate.codice === payload?.value);
  if (!row) return null;
  return (
    <text x={8} y={y} dy="0.35em" className="fill-ink text-meta">
      <tspan className="fill-ink-3 font-semibold">{row.codice} </tspan>
      {fitName(row.nome, width - (row.codice.length + 3) * CHARACTER_WIDTH)}
    </text>
  );
}

/** The bars. Hidden from screen readers by its figure, which holds the table of the same numbers. */
export function BarChartCanvas({ rows, height }: BarChartCanvasProps) {
  const [width, setWidth] = useState(0);
  const nameWidth = Math.max(96, Math.min(260, width * 0.34));
  const data = rows.map((row) => ({
    codice: row.codice,
    valore: row.valore === null ? 0 : Number(row.valore),
    testo: row.testo,
    fill: BAR_KINDS.find((kind) => kind.esito === row.esito)?.fill,
    stroke: row.esito === 'NON_VALUTABILE' ? 'var(--color-neutral-fill)' : 'none',
  }));
  return (
    <ResponsiveContainer width="100%" height={height} onResize={setWidth}>
      <BarChart
        data={data}
        layout="vertical"
        accessibilityLayer={false}
        margin={{ top: 0, right: 56, bottom: 0, left: 0 }}
        barSize={18}
      >
        <defs>
          <BarPatterns />
        </defs>
        <CartesianGrid horizontal={false} stroke="var(--color-line)" />
        <XAxis
          type="number"
          domain={[0, 100]}
          ticks={[0, 25, 50, 75, 100]}
          height={36}
          axisLine={false}
          tickLine={false}
          tick={{ fill: 'var(--color-ink-3)', fontSize: 13 }}
        />
        <YAxis
          type="category"
          dataKey="codice"
          width={nameWidth}
          interval={0}
          axisLine={{ stroke: 'var(--color-control)' }}
          tickLine={false}
          tick={<NameTick rows={rows} width={nameWidth} />}
        />
        <Bar dataKey="valore" isAnimationActive={false} minPointSize={2}>
          <LabelList dataKey="testo" position="right" offset={8} className="fill-ink font-semibold text-table" />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
}
