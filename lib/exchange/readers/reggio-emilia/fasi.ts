import { looksLikeDate } from '../../testo/date-italiane';
import type { BozzaFase, BozzaScheda } from './bozza';
import { appendText, type Contesto, ensureCdr, isClosed, type Passo, schedaForContent } from './contesto';
import { matchCodiceObiettivo } from './lessico';
import { nameScheda } from './recupero';
import type { Riga } from './righe';

/** The table of phases: number, objective, description, `Previsto` with start and end, then a `Nota:` row. */

const NOTA = /^Nota\s*:\s*(.*)$/iu;
const PREVISTO = /^Previst[oi]\b/iu;

export const readFasi: Passo = (contesto, riga) => {
  const { celle } = riga;
  if (!celle && /^fasi( attivita)?$/u.test(riga.chiave)) return openFasi(contesto, riga);
  if (!celle) return contesto.sezione === 'fasi' && continueProsa(contesto, riga);
  const header = riga.chiavi;
  if (header.some((words) => words === 'ordine fase' || words === 'descrizione fase')) {
    openFasi(contesto, riga);
    contesto.colonne.fasi = header;
    return true;
  }
  const isRow = /^\d{1,3}$/u.test(celle[0] ?? '') && celle.some((cella) => PREVISTO.test(cella));
  if (contesto.sezione !== 'fasi' && !(isRow && contesto.cdr)) return false;
  if (header.includes('nome soggetto') || header.includes('codice indicatore')) return false;
  const scheda = contesto.sezione === 'fasi' ? contesto.scheda : schedaForContent(contesto, riga);
  if (!scheda) return false;
  contesto.sezione = 'fasi';
  return readNota(scheda, celle) || readRow(contesto, scheda, riga, celle);
};

function openFasi(contesto: Contesto, riga: Riga): boolean {
  ensureCdr(contesto, riga.numero);
  schedaForContent(contesto, riga);
  contesto.sezione = 'fasi';
  return true;
}

function readNota(scheda: BozzaScheda, celle: readonly string[]): boolean {
  const index = celle.findIndex((cella) => cella !== '');
  const match = NOTA.exec(celle[index] ?? '');
  if (!match) return false;
  const fase = scheda.fasi.at(-1);
  if (!fase) return true;
  fase.nota = appendText(fase.nota, [match[1] ?? '', ...celle.slice(index + 1)].filter(Boolean).join(' '));
  fase.haNota = true;
  return true;
}

function readRow(contesto: Contesto, scheda: BozzaScheda, riga: Riga, celle: string[]): boolean {
  const ordine = /^\d{1,3}$/u.test(celle[0] ?? '') ? Number(celle[0]) : null;
  const periodo = periodoOf(contesto, celle);
  const codice = celle.map(matchCodiceObiettivo).find((found) => found !== null) ?? null;
  const last = scheda.fasi.at(-1);
  if (ordine === null && last) return continueRow(last, celle, periodo);
  if (codice && scheda.codice === null) nameScheda(contesto, scheda, codice.chiave, codice.anno);
  (contesto.scheda ?? scheda).fasi.push({
    ordine: ordine ?? 1,
    obiettivo: codice?.codice ?? '',
    descrizione: descriptionOf(contesto, celle),
    responsabili: columnText(contesto, celle, /^responsabil/u),
    periodi: periodo ? [periodo] : [],
    nota: '',
    haNota: false,
    riga: riga.numero,
  });
  return true;
}

/** Without a number a row goes on with the phase above: more words, or the dates of another year. */
function continueRow(fase: BozzaFase, celle: readonly string[], periodo: BozzaFase['periodi'][number] | null): boolean {
  const words = celle.filter((cella) => cella && !isFixed(cella)).join(' ');
  if (fase.haNota) fase.nota = appendText(fase.nota, words);
  else fase.descrizione = appendText(fase.descrizione, words);
  if (periodo) fase.periodi.push(periodo);
  return true;
}

function isFixed(cella: string): boolean {
  return PREVISTO.test(cella) || looksLikeDate(cella) || matchCodiceObiettivo(cella) !== null;
}

/** The column of the description, else the longest cell that is neither a code, a date nor `Previsto`. */
function descriptionOf(contesto: Contesto, celle: readonly string[]): string {
  const named = celle.length === contesto.colonne.fasi.length ? columnText(contesto, celle, /^descrizione/u) : '';
  if (named && !isFixed(named)) return named;
  const candidates = celle.slice(1).filter((cella) => cella && !isFixed(cella));
  return candidates.reduce((longest, cella) => (cella.length > longest.length ? cella : longest), '');
}

function columnText(contesto: Contesto, celle: readonly string[], heading: RegExp): string {
  return celle[contesto.colonne.fasi.findIndex((words) => heading.test(words))] ?? '';
}

function periodoOf(contesto: Contesto, celle: readonly string[]): { inizio: string; fine: string } | null {
  const inizio = columnText(contesto, celle, /^inizio|^data inizio/u);
  const fine = columnText(contesto, celle, /^fine|^data fine/u);
  const aligned = celle.length === contesto.colonne.fasi.length && [inizio, fine].every((c) => !c || looksLikeDate(c));
  if (aligned) return inizio || fine ? { inizio, fine } : null;
  const [first = '', second = ''] = celle.slice(1).filter(looksLikeDate);
  return first ? { inizio: first, fine: second } : null;
}

function continueProsa(contesto: Contesto, { testo }: Riga): boolean {
  const { scheda } = contesto;
  const fase = scheda && !isClosed(scheda) ? scheda.fasi.at(-1) : undefined;
  if (!scheda || !fase || (!NOTA.test(testo) && !contesto.contigua)) return false;
  return readNota(scheda, [testo]) || continueRow(fase, [testo], null);
}
