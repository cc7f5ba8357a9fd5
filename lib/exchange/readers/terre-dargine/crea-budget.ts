import type { VoceBudgetFormato } from '../../formato';
import { canonicalMoney, fitsScale } from '../../numeri';
import { parseImporto } from '../../testo/numeri-italiani';
import type { BozzaAnagrafica } from './bozza';
import { isNull, type Riga } from './righe';

type Titolo = VoceBudgetFormato['titoloBilancio'];

interface Cassetto {
  titolo: Titolo;
  colonna: number;
  testo: string;
}

const PARTE = /^parte\s+(corrente|investiment\w+)\s*:?\s*/iu;
const NUMERO = '(\\d{1,3}(?:\\.\\d{3})+(?:,\\d{1,2})?|\\d+(?:,\\d{1,2})?)';
const ANNUI = new RegExp(`${NUMERO}\\s*(?:€|euro)?\\s*\\(\\s*(\\d{4})\\s*\\)`, 'giu');
const DOPO = new RegExp(`(?:€|\\beuro\\b)\\s*${NUMERO}(?!\\d)\\s*(?:\\(([^()]*)\\))?`, 'giu');
const PRIMA = new RegExp(`${NUMERO}\\s*(?:€|euro\\b)`, 'giu');

/** Amounts of a card, and what of them is only words: chapter codes of the PEG, sums that cannot be told apart. */
export function createBudget(
  anagrafica: BozzaAnagrafica,
  anno: number,
): { voci: VoceBudgetFormato[]; note: string[]; nonLetti: string[] } {
  const note: string[] = [];
  const nonLetti: string[] = [];
  const voci = cassettiOf(anagrafica.contabile, note).flatMap(({ titolo, testo }) => {
    const found = vociIn(testo, titolo, anno);
    if (found.length === 0) nonLetti.push(`${WORDS[titolo]}: ${testo}`);
    return found;
  });
  return { voci, note: [...note, ...nonLetti], nonLetti };
}

const WORDS: Record<Titolo, string> = {
  ENTRATA_CORRENTE: 'entrate, parte corrente',
  ENTRATA_INVESTIMENTI: 'entrate, parte investimenti',
  SPESA_CORRENTE: 'spesa, parte corrente',
  SPESA_INVESTIMENTI: 'spesa, parte investimenti',
};

/**
 * The four places an amount may stand: `Parte corrente` and `Parte investimenti`, entrate on the left and spesa on the
 * right. A row without a label goes on with the one left open (`Parte investimenti:` and nothing after it).
 */
function cassettiOf(righe: readonly Riga[], note: string[]): Cassetto[] {
  const cassetti: Cassetto[] = [];
  for (const { celle } of righe) {
    const filled = (celle ?? []).map(({ testo }, colonna) => ({ testo, colonna })).filter(({ testo }) => testo !== '');
    const parti = filled.filter(({ testo }) => PARTE.test(testo));
    parti.forEach(({ testo, colonna }, index) => {
      const side = index === 0 && parti.length > 1 ? 'ENTRATA' : parti.length > 1 ? 'SPESA' : sideOf(colonna, cassetti);
      const kind = /^parte\s+corrente/iu.test(testo) ? 'CORRENTE' : 'INVESTIMENTI';
      cassetti.push({ titolo: `${side}_${kind}`, colonna, testo: testo.replace(PARTE, '') });
    });
    for (const { testo, colonna } of filled.filter((cella) => !PARTE.test(cella.testo))) {
      const open = parti.length > 0 ? undefined : openNear(cassetti, colonna);
      if (open) open.testo = `${open.testo} ${testo}`.trim();
      else noteText(testo, note);
    }
  }
  return cassetti.filter(({ testo }) => !isNull(testo));
}

function sideOf(colonna: number, cassetti: readonly Cassetto[]): 'ENTRATA' | 'SPESA' {
  const spesa = cassetti.find(({ titolo }) => titolo === 'SPESA_CORRENTE')?.colonna;
  return spesa !== undefined && colonna >= spesa ? 'SPESA' : 'ENTRATA';
}

