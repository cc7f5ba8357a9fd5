import { adoptFrammento } from './anagrafica';
import type { Contesto, Passo } from './contesto';
import { type Cella, filledCelle, type Riga } from './righe';
import { checkTitolo } from './testata';

const DETTAGLIO = /^dettaglio(?: dell)? ?obiettivo/u;
const RISULTATO = /^risultat[oi] attes[oi] obiettivo/u;
/** The heading inside the cell; on a row of its own it comes before the label. */
const VALORI = /^risultati attesi valori di riferimento/u;

/** The second block: what is to be done, in prose, and the results expected. Cells go on over page breaks. */
export const readDettaglio: Passo = (contesto, riga) => {
  const { scheda } = contesto;
  if (!scheda || !riga.celle) return false;
  const [first, ...rest] = filledCelle(riga);
  const label = first?.testo.slice(0, 60) ?? '';
  if (/^dettaglio\b/iu.test(label) && DETTAGLIO.test(first?.chiave || keyOfStart(label))) {
    openBlocco(contesto, 'dettaglio');
    scheda.dettaglio.push(...valuesOf(first, DETTAGLIO_LABEL, rest));
    return true;
  }
  if (RISULTATO.test(keyOfStart(label))) {
    openBlocco(contesto, 'risultati');
    scheda.risultati.grezzo.push(...valuesOf(first, RISULTATO_LABEL, isHeading(rest) ? [] : rest));
    if (scheda.risultati.grezzo.length > 0 && scheda.risultati.riga === scheda.riga)
      scheda.risultati.riga = riga.numero;
    return true;
  }
  if (contesto.blocco !== 'dettaglio' && contesto.blocco !== 'risultati') return false;
  return continueBlocco(contesto, riga);
};

const DETTAGLIO_LABEL = /^(?:<[^<>]*>\s*)*dettaglio(?: dell['’])?\s*obiettivo(?:\s*<[^<>]*>)*/iu;
const RISULTATO_LABEL = /^(?:<[^<>]*>\s*)*risultat[oi] attes[oi] obiettivo\s*(?:\([^()]*\))?(?:\s*<[^<>]*>)*/iu;

function valuesOf(first: Cella | undefined, label: RegExp, rest: readonly Cella[]): string[] {
  const glued = first?.grezzo.replace(label, '').trim() ?? '';
  return [...(glued ? [glued] : []), ...rest.map(({ grezzo }) => grezzo)];
}

function openBlocco(contesto: Contesto, blocco: 'dettaglio' | 'risultati'): void {
  const { scheda, testata } = contesto;
  adoptFrammento(contesto);
  if (scheda && testata) checkTitolo(scheda, testata.titolo, testata.riga);
  if (scheda) scheda.unita ??= contesto.unita;
  contesto.testata = null;
  contesto.blocco = blocco;
}

function continueBlocco(contesto: Contesto, riga: Riga): boolean {
  const { scheda, blocco, testata } = contesto;
  if (!scheda || testata) return false;
  const celle = filledCelle(riga);
  if (VALORI.test(riga.chiave) || VALORI.test(celle[0]?.chiave ?? '')) contesto.blocco = 'risultati';
  if (isHeading(celle)) return true;
  const target = contesto.blocco === 'risultati' ? scheda.risultati.grezzo : scheda.dettaglio;
  target.push(...(contesto.blocco === 'risultati' ? risultatoRow(celle) : celle.map(({ grezzo }) => grezzo)));
  return blocco !== null;
}

/** The three headings of a table of results, a cell each. */
function isHeading(celle: readonly Cella[]): boolean {
  return celle.length > 1 && VALORI.test(celle.map(({ chiave }) => chiave).join(' '));
}

/** A row of its own in a table of results: what is expected, its value, the last one recorded. */
function risultatoRow(celle: readonly Cella[]): string[] {
  const [what, value, last] = celle.map(({ grezzo }) => grezzo);
  if (what === undefined || value === undefined) return what === undefined ? [] : [what];
  return [`${what}: ${value}${last === undefined ? '' : ` (ultimo valore rilevato ${last})`}`];
}

function keyOfStart(label: string): string {
  return label
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}
