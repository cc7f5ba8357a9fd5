import { normaliseText } from '../../reconcile/normalise';
import type { BozzaScheda } from './bozza';
import { codiciIn } from './codici';
import { type Passo, schedaOf } from './contesto';
import { filledCelle } from './righe';

const TESTATA = /^OBIETTIVO\s+(?=[\d(SD])/iu;

/** True for a line over a block of a card. */
export function isTestata(testo: string): boolean {
  return TESTATA.test(testo) && codiciIn(testo.slice(0, 60)).length > 0;
}

/** `OBIETTIVO 05.02.01.S1.00001 | Titolo | …`: over each block of a card. Blocks are matched by code only. */
export const readTestata: Passo = (contesto, riga) => {
  const celle = filledCelle(riga);
  const first = celle[0]?.testo ?? '';
  const [stampato] = TESTATA.test(first) ? codiciIn(first) : [];
  if (!stampato) return false;
  const after = [first.slice(stampato.fine), ...celle.slice(1).map(({ testo }) => testo)];
  const titolo = after
    .join(' ')
    .replace(/^\W*\bTitolo\b\s*/iu, '')
    .replace(/[\s*]+$/u, '')
    .trim();
  contesto.parte = 'appendice';
  contesto.tabella = null;
  contesto.voceAperta = null;
  contesto.scheda = schedaOf(contesto, stampato.codici, riga.numero);
  contesto.blocco = null;
  contesto.anagrafica = null;
  contesto.campo = null;
  contesto.testata = { titolo, riga: riga.numero, ...(stampato.prefisso && { prefisso: stampato.prefisso }) };
  return true;
};

/** Notes a title that another block of the same card prints otherwise; the code is what counts. */
export function checkTitolo(scheda: BozzaScheda, titolo: string, riga: number): void {
  const own = scheda.anagrafiche[0]?.titolo ?? '';
  const [a, b] = [own, titolo].map((text) => normaliseText(text).slice(0, 60));
  if (a && b && !a.startsWith(b) && !b.startsWith(a)) scheda.titoliAltrui.push({ titolo, riga });
}
