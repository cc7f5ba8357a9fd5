import type { CalendarDate } from '@/lib/domain/calendar';
import { italianDate, italianShort } from '@/lib/domain/italian-notation';
import { toDecimal } from '@/lib/domain/numeric';
import { type Parsed, parseItalianDate } from './parse-italian';
import { type Atteso, parseNumber } from './target-draft';

/** The columns of a target. Decimals are text without trailing zeros. */
export interface ValoriTarget {
  valore: string | null;
  min: string | null;
  max: string | null;
  data: CalendarDate | null;
  testo: string | null;
}

/** What says how a cell is read: the same for every year and part of an indicator. */
export type MisuraCella = Pick<Atteso, 'natura' | 'verso'> & { unita: string | null };

const NULLA: ValoriTarget = { valore: null, min: null, max: null, data: null, testo: null };
const DECIMALI = 4;
const NUMERO = String.raw`[+\-−]?\s*[\d.]*\d(?:,\d+)?\s*[%€]?`;
const FRA = new RegExp(String.raw`^(?:fra|tra|da)?\s*(${NUMERO})\s*(?:-|–|÷|e|a)\s*(${NUMERO})$`, 'iu');
const ALMENO = /^(?:almeno|minimo|>=|≥)\s*(.+)$/iu;
const AL_MASSIMO = /^(?:al massimo|massimo|<=|≤)\s*(.+)$/iu;

/** A target as it is typed in a cell: `490`, `15–20`, `31/12/2026`, `sì`; blank when nothing is expected. */
export function printCella(valori: ValoriTarget | null, { verso }: MisuraCella): string {
  if (valori === null) return '';
  const { valore, min, max, data, testo } = valori;
  const number = (value: string) => italianShort(value, DECIMALI);
  if (verso === 'SI_NO') return testo ?? 'sì';
  if (data !== null) return italianDate(data);
  if (min !== null && max !== null) return `${number(min)}–${number(max)}`;
  if (min !== null) return `almeno ${number(min)}`;
  if (max !== null) return `al massimo ${number(max)}`;
  return valore === null ? (testo ?? '') : number(valore);
}

/**
 * Reads a cell by the nature and the direction of its indicator; null when it is blank. Refuses with a sentence.
 * Examples: INTERVALLO «15-20» → min 15, max 20; ENTRO_DATA «31/12/26» → 2026-12-31; PERCENTUALE «62,5 %» → 62.5.
 */
export function parseCella(testo: string, misura: MisuraCella): Parsed<ValoriTarget | null> {
  const pulito = testo.replace(/\s+/gu, ' ').trim();
  if (pulito === '' || pulito === '–') return { ok: true, valore: null };
  const { natura, verso, unita } = misura;
  if (verso === 'SI_NO') return parseSi(pulito);
  if (verso === 'ENTRO_DATA') return keep(parseItalianDate(pulito), (data) => ({ data }));
  if (natura === 'TESTO') return { ok: true, valore: { ...NULLA, testo: pulito } };
  if (verso === 'INTERVALLO') return parseIntervallo(pulito, unita);
  const parsed = parseNumber(pulito, unita);
  if (!parsed.ok && verso === 'CONTESTO') return { ok: true, valore: { ...NULLA, testo: pulito } };
  return keep(parsed, (valore) => ({ valore }));
}

function keep<T>(parsed: Parsed<T>, build: (valore: T) => Partial<ValoriTarget>): Parsed<ValoriTarget> {
  return parsed.ok ? { ok: true, valore: { ...NULLA, ...build(parsed.valore) } } : parsed;
}

function parseSi(testo: string): Parsed<ValoriTarget> {
  if (/^(?:s[iì]’?|s|x|1|100 ?%?)$/iu.test(testo.replace("'", '’'))) return { ok: true, valore: NULLA };
  return { ok: false, messaggio: 'Scrivi sì, oppure lascia vuoto se in quell’anno non si chiede.' };
}

function parseIntervallo(testo: string, unita: string | null): Parsed<ValoriTarget> {
  const [, da, a] = FRA.exec(testo) ?? [];
  if (da !== undefined && a !== undefined) {
    const [min, max] = [parseNumber(da, unita), parseNumber(a, unita)];
    if (!min.ok) return min;
    if (!max.ok) return max;
    if (toDecimal(max.valore).gte(toDecimal(min.valore)))
      return { ok: true, valore: { ...NULLA, min: min.valore, max: max.valore } };
    return { ok: false, messaggio: `Il massimo è sotto il minimo (${italianShort(min.valore, DECIMALI)}).` };
  }
  const [, min] = ALMENO.exec(testo) ?? [];
  if (min !== undefined) return keep(parseNumber(min, unita), (valore) => ({ min: valore }));
  const [, max] = AL_MASSIMO.exec(testo) ?? [];
  if (max !== undefined) return keep(parseNumber(max, unita), (valore) => ({ max: valore }));
  return { ok: false, messaggio: 'Scrivi i due limiti, per esempio 15–20.' };
}

/** A block copied from a spreadsheet: its rows, each with its cells. */
export function splitBlocco(testo: string): string[][] {
  const righe = testo.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  return righe.map((riga) => riga.split('\t'));
}
