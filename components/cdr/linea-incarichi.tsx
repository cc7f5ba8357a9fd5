import { calendarDate, daysBetween, daysOfPeriod } from '@/lib/domain/calendar';
import { listVacanze, type TipoIncarico, type Tratto, trattoNellAnno } from '@/lib/domain/incarichi';
import type { IncaricoLetto } from '@/lib/features/cdr/types';
import { sayAnno, TIPO_INCARICO } from './words';

const LANE = 38;
const AXIS = 18;
const BAR = 12;
const MESI = ['G', 'F', 'M', 'A', 'M', 'G', 'L', 'A', 'S', 'O', 'N', 'D'];

/** Each kind has its own drawing, not only its colour: full, hollow, striped. */
const FILLS: Record<TipoIncarico, string> = {
  TITOLARE: 'fill-blue stroke-blue',
  INTERIM: 'fill-blue-soft stroke-blue [stroke-width:2]',
  REGGENZA: 'fill-blue-line stroke-blue [stroke-dasharray:4_3] [stroke-width:2]',
};

interface Lane {
  key: string;
  words: string;
  tratto: Tratto;
  className: string;
  isVacant: boolean;
}

/** The year of a CDR: a lane for each incarico, dashed ones where nobody heads it. The same is said in words to who cannot see it. */
export function LineaIncarichi({ incarichi, anno }: { incarichi: readonly IncaricoLetto[]; anno: number }) {
  const lanes = lanesOf(incarichi, anno);
  const height = AXIS + lanes.length * LANE;
  return (
    <svg role="img" aria-label={sayAnno(incarichi, anno)} height={height} className="block w-full overflow-visible">
      {MESI.map((mese, index) => (
        <g key={`${mese}${MESI.slice(0, index).length}`}>
          <line x1={monthAt(index, anno)} x2={monthAt(index, anno)} y1={AXIS} y2={height} className="stroke-line" />
          <text x={monthAt(index + 0.5, anno)} y="12" textAnchor="middle" className="fill-ink-3 text-small">
            {mese}
          </text>
        </g>
      ))}
      {lanes.map(({ key, words, tratto, className, isVacant }, index) => {
        const [start, width] = [dayAt(tratto.inizio, anno), shareOf(tratto.giorni, anno)];
        const isLate = start > 50;
        const top = AXIS + index * LANE;
        return (
          <g key={key}>
            <text
              x={`${isLate ? start + width : start}%`}
              y={top + 15}
              textAnchor={isLate ? 'end' : 'start'}
              className={isVacant ? 'fill-warn font-semibold text-small' : 'fill-ink text-small'}
            >
              {words}
            </text>
            <rect
              x={`${start}%`}
              y={top + 20}
              width={`${Math.max(width, 0.5)}%`}
              height={BAR}
              rx="2"
              className={className}
            />
          </g>
        );
      })}
    </svg>
  );
}

function lanesOf(incarichi: readonly IncaricoLetto[], anno: number): Lane[] {
  const headed = incarichi.flatMap(({ id, nominativo, tipo, ...durata }) => {
    const tratto = trattoNellAnno(durata, anno);
    const words = tipo === 'TITOLARE' ? nominativo : `${nominativo}, ${TIPO_INCARICO[tipo].toLowerCase()}`;
    return tratto ? [{ key: id, words, tratto, className: FILLS[tipo], isVacant: false }] : [];
  });
  const vacant = listVacanze(incarichi, anno).map((tratto) => ({
    key: tratto.inizio,
    words: 'Vacante',
    tratto,
    className: 'fill-warn-soft stroke-warn-fill [stroke-dasharray:3_3]',
    isVacant: true,
  }));
  return [...headed, ...vacant].sort((a, b) => (a.tratto.inizio < b.tratto.inizio ? -1 : 1));
}

/** Numbers used only to draw: per cent of the year. */
function dayAt(date: Tratto['inizio'], anno: number): number {
  return shareOf(daysBetween(calendarDate(`${anno}-01-01`), date), anno);
}

function shareOf(giorni: number, anno: number): number {
  return (giorni / daysOfPeriod(calendarDate(`${anno}-01-01`), calendarDate(`${anno}-12-31`))) * 100;
}

function monthAt(mese: number, anno: number): string {
  return `${shareOf((mese * 365.25) / 12, anno)}%`;
}
