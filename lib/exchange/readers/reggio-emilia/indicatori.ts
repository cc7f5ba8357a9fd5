import { parseData } from '../../testo/date-italiane';
import { parseNumero, parsePercentuale } from '../../testo/numeri-italiani';
import { appendText, type Contesto, lastIndicatore, type Passo } from './contesto';
import { looksLikeIndicatore, parseCodiceIndicatore } from './lessico';
import { obiettivoForIndicatore } from './obiettivi';
import type { Riga } from './righe';

/** The table of indicators of an objective: code, text, one expected value per printed year, then a `Nota:` row. */

const NOTA = /^Nota\s*:\s*(.*)$/iu;

export const readIndicatori: Passo = (contesto, riga) => {
  const { celle } = riga;
  if (!celle) return contesto.sezione === 'indicatori' && continueProsa(contesto, riga);
  const header = riga.chiavi;
  if (header.includes('codice indicatore')) {
    contesto.colonne.indicatori = header;
    contesto.sezione = 'indicatori';
    return true;
  }
  const [first = ''] = celle;
  const opens = parseCodiceIndicatore(first) !== null;
  if (contesto.sezione !== 'indicatori' && !(opens && contesto.cdr && contesto.sezione !== 'tabella')) return false;
  if (header.includes('nome soggetto') || header.includes('ordine fase')) return false;
  contesto.sezione = 'indicatori';
  return readNota(contesto, celle) || readRow(contesto, riga, celle);
};

function readNota(contesto: Contesto, celle: readonly string[]): boolean {
  const index = celle.findIndex((cella) => cella !== '');
  const match = NOTA.exec(celle[index] ?? '');
  if (!match) return false;
  const indicatore = lastIndicatore(contesto);
  if (!indicatore) return true;
  const words = [match[1] ?? '', ...celle.slice(index + 1)].filter(Boolean).join(' ');
  indicatore.nota = appendText(indicatore.nota, words);
  indicatore.haNota = true;
  return true;
}

function readRow(contesto: Contesto, riga: Riga, celle: string[]): boolean {
  const [first = '', ...rest] = celle;
  const valori = valuesOf(contesto, celle);
  const last = lastIndicatore(contesto);
  const testo = (looksLikeIndicatore(first) || first === '' ? rest[0] : first) ?? '';
  const isNew = first !== '' || !last || (testo !== '' && valori.length > 0 && last.valori.length > 0);
  if (!isNew && last) {
    if (last.haNota) last.nota = appendText(last.nota, testo);
    else last.testo = appendText(last.testo, testo);
    if (last.valori.length === 0) last.valori = valori;
    return true;
  }
  const codice = looksLikeIndicatore(first) ? first.replaceAll(' ', '') : '';
  const obiettivo = obiettivoForIndicatore(contesto, riga, codice);
  obiettivo?.indicatori.push({
    codice,
    testo: valori.some(({ stampato }) => stampato === testo) && rest.length < 2 ? '' : testo,
    valori,
    nota: '',
    haNota: false,
    riga: riga.numero,
  });
  return obiettivo !== undefined;
}

/** Expected values by year. Without a usable heading, the last cell after the text is the value of the plan's year. */
function valuesOf(contesto: Contesto, celle: readonly string[]): { anno: number | null; stampato: string }[] {
  const header = contesto.colonne.indicatori;
  const columns = header.flatMap((words, index) =>
    /^valore|^target|^previsto/u.test(words) ? [{ words, index }] : [],
  );
  if (columns.length > 0 && celle.length === header.length) {
    return columns.flatMap(({ words, index }) => {
      const stampato = celle[index] ?? '';
      const anno = /\b(\d{4})\b/u.exec(words)?.[1];
      return stampato ? [{ anno: anno ? Number(anno) : null, stampato }] : [];
    });
  }
  const after = celle.slice(1).filter(Boolean);
  const last = after.at(-1) ?? '';
  return after.length > 1 || isValue(last) ? [{ anno: null, stampato: last }].filter(({ stampato }) => stampato) : [];
}

function isValue(cella: string): boolean {
  return parseNumero(cella) !== null || parsePercentuale(cella) !== null || parseData(cella) !== null;
}

/** `Nota:` printed outside the cells, or the rest of a cell on its own line. */
function continueProsa(contesto: Contesto, { testo }: Riga): boolean {
  const indicatore = lastIndicatore(contesto);
  if (!indicatore || (!NOTA.test(testo) && !contesto.contigua)) return false;
  if (NOTA.test(testo)) return readNota(contesto, [testo]);
  if (indicatore.haNota) indicatore.nota = appendText(indicatore.nota, testo);
  else indicatore.testo = appendText(indicatore.testo, testo);
  return true;
}
