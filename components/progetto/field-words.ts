import { parseCalendarDate } from '@/lib/domain/calendar';
import { isDecimalText } from '@/lib/domain/decimal-text';
import type { PatchValue } from '@/lib/domain/patch';
import { formatData } from '@/lib/format/date';
import { formatShort } from '@/lib/format/number';

const WORDS: Readonly<Record<string, string>> = {
  CRESCENTE: 'più è alto, meglio è',
  DECRESCENTE: 'più è basso, meglio è',
  INTERVALLO: 'dentro i limiti',
  ENTRO_DATA: 'entro una data',
  SI_NO: 'sì o no',
  CONTESTO: 'dato di contesto',
  ALMENO: 'almeno',
  PIU_DI: 'più di',
  AL_MASSIMO: 'al massimo',
  MENO_DI: 'meno di',
  UGUALE: 'uguale a',
  NUMERO: 'numero',
  PERCENTUALE: 'percentuale',
  EURO: 'euro',
  GIORNI: 'giorni',
  PUNTEGGIO: 'punteggio',
  DATA: 'data',
  TESTO: 'testo',
  RAGGIUNTO: 'raggiunto',
  PARZIALE: 'raggiunto in parte',
  NON_RAGGIUNTO: 'non raggiunto',
  ENDOGENA: 'interna all’ente',
  ESOGENA: 'esterna all’ente',
};

const DECIMALI = new Set([
  'peso',
  'valore',
  'min',
  'max',
  'percentuale',
  'previsto',
  'assestato',
  'consuntivo',
  'parziale',
  'avanzamento',
  'baseline',
]);
const DATE = new Set(['data', 'inizio', 'fine', 'dataChiusura']);
/** Longest text quoted whole. */
const LUNGHEZZA = 160;
/** Characters quoted before the point where two long texts part. */
const PRIMA_DEL_PUNTO = 30;

/** The value of a field in a sentence: numbers and dates in Italian, closed words in words, long texts cut. */
export function valueInWords(campo: string, valore: PatchValue): string {
  if (valore === null || valore === '') return 'vuoto';
  if (typeof valore === 'boolean') return valore ? 'sì' : 'no';
  if (typeof valore !== 'string') return Array.isArray(valore) ? valore.join(', ') : String(valore);
  if (DECIMALI.has(campo) && isDecimalText(valore)) return formatShort(valore, 4);
  const data = DATE.has(campo) ? parseCalendarDate(valore) : null;
  if (data) return formatData(data);
  const words = WORDS[valore];
  if (words) return `«${words}»`;
  return quote(valore, 0);
}

/** The two values of a change; long texts are quoted from just before the point where they part. */
export function changeInWords(campo: string, prima: PatchValue, dopo: PatchValue): [string, string] {
  if (typeof prima !== 'string' || typeof dopo !== 'string' || Math.max(prima.length, dopo.length) <= LUNGHEZZA) {
    return [valueInWords(campo, prima), valueInWords(campo, dopo)];
  }
  const from = Math.max(0, partingPoint(prima, dopo) - PRIMA_DEL_PUNTO);
  return [quote(prima, from), quote(dopo, from)];
}

function partingPoint(a: string, b: string): number {
  let index = 0;
  while (index < a.length && a[index] === b[index]) index += 1;
  return index;
}

function quote(text: string, from: number): string {
  const part = text.slice(from, from + LUNGHEZZA).trim();
  return `«${from > 0 ? '…' : ''}${part}${from + LUNGHEZZA < text.length ? '…' : ''}»`;
}
