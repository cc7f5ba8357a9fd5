import { normaliseText } from '../../reconcile/normalise';
import { plainText } from '../../testo/pulizia';
import type { BozzaParte, RigaSintesi } from './bozza';
import { type ColonneSintesi, type Contesto, ensureParte, openParte, type Passo } from './contesto';
import type { Riga } from './righe';
import { closeIntestazione } from './struttura';

const QUANTE = 8;
/** A state of progress is a word or two: a longer text is of another column. */
const LONG_TEXT = 25;
const SCADENZA = /^(?:al )?3[01] (?:giu|06|sett?|09|dic|12)\p{L}*(?: \d{2,4})?$/u;

/** The table with the objectives of one Responsabile: number, weight, objective, state, indicators, notes. */
export const readSintesi: Passo = (contesto, riga) => {
  const { celle } = riga;
  if (!celle) return false;
  const chiavi = celle.map((cella) => normaliseText(plainText(cella)));
  if (isHeading(chiavi)) return openSintesi(contesto, riga, chiavi);
  const inside = contesto.sezione === 'sintesi';
  if (!inside && !isFirstRow(celle)) return false;
  if (chiavi.every((chiave) => chiave === '' || SCADENZA.test(chiave))) return true;
  if (inside && isOfCard(chiavi)) return false;
  const parte = inside ? ensureParte(contesto, riga.numero) : startSintesi(contesto, riga);
  if (chiavi.find(Boolean)?.startsWith('totale')) {
    parte.totale = { riga: riga.numero, stampato: celle.slice(1).map(plainText).find(Boolean) ?? '' };
    return true;
  }
  const read = readRow(celle, riga.numero, contesto.colonne.sintesi);
  const last = parte.sintesi.at(-1);
  if (read.numero === undefined && read.peso === '' && last) appendTo(last, read);
  else parte.sintesi.push(read);
  return true;
};

function isHeading(chiavi: readonly string[]): boolean {
  const has = (pattern: RegExp) => chiavi.some((chiave) => pattern.test(chiave));
  return has(/^descrizione sintetica/u) || (has(/^peso (?:dell ?)?obiettivo$/u) && has(/^indicatori/u));
}

/** A summary that starts again on a new page goes on; after the cards of a part it is of somebody else. */
function openSintesi(contesto: Contesto, riga: Riga, chiavi: readonly string[]): true {
  if (contesto.sezione !== 'sintesi') startSintesi(contesto, riga);
  const at = (pattern: RegExp, usual: number) => {
    const found = chiavi.findIndex((chiave) => pattern.test(chiave));
    return found < 0 ? usual : found;
  };
  contesto.colonne.sintesi = {
    quante: chiavi.length,
    indicatori: at(/^indicatori/u, chiavi.length - 2),
    note: at(/^note\b/u, chiavi.length - 1),
  };
  return true;
}

function startSintesi(contesto: Contesto, riga: Riga): BozzaParte {
  const parte =
    contesto.sezione === 'intestazione'
      ? closeIntestazione(contesto, riga)
      : contesto.parte && contesto.scheda === null
        ? contesto.parte
        : openParte(contesto, { servizio: '', responsabile: '' }, riga.numero);
  contesto.sezione = 'sintesi';
  contesto.scheda = null;
  parte.hasSintesi = true;
  return parte;
}

/** Outside a summary a row is one of its own only when number, weight and words leave no doubt. */
function isFirstRow(celle: readonly string[]): boolean {
  const [numero = '', peso = '', titolo = ''] = celle;
  return /^\d{1,2}$/u.test(numero) && /^\d{1,3}(?:[.,]\d+)?$/u.test(peso) && titolo.length > 3 && celle.length < 12;
}

function isOfCard(chiavi: readonly string[]): boolean {
  return chiavi.some((chiave) =>
    /^(?:nome (?:dell)?obiettivo|descrizione (?:fase|dei risultati)|indicatori di risultato \p{L}|livello di attuazione)/u.test(
      chiave,
    ),
  );
}

/**
 * Number, weight and words from the left, indicators and notes from the right when the row lost a cell in between: it
 * is narrower than its heading, or as wide with a text where the state would be and nothing in the last cell. One text
 * alone in such a row is the indicators.
 */
function readRow(celle: readonly string[], riga: number, colonne: ColonneSintesi | null): RigaSintesi {
  const [numero, peso, from] = headOf(celle);
  const usual = colonne ?? { quante: QUANTE, indicatori: QUANTE - 2, note: QUANTE - 1 };
  const cell = (index: number) => (index > from ? (celle[index] ?? '') : '');
  const isNarrow = celle.length !== usual.quante;
  const isShifted = !isNarrow && cell(usual.note) === '' && cell(usual.indicatori - 1).length >= LONG_TEXT;
  const at = isNarrow ? celle.length - 2 : usual.indicatori - (isShifted ? 1 : 0);
  let [indicatori, note] = [cell(at), cell(isNarrow || isShifted ? at + 1 : usual.note)];
  if (isNarrow && indicatori === '') [indicatori, note] = [note, ''];
  const stato = celle.slice(from + 1, Math.max(from + 1, at)).map(plainText);
  return {
    riga,
    ...(numero !== '' && { numero: Number(numero) }),
    peso,
    titolo: plainText(celle[from] ?? ''),
    indicatori,
    note: plainText(note),
    stato: stato.filter(Boolean).join(' '),
    cellePerse: isNarrow || isShifted,
  };
}

/** Number, weight, and the place of the words: either of the first two may be the lost cell. */
function headOf(celle: readonly string[]): [string, string, number] {
  const [first = '', second = ''] = celle.map((cella) => plainText(cella).replace(/\s*(?:%|\/\s*100)$/u, ''));
  const isNumber = (text: string) => /^\d{1,3}(?:[.,]\d+)?$/u.test(text);
  if (isNumber(second) || (second === '' && celle.length > 3))
    return [/^\d{1,3}$/u.test(first) ? first : '', second, 2];
  if (isNumber(first)) return [/^\d{1,3}$/u.test(first) ? first : '', '', 1];
  return ['', '', celle.length > 3 && first === '' ? 2 : 0];
}

/** A row cut by the end of a page goes on without number and weight. */
function appendTo(row: RigaSintesi, next: RigaSintesi): void {
  for (const field of ['titolo', 'indicatori', 'note', 'stato'] as const) {
    row[field] = [row[field], next[field]].filter(Boolean).join(' ');
  }
}
