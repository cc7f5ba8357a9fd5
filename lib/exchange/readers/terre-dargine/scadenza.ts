import type { CalendarDate } from '@/lib/domain/calendar';
import { parseData } from '../../testo/date-italiane';

const MESE = '(?:gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic)[a-z]*';
const GIORNO = '\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{2,4}|\\s\\d{4})?';
const DATA = `(?:${GIORNO}|\\d{1,2}[°º]?\\s+${MESE}(?:\\s+\\d{4})?|${MESE}\\s+\\d{4})`;

/** `entro il 30/10/2021`, `entro la mensilità di luglio 2021`. */
const ENTRO = new RegExp(
  `\\bentro(?:\\s+e non oltre)?(?:\\s+(?!\\d+\\s+(?:giorni|gg|mesi))[\\p{L}'’]+){0,6}?:?\\s+(${DATA})(?![\\d/])`,
  'giu',
);
/** `(31 Agosto 2021)` at the end. */
const FRA_PARENTESI = new RegExp(`\\((?:[^()]*?\\s)??(${DATA})\\s*\\)\\W*$`, 'iu');
/** `30/04/2021 per il Comune`, `al 31/07/2021 e 30/09/2021`. */
const AL = new RegExp(`\\b(?:al|il|del)\\s+(?:${DATA}\\s+e\\s+)*(${DATA})\\W*$`, 'iu');
const DAL = new RegExp(`\\b(?:a partire d|d)al\\s+(${DATA})\\W*$`, 'iu');

/** A day something is to be done by; `presunta` when the words do not say «entro». */
export interface Scadenza {
  data: CalendarDate;
  stampato: string;
  presunta: boolean;
}

/** The deadline of an expected result: of several the last, as it is when all of it is done. Null when it prints none. */
export function scadenzaIn(testo: string, anno: number): Scadenza | null {
  const bounds = [...testo.matchAll(ENTRO)].flatMap((found) => read(found[1], found[0], anno, false));
  const last = bounds.toSorted((a, b) => (a.data < b.data ? 1 : -1))[0];
  if (last) return last;
  const forms: [RegExp, boolean][] = [
    [FRA_PARENTESI, false],
    [DAL, true],
    [AL, true],
  ];
  for (const [form, presunta] of forms) {
    const found = form.exec(testo);
    const [scadenza] = found ? read(found[1], found[0], anno, presunta) : [];
    if (scadenza) return scadenza;
  }
  return null;
}

function read(stampata: string | undefined, intorno: string, anno: number, presunta: boolean): Scadenza[] {
  const data = parseData(stampata ?? '', anno);
  const stampato = intorno.replace(/^[\s(]+|[\s).;]+$/gu, '');
  return data ? [{ data, stampato, presunta }] : [];
}

/** `entro 30 giorni dalla presentazione dell'istanza`: a term that runs from another fact, as printed; null without one. */
export function terminiRelativiIn(testo: string): string | null {
  const found =
    /\bentro\s+(?:\d+|[\p{L}]+)\s+(?:giorni|gg\.?|ore|mes[ei]|settiman[ea])\b[^;,()]*|\bentro i termini\b[^;,()]*/iu.exec(
      testo,
    );
  return found ? found[0].replace(/[\s.]+$/u, '') : null;
}
