import { type CalendarDate, daysInMonth, makeCalendarDate } from '@/lib/domain/calendar';

/** What a person typed, read or refused with a sentence to show beside the field. */
export type Parsed<T> = { ok: true; valore: T } | { ok: false; messaggio: string };

const NUMBER = /^([+-]?)\s*(\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?$/;
const DOT_AS_COMMA = /^([+-]?\s*\d+)\.(\d+)$/;

/**
 * Reads an Italian number: `1.234,56`, `62,5`, `−5`, `+ 0,20`, `94,77 %`, `15.000,00 €`.
 * Gives decimal text with a dot and the digits as typed (`"1234.56"`), ready for the database.
 * A dot that does not group thousands is refused and never guessed: `12.5` could be 12,5 or a slip.
 */
export function parseItalianDecimal(testo: string, opzioni: { decimaliMassimi?: number } = {}): Parsed<string> {
  const pulito = testo
    .trim()
    .replace(/\s*[%€]$/u, '')
    .replace(/[−–]/gu, '-');
  if (pulito === '') return { ok: false, messaggio: 'Scrivi un numero.' };
  const match = NUMBER.exec(pulito);
  if (!match) return { ok: false, messaggio: explainBadNumber(pulito) };
  const [, segno, intero = '', frazione] = match;
  const massimi = opzioni.decimaliMassimi;
  if (massimi !== undefined && (frazione?.length ?? 0) > massimi)
    return { ok: false, messaggio: tooManyDigits(massimi) };
  const digits = intero.replace(/\./g, '').replace(/^0+(?=\d)/, '');
  const negative = segno === '-' && /[1-9]/.test(digits + (frazione ?? ''));
  return { ok: true, valore: `${negative ? '-' : ''}${digits}${frazione ? `.${frazione}` : ''}` };
}

function tooManyDigits(massimi: number): string {
  if (massimi === 0) return 'Scrivi un numero intero, senza virgola.';
  return massimi === 1
    ? 'Scrivi al massimo una cifra dopo la virgola.'
    : `Scrivi al massimo ${massimi} cifre dopo la virgola.`;
}

function explainBadNumber(testo: string): string {
  const dotted = DOT_AS_COMMA.exec(testo);
  if (dotted) return `Usa la virgola per i decimali: ${dotted[1]},${dotted[2]}.`;
  return `«${testo}» non è un numero. Scrivi per esempio 1.234,56.`;
}

const DAY_FIRST = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})-(\d{2})-(\d{2})$/;
const MESI = [
  'gennaio',
  'febbraio',
  'marzo',
  'aprile',
  'maggio',
  'giugno',
  'luglio',
  'agosto',
  'settembre',
  'ottobre',
  'novembre',
  'dicembre',
] as const;

/** Reads `31/12/2024`, `1/6/24`, `30.06.2021`, `29-06-2021` and the ISO form; says which day does not exist and why. */
export function parseItalianDate(testo: string): Parsed<CalendarDate> {
  const pulito = testo.trim();
  if (pulito === '') return { ok: false, messaggio: 'Scrivi una data, per esempio 31/12/2024.' };
  const dayFirst = DAY_FIRST.exec(pulito);
  const yearFirst = YEAR_FIRST.exec(pulito);
  if (dayFirst) return dateFromParts(pulito, Number(dayFirst[1]), Number(dayFirst[2]), fullYear(dayFirst[3] ?? ''));
  if (yearFirst) return dateFromParts(pulito, Number(yearFirst[3]), Number(yearFirst[2]), Number(yearFirst[1]));
  return { ok: false, messaggio: `«${pulito}» non è una data. Scrivi giorno, mese e anno: 31/12/2024.` };
}

/** Plans print `31/12/21`: two digits are always of this century. */
function fullYear(anno: string): number {
  return anno.length === 2 ? 2000 + Number(anno) : Number(anno);
}

function dateFromParts(testo: string, giorno: number, mese: number, anno: number): Parsed<CalendarDate> {
  const date = makeCalendarDate(anno, mese, giorno);
  if (date) return { ok: true, valore: date };
  const nome = MESI[mese - 1];
  const perche = nome ? `${nome} ${anno} ha ${daysInMonth(anno, mese)} giorni` : 'i mesi vanno da 1 a 12';
  return { ok: false, messaggio: `La data ${testo} non esiste: ${perche}.` };
}
