import { normaliseText } from '../../reconcile/normalise';
import { plainText } from '../../testo/pulizia';
import type { BozzaFase, BozzaScheda } from './bozza';
import { type Contesto, openScheda, type Passo, SOLITE_COLONNE, schedaFor } from './contesto';
import { isMese } from './griglia';
import type { Riga } from './righe';

/** Fewest names of months that make a heading. */
const SOME_MONTHS = 6;

/** The table of the phases: its heading on two lines, then a row per phase, on as many pages as it takes. */
export const readFasi: Passo = (contesto, riga) => {
  const { celle } = riga;
  if (!celle) return false;
  const chiavi = celle.map((cella) => normaliseText(plainText(cella)));
  const descrizione = chiavi.findIndex((chiave) => /^descrizione (?:della )?fas[ei]\b/u.test(chiave));
  if (descrizione >= 0) {
    schedaFor(contesto, 'fasi', riga);
    contesto.colonne.fasi = columnsOf(chiavi, descrizione);
    return true;
  }
  const months = chiavi.flatMap((chiave, index) => (isMese(chiave) ? [index] : []));
  if (months.length >= SOME_MONTHS && contesto.scheda) {
    contesto.colonne.fasi = { ...contesto.colonne.fasi, mesi: months[0] ?? contesto.colonne.fasi.mesi };
    return true;
  }
  return isFase(celle, riga, contesto) && readFase(contesto, riga, celle);
};

function columnsOf(chiavi: readonly string[], descrizione: number): Contesto['colonne']['fasi'] {
  const at = (pattern: RegExp, otherwise: number) => {
    const found = chiavi.findIndex((chiave) => pattern.test(chiave));
    return found < 0 ? otherwise : found;
  };
  return {
    descrizione,
    responsabili: at(/^resp/u, -1),
    prodotto: at(/^prodotto/u, -1),
    mesi: at(/^tempificazione|^tempi\b/u, SOLITE_COLONNE.mesi),
  };
}

/**
 * A row of the phases has a number or nothing, then words. Where no heading says so it must be as wide as a grid, and a
 * single text goes on the name or the description it follows; on a new page it is the end of a phase cut before it.
 */
function isFase(celle: readonly string[], riga: Riga, { campo, scheda, colonne }: Contesto): boolean {
  const { descrizione } = colonne.fasi;
  const words = plainText(celle[descrizione] ?? '');
  const numero = plainText(celle.slice(0, descrizione).join(' '));
  if (!/^(?:\d{1,2}\s*[.)]?)?$/u.test(numero) || (words === '' && numero === '')) return false;
  if (scheda && campo === 'fasi') return true;
  if (words.length <= 2 || celle.length < SOLITE_COLONNE.mesi + SOME_MONTHS) return false;
  const isAlone = celle.filter((cella) => cella !== '').length === 1;
  return !isAlone || (riga.pagina !== scheda?.pagina && campo !== 'nome' && campo !== 'descrizione');
}

function readFase(contesto: Contesto, riga: Riga, celle: readonly string[]): true {
  const before = contesto.scheda;
  const fase = faseOf(riga.numero, celle, contesto.colonne.fasi);
  if (before && before.pagina !== riga.pagina && isOfAnother(before, fase)) openScheda(contesto, riga);
  const scheda = schedaFor(contesto, 'fasi', riga);
  const last = scheda.fasi.at(-1);
  if (scheda === before && last && isRest(fase)) continueFase(last, fase);
  else addFase(scheda, fase);
  return true;
}

/** After a page break: numbers that start again, or a table just opened whose first row is not the first. */
function isOfAnother({ fasi, stampati }: BozzaScheda, { numero }: BozzaFase): boolean {
  const last = fasi.at(-1);
  if (!last) return stampati.has('fasi') && numero !== 1;
  return numero !== undefined && last.numero !== undefined && numero <= last.numero;
}

function faseOf(riga: number, celle: readonly string[], colonne: Contesto['colonne']['fasi']): BozzaFase {
  const cell = (index: number) => (index >= 0 && index < colonne.mesi ? (celle[index] ?? '') : '');
  const numero = Number.parseInt(plainText(celle.slice(0, colonne.descrizione).join(' ')), 10);
  return {
    riga,
    ...(Number.isInteger(numero) && { numero }),
    descrizione: cell(colonne.descrizione),
    responsabili: cell(colonne.responsabili),
    prodotto: cell(colonne.prodotto),
    griglia: celle.slice(colonne.mesi).map(plainText),
    senzaInizio: false,
  };
}

/** No number, nobody, no month: words of the row above, cut by the end of a page. */
function isRest({ numero, responsabili, griglia }: BozzaFase): boolean {
  return numero === undefined && responsabili === '' && griglia.every((cella) => cella === '');
}

function continueFase(fase: BozzaFase, { descrizione, prodotto }: BozzaFase): void {
  fase.descrizione = [fase.descrizione, descrizione].filter(Boolean).join(' ');
  fase.prodotto = [fase.prodotto, prodotto].filter(Boolean).join(' ');
}

function addFase(scheda: BozzaScheda, fase: BozzaFase): void {
  const isFirst = scheda.fasi.length === 0;
  scheda.fasi.push({ ...fase, senzaInizio: isFirst && fase.numero === undefined && scheda.isFrammento });
}