/** Of the last two cells printed, the one that waits for something; the nearest column when both do. */
function openNear(cassetti: readonly Cassetto[], colonna: number): Cassetto | undefined {
  const open = cassetti.slice(-2).filter(({ testo }) => testo === '' || !/^=/u.test(testo));
  return open.toSorted((a, b) => Math.abs(a.colonna - colonna) - Math.abs(b.colonna - colonna))[0];
}

/** Headings of the block go away; what they are followed by stays. */
function noteText(testo: string, note: string[]): void {
  const rest = testo
    .replace(/^(?:rilevanza contabile|previsione (?:entrate|spesa))\s*/iu, '')
    .replace(/^risorse (?:complessive unit\S+ org\.?va|specifiche dell['’]obiettivo(?: \(se presenti\))?)\s*/iu, '')
    .trim();
  const isBare = /^PEG finanziario\s*[-–]?\s*(?:codici responsabile)?$/iu.test(rest);
  if (!isNull(rest) && !isBare) note.push(rest);
}

/** `Voce di bilancio 210.00.03 104.720,00 euro`, `10.000 (2021) / 10.000 (2022)`, `- € 35.000 (ATTI) - € 53.000 (SUE)`. */
function vociIn(stampato: string, titoloBilancio: Titolo, anno: number): VoceBudgetFormato[] {
  const testo = stampato.replace(/^=+\s*/u, '');
  const capitolo = /\bvoce(?: di bilancio)?\s+(\d[\d./]*\d)/iu.exec(testo)?.[1];
  const rest = capitolo ? testo.replace(capitolo, ' ') : testo;
  const make = (importo: string, descrizione: string, year = anno): VoceBudgetFormato[] => {
    const previsto = parseImporto(importo);
    if (previsto === null || !fitsScale(previsto, 'importo')) return [];
    return [
      { ...(capitolo && { capitolo }), descrizione, titoloBilancio, anno: year, previsto: canonicalMoney(previsto) },
    ];
  };
  const whole = capitolo ? `Voce di bilancio ${capitolo}` : wordsOf(stampato);
  const annui = [...rest.matchAll(ANNUI)];
  if (annui.length > 0) return annui.flatMap(([, importo = '', year]) => make(importo, whole, yearOr(year, anno)));
  const before = [...rest.matchAll(PRIMA)];
  if (before.length > 1 || (before.length === 1 && !/^(?:€|euro)/iu.test(rest.replace(/^[\s\-–]+/u, '')))) {
    return before.flatMap(([, importo = '']) => make(importo, capitolo ? whole : describe(rest, importo, whole)));
  }
  const after = [...rest.matchAll(DOPO)];
  if (after.length > 0) return after.flatMap(([, importo = '', what]) => make(importo, what?.trim() || whole));
  return parseImporto(rest) === null ? [] : make(rest, whole);
}

/** What is printed after an amount, up to the next one. */
function describe(testo: string, importo: string, whole: string): string {
  const after = testo.slice(testo.indexOf(importo) + importo.length).replace(/^\s*(?:€|euro)\s*/iu, '');
  const own = /^[^\d+]+/u.exec(after)?.[0].trim() ?? '';
  const lead =
    /^[^\d€]+/u
      .exec(testo)?.[0]
      .replace(/[\s,:–-]+$/u, '')
      .trim() ?? '';
  return [lead, own].filter(Boolean).join(', ') || whole;
}

/** The words around an amount; an amount alone has none of its own. */
function wordsOf(stampato: string): string {
  const testo = stampato.replace(/^[=\-–\s]+/u, '');
  return /\p{L}{3}/u.test(testo.replace(/\beuro\b/giu, '')) ? testo : "Risorse specifiche dell'obiettivo";
}

function yearOr(stampato: string | undefined, anno: number): number {
  const year = Number(stampato);
  return year >= 1990 && year <= 2100 ? year : anno;
}
