import type { PremioFormato } from '../../formato';
import { normaliseText } from '../../reconcile/normalise';
import { parseImporto, parseNumero } from '../../testo/numeri-italiani';
import type { Riga } from './righe';

export type Tipologia = NonNullable<PremioFormato['tipologia']>;

/** A row of the table of the projects, as printed; numbers are decimal text. */
export interface RigaTabella {
  numero: number;
  ambito: string;
  macroCategoria: string;
  titolo: string;
  tempi: string;
  soglia: string;
  personale: string;
  tipologia?: Tipologia;
  dipendenti: string;
  peso: string;
  coefficiente: string;
  punti: string;
  importo: string;
  /** Every cell, to keep the table as it is printed. */
  celle: string[];
  riga: number;
}

/** Cells of a row: progressivo, ambito, macro categoria, titolo, tempi, soglia, personale, tipologia, five numbers. */
const COLONNE = 13;
const TIPOLOGIE: readonly [RegExp, Tipologia][] = [
  [/\bstrategic[oi]\b/u, 'STRATEGICO'],
  [/\binnovativ[oi]\b/u, 'INNOVATIVO'],
  [/\bmigliorament[oi]\b/u, 'MIGLIORAMENTO'],
  [/\bmanteniment[oi]\b/u, 'MANTENIMENTO'],
  [/\buna tantum\b/u, 'UNA_TANTUM'],
];
const AMBITO = /^(?:general|intersettor|settor)/u;

/** `3.miglioramento (20)` → MIGLIORAMENTO; undefined for other words. */
export function tipologiaOf(testo: string): Tipologia | undefined {
  const words = normaliseText(testo);
  return words.length > 40 ? undefined : TIPOLOGIE.find(([word]) => word.test(words))?.[1];
}

/** The heading of the table, over its first rows or repeated after a page break. */
export function isIntestazione(celle: readonly string[]): boolean {
  const words = celle.map(normaliseText);
  return words.some((cell) => /^progressivo\b/u.test(cell)) || words.includes('titolo del progetto');
}

/** A row begins with its number and the ambito of its project. */
export function isRigaTabella(celle: readonly string[]): boolean {
  return /^\d{1,3}\.?$/u.test(celle[0] ?? '') && celle.length >= 4 && AMBITO.test(normaliseText(celle[1] ?? ''));
}

/** The last cells are still to come: the row was broken inside a cell. */
export function isIncompleta(celle: readonly string[]): boolean {
  return celle.length < COLONNE && !/\d,\d{2}$/u.test(celle.at(-1) ?? '');
}

/** Goes on with a broken row: the first cell ends the last one. */
export function continueCelle(celle: readonly string[], riga: Riga): string[] {
  const [first = '', ...rest] = riga.celle ?? [riga.testo];
  return [...celle.slice(0, -1), [celle.at(-1), first].filter(Boolean).join(' '), ...rest];
}

/** Names the cells of a row: by position when it has them all, else around the tipologia and the threshold. */
export function parseRiga(celle: string[], riga: number): RigaTabella {
  const numero = Number.parseInt(celle[0] ?? '', 10);
  const [ambito = '', ...dopo] = celle.slice(1);
  const isWhole = celle.length === COLONNE && (celle[7] === '' || tipologiaOf(celle[7] ?? '') !== undefined);
  const at = isWhole ? 5 : anchorOf(dopo);
  const sinistra = isWhole ? leftWhole(dopo) : leftOf(dopo.slice(0, at));
  const tipologia = tipologiaOf(dopo[isWhole ? 5 : at] ?? '');
  const numeri = numbersOf(dopo.slice((isWhole ? 5 : at) + 1));
  return { numero, ambito, ...sinistra, ...(tipologia && { tipologia }), ...numeri, celle, riga };
}

/** Position of the tipologia; the end when there is none. */
function anchorOf(celle: readonly string[]): number {
  const at = celle.findLastIndex((cella) => tipologiaOf(cella) !== undefined && cella.length < 20);
  return at >= 0 ? at : celle.length;
}

type Sinistra = Pick<RigaTabella, 'macroCategoria' | 'titolo' | 'tempi' | 'soglia' | 'personale'>;

function leftWhole([macroCategoria = '', titolo = '', tempi = '', soglia = '', personale = '']: string[]): Sinistra {
  return { macroCategoria, titolo, tempi, soglia, personale };
}

/** The threshold is the whole number up to 100; before it the title, the longest, and the times; after it the people. */
function leftOf(celle: string[]): Sinistra {
  const at = celle.findLastIndex((cella) => /^(?:100|\d{1,2})\s*%?$/u.test(cella));
  const before = (at >= 0 ? celle.slice(0, at) : celle).filter(Boolean);
  const titolo = before.reduce((longest, cella) => (cella.length > longest.length ? cella : longest), '');
  return {
    macroCategoria: '',
    titolo,
    tempi: before.slice(before.indexOf(titolo) + 1).join(' '),
    soglia: celle[at] ?? '',
    personale: at >= 0 ? celle.slice(at + 1).join(' ') : '',
  };
}

type Numeri = Pick<RigaTabella, 'dipendenti' | 'peso' | 'coefficiente' | 'punti' | 'importo'>;

/** Five columns; when some are missing only the first, the people, and the last, an amount with cents, are certain. */
function numbersOf(celle: string[]): Numeri {
  const [dipendenti = '', peso = '', coefficiente = '', punti = '', importo = ''] = celle;
  if (celle.length === 5) return { dipendenti, peso, coefficiente, punti, importo };
  const last = celle.findLast(Boolean) ?? '';
  const amount = /\d,\d{2}$/u.test(last) ? last : '';
  return {
    dipendenti: dipendenti === amount ? '' : dipendenti,
    peso: '',
    coefficiente: '',
    punti: '',
    importo: amount,
  };
}

/** Decimal text of a cell of a number; undefined when it is blank or something else. */
export function numberIn(cella: string): string | undefined {
  return parseNumero(cella.replace(/%$/u, '').trim())?.valore;
}

/** Decimal text of a cell of an amount; undefined when it is blank or something else. */
export function amountIn(cella: string): string | undefined {
  return parseImporto(cella) ?? undefined;
}
