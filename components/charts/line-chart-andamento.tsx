import { LineChartLazy } from './line-chart-lazy';
import { LINE_LOOKS, type PuntoGrafico, type SerieGrafico } from './line-chart-points';

/** Height of the drawing, px: held from the first paint, so that its script never moves the page. */
const HEIGHT = 260;

interface LineChartAndamentoProps {
  points: PuntoGrafico[];
  series: SerieGrafico[];
}

/** Progress along the months of a year: what was done, what was expected, what was done the year before. */
export function LineChartAndamento({ points, series }: LineChartAndamentoProps) {
  return (
    <div aria-hidden="true" className="grid px-2 pt-3">
      <svg width="1" height={HEIGHT} className="col-start-1 row-start-1" />
      <div className="col-start-1 row-start-1 min-w-0">
        <LineChartLazy points={points} series={series} height={HEIGHT} />
      </div>
    </div>
  );
}

/** The same marks with their words. */
export function LineLegend({ series }: { series: SerieGrafico[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-ink-2 text-meta">
      {series.map(({ key, label, look }) => (
        <li key={key} className="inline-flex items-center gap-1.5">
          <svg aria-hidden="true" className="h-3 w-7 flex-none">
            <line x1="0" x2="28" y1="6" y2="6" {...LINE_LOOKS[look]} />
            {look !== 'dashed' && <circle cx="14" cy="6" r="3.5" fill="white" {...LINE_LOOKS[look]} />}
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
