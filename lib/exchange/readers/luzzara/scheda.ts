import { plainText } from '../../testo/pulizia';
import type { BozzaScheda, Brano } from './bozza';
import { type Contesto, openScheda, type Passo, schedaFor } from './contesto';
import { splitEtichette } from './etichette';
import { hasFields } from './nome';
import type { Riga } from './righe';
import { closeTestata } from './struttura';

const NUMERO = /^N\s*\.?\s*[°º]?\s*(\d{1,3})\b/u;
const LONGEST_TITLE_LINE = 120;
const NOME = /^(?:<\w+>\s*)?Nome (?:dell['’])?\s?obiettivo\b/iu;

/** The first row of a card: `N.° 1 | Nome obiettivo: …`. */
export const readNomeScheda: Passo = (contesto, riga) => {
  const { celle } = riga;
  const at = celle?.findIndex((cella) => NOME.test(cella)) ?? -1;
  if (!celle || at < 0) return false;
  const testata = closeTestata(contesto, riga);
  const scheda = openScheda(contesto, riga);
  const numero = celle.slice(0, at).map((cella) => NUMERO.exec(plainText(cella))?.[1] ?? /^\d{1,3}$/u.exec(cella)?.[0]);
  const printed = numero.find((value) => value !== undefined);
  if (printed !== undefined) scheda.numero = Number(printed);
  scheda.isFrammento = false;
  scheda.testata = testata;
  scheda.nome = celle.slice(at).filter(Boolean).join(' ');
  scheda.stampati.add('nome');
  contesto.campo = 'nome';
  return true;
};

/** A heading of a card whose name row is lost: what follows is of that card all the same. Reads nothing itself. */
export const openSenzaNome: Passo = (contesto, riga) => {
  if (contesto.sezione !== 'testata' || (!riga.celle && !hasEtichette(riga))) return false;
  const testata = closeTestata(contesto, riga);
  openScheda(contesto, riga).testata = testata;
  contesto.campo = 'nome';
  return false;
};

/** Cells and lines that hold a label, and what follows it: description, indicators, criticità, state. */
export const readEtichette: Passo = (contesto, riga) => {
  if (!hasEtichette(riga)) return false;
  closeTestata(contesto, riga);
  for (const { campo, ...brano } of pieces(riga).flatMap(splitEtichette)) {
    if (campo !== null) schedaFor(contesto, campo, riga);
    addBrano(contesto, brano);
  }
  return true;
};

function hasEtichette(riga: Riga): boolean {
  return pieces(riga).some((brano) => splitEtichette(brano).some(({ campo }) => campo !== null));
}

/** Text that continues the part of the card being read. */
export const readSeguito: Passo = (contesto, riga) => {
  const { scheda, campo, sezione } = contesto;
  if (!scheda || !campo || sezione !== 'scheda' || campo === 'fasi') return false;
  if (riga.celle && (riga.celle.filter(Boolean).length > 2 || campo === 'attuazione')) return false;
  scheda.pagina = riga.pagina;
  if (campo === 'nome' && !isOfNome(scheda.nome, riga)) schedaFor(contesto, 'descrizione', riga);
  for (const brano of pieces(riga)) addBrano(contesto, brano);
  return true;
};

/** The name goes on with one of its fields, or with the rest of a title none has ended; then the description starts. */
function isOfNome(nome: string, { testo }: Riga): boolean {
  return hasFields(testo) || (!hasFields(nome) && testo.length < LONGEST_TITLE_LINE);
}

/** A blank line parts two paragraphs. */
export function readVuota(contesto: Contesto, riga: Riga): void {
  const texts = contesto.scheda && textsOf(contesto.scheda, contesto.campo);
  if (texts && texts.length > 0) texts.push({ riga: riga.numero, testo: '' });
}

function pieces({ numero, testo, celle }: Riga): Brano[] {
  const cells = celle ? celle.filter(Boolean) : [testo];
  return cells.map((cella) => ({ riga: numero, testo: cella }));
}

function addBrano({ scheda, campo }: Contesto, brano: Brano): void {
  if (!scheda || brano.testo === '') return;
  if (campo === 'nome') scheda.nome = `${scheda.nome} ${brano.testo}`;
  else textsOf(scheda, campo)?.push(brano);
}

function textsOf(scheda: BozzaScheda, campo: Contesto['campo']): Brano[] | null {
  return campo === null || campo === 'nome' || campo === 'fasi' ? null : scheda[campo];
}
