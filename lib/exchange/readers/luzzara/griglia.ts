import { daysInMonth, makeCalendarDate } from '@/lib/domain/calendar';
import type { FaseFormato } from '../../formato';

const MONTHS = ['gen', 'feb', 'mar', 'apr', 'mag', 'giu', 'lug', 'ago', 'set', 'ott', 'nov', 'dic'];
const MARK = /^[x×✓✔■●*]{1,2}$/iu;

/** What a row of the grid says: the months, when they are certain, else the marks in words. */
export interface Tempi {
  periodi: FaseFormato['periodi'];
  /** The marks as printed, where they do not tell the months. */
  stampati: string;
}

/** `Ge n`, `gennaio`, `Gen` (normalised): the name of a month, whole or cut in two by a narrow column. */
export function isMese(chiave: string): boolean {
  const word = chiave.replaceAll(' ', '');
  return word.length <= 9 && MONTHS.some((month) => word.startsWith(month));
}

/**
 * Months are certain with a grid of twelve cells, or when every cell of a wider one is marked: the whole year.
 * Source: 4-import-export «LU». Contiguous months become one period.
 */
export function readGriglia(griglia: readonly string[], anno: number): Tempi {
  const marked = griglia.flatMap((cella, index) => (cella === '' ? [] : [index]));
  if (marked.length === 0) return { periodi: [], stampati: '' };
  const onlyMarks = marked.every((index) => MARK.test(griglia[index] ?? ''));
  if (onlyMarks && griglia.length === 12)
    return { periodi: runsOf(marked).map((run) => periodOf(run, anno)), stampati: '' };
  if (onlyMarks && griglia.length > 12 && marked.length === griglia.length) {
    return { periodi: [periodOf([0, 11], anno)], stampati: '' };
  }
  return { periodi: [], stampati: inWords(griglia, marked) };
}

function runsOf(months: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const month of months) {
    const last = runs.at(-1);
    if (last && last[1] === month - 1) last[1] = month;
    else runs.push([month, month]);
  }
  return runs;
}

function periodOf([first, last]: [number, number], anno: number): FaseFormato['periodi'][number] {
  const inizio = makeCalendarDate(anno, first + 1, 1);
  const fine = makeCalendarDate(anno, last + 1, daysInMonth(anno, last + 1));
  return { anno, ...(inizio && { inizio }), ...(fine && { fine }), precisione: 'MESE' };
}

/** `Tempi come stampati: x nelle caselle da 12 a 17 di 17`. */
function inWords(griglia: readonly string[], marked: readonly number[]): string {
  const marks = [...new Set(marked.map((index) => griglia[index] ?? ''))];
  const groups = marks.map((mark) => {
    const places = runsOf(marked.filter((index) => griglia[index] === mark)).map(([from, to]) =>
      from === to ? `${from + 1}` : `da ${from + 1} a ${to + 1}`,
    );
    const [last = ''] = places.slice(-1);
    const list = places.length > 1 ? `${places.slice(0, -1).join(', ')} e ${last}` : last;
    return `«${mark}» ${places.length === 1 && !last.includes(' ') ? 'nella casella' : 'nelle caselle'} ${list}`;
  });
  return `Tempi come stampati: ${groups.join('; ')} di ${griglia.length}.`;
}
