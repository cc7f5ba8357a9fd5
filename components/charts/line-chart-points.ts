/** How a line is drawn: told from the others without colour. */
export type LineLook = 'strong' | 'dashed' | 'thin';

/** Stroke of each look. */
export const LINE_LOOKS: Record<LineLook, { stroke: string; strokeWidth: number; strokeDasharray?: string }> = {
  strong: { stroke: 'var(--color-blue)', strokeWidth: 3 },
  dashed: { stroke: 'var(--color-ink)', strokeWidth: 1.5, strokeDasharray: '5 4' },
  thin: { stroke: 'var(--color-neutral-fill)', strokeWidth: 1.5 },
};

/** One line of the chart. */
export interface SerieGrafico {
  key: string;
  /** In the legend: "Fatto nel 2026". */
  label: string;
  look: LineLook;
}

/** One day of the axis with the values of the lines that have one there, decimal text: they only draw. */
export interface PuntoGrafico {
  /** From 0 (1 January) to 100. */
  x: number;
  /** "30/09". */
  label: string;
  values: Record<string, string | null>;
  /** Written beside the point of the strong line: "63,5 %". */
  written: string | null;
}
