import { parseImporto, parsePercentuale } from '../../testo/numeri-italiani';
import type { BozzaCdr, BozzaPercorso, Livello, RigaTabella } from './bozza';
import { appendText, type Contesto, openCdr, type Passo } from './contesto';
import { matchCodiceProgetto } from './lessico';
import type { Riga } from './righe';

/**
 * The table that opens the part of a CDR: one row per card and four levels of totals. Columns are told by what their
 * cells hold, because the extraction adds and loses some of them.
 */

const TOTALE = /^Totale (Azione|Obiettivo|Indirizzo|CDR|Centro)/iu;
/** Lines between the name of a head and the table of its CDR. */
const NEAR = 4;
const EMPTY: BozzaPercorso = { indirizzo: '', obiettivoStrategico: '', azione: '' };

export function isIntestazioneTabella({ chiavi: words }: Riga): boolean {
  return words.includes('codice progetto') && (words.includes('azione') || words.includes('progetto'));
}

export function isTabellaClosed(cdr: BozzaCdr): boolean {
  return cdr.tabella.some((riga) => riga.livello === 'CDR');
}

export const readTabella: Passo = (contesto, riga) => {
  const { celle } = riga;
  if (!celle) return false;
  if (isIntestazioneTabella(riga)) return openTabella(contesto, riga.numero, riga.chiavi);
  const cdr = contesto.cdr;
  if (!cdr) return false;
  const mayHold = contesto.sezione === 'tabella' || contesto.sezione === 'fuori' || contesto.sezione === 'elenco';
  if (!mayHold || cdr.schede.length > 0 || isTabellaClosed(cdr)) return false;
  const read = readTotale(contesto, cdr, celle, riga.numero) || readProgetto(contesto, cdr, celle, riga.numero);
  if (read) contesto.sezione = 'tabella';
  return read || (contesto.sezione === 'tabella' && continueTitle(contesto, cdr, celle));
};

/** Another table after the cards of a CDR opens a CDR whose own line is lost; its head may stand just above. */
function openTabella(contesto: Contesto, riga: number, chiavi: string[]): boolean {
  const current = contesto.cdr;
  const isNext = !current || current.schede.length > 0 || isTabellaClosed(current);
  const cdr = isNext ? openCdr(contesto, { codice: '', denominazione: '' }, riga) : current;
  if (isNext && contesto.dirigente && riga - contesto.dirigente.riga <= NEAR) cdr.dirigente = contesto.dirigente.nome;
  cdr.rigaTabella ??= riga;
  contesto.colonne.tabella = chiavi;
  contesto.sezione = 'tabella';
  return true;
}

function readTotale(contesto: Contesto, cdr: BozzaCdr, celle: string[], riga: number): boolean {
  const label = celle.map((cella) => TOTALE.exec(cella)).find((match) => match !== null);
  if (!label) return false;
  const livello: Livello = /^c/iu.test(label[1] ?? '') ? 'CDR' : (capitalise(label[1] ?? '') as Livello);
  const last = cdr.tabella.at(-1);
  cdr.tabella.push({
    livello,
    titolo: '',
    percorso: last?.percorso ?? EMPTY,
    percorsoIncerto: last?.percorsoIncerto ?? false,
    ...amountsOf(celle.map((cella) => cella.replace(TOTALE, ''))),
    riga,
  });
  if (livello === 'CDR') contesto.sezione = 'fuori';
  return true;
}

const capitalise = (word: string) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

function readProgetto(contesto: Contesto, cdr: BozzaCdr, celle: string[], riga: number): boolean {
  const index = celle.findIndex((cella) => matchCodiceProgetto(cella) !== null);
  const codice = matchCodiceProgetto(celle[index] ?? '');
  if (!codice) return false;
  const after = celle.slice(index + 1);
  const titolo = appendText(codice.resto, after.find((cella) => cella !== '' && !isAmount(cella)) ?? '');
  cdr.tabella.push({
    livello: 'Progetto',
    codice: codice.codice,
    titolo,
    ...percorsoOf(celle.slice(0, index), contesto.colonne.tabella, cdr.tabella.at(-1)),
    ...amountsOf(after),
    riga,
  });
  return true;
}

function isAmount(cella: string): boolean {
  return parsePercentuale(cella) !== null || parseImporto(cella) !== null;
}

/** Of the cells, the first number is the budget and the first percentage the share; blanks stay absent. */
function amountsOf(celle: readonly string[]): Pick<RigaTabella, 'budget' | 'percentuale'> {
  const numbers = celle.filter((cella) => /^[\d.,%\s-]+$/u.test(cella));
  const tokens = numbers.flatMap((cella) => cella.match(/-?\d[\d.]*(?:,\d+)?\s*%?/gu) ?? []);
  const budget = tokens.map((token) => (token.includes('%') ? null : parseImporto(token))).find((n) => n !== null);
  const percentuale = tokens.map(parsePercentuale).find((n) => n !== null);
  return { ...(budget !== undefined && { budget }), ...(percentuale !== undefined && { percentuale }) };
}

/** Blank cells repeat the row above; with fewer columns than the heading only the last one is certain. */
function percorsoOf(
  left: readonly string[],
  colonne: readonly string[],
  above: RigaTabella | undefined,
): Pick<RigaTabella, 'percorso' | 'percorsoIncerto'> {
  const before = above?.percorso ?? EMPTY;
  const expected = colonne.indexOf('codice progetto');
  const shifted = expected >= 0 && left.length !== expected;
  const [indirizzo = '', obiettivo = '', azione = ''] = left.length >= 3 ? left.slice(-3) : ['', '', ''];
  if (left.every((cella) => cella === ''))
    return { percorso: before, percorsoIncerto: above?.percorsoIncerto ?? shifted };
  if (left.length < 3) {
    const [first = '', last = ''] = left.length === 2 ? left : ['', left[0] ?? ''];
    const percorso = { indirizzo: first || before.indirizzo, obiettivoStrategico: '', azione: last || before.azione };
    return { percorso, percorsoIncerto: true };
  }
  const percorso = {
    indirizzo: indirizzo || before.indirizzo,
    obiettivoStrategico: obiettivo || (indirizzo ? '' : before.obiettivoStrategico),
    azione: azione || (indirizzo || obiettivo ? '' : before.azione),
  };
  const carriesDoubt = !obiettivo && (above?.percorsoIncerto ?? false);
  return { percorso, percorsoIncerto: carriesDoubt };
}

/** A title cut by a page break goes on in a row that holds nothing else. */
function continueTitle(contesto: Contesto, cdr: BozzaCdr, celle: string[]): boolean {
  const last = cdr.tabella.at(-1);
  const filled = celle.flatMap((cella, index) => (cella === '' ? [] : [{ cella, index }]));
  const [only] = filled;
  const code = contesto.colonne.tabella.indexOf('codice progetto');
  if (last?.livello !== 'Progetto' || !only || filled.length > 1 || only.index <= code) return false;
  last.titolo = appendText(last.titolo, only.cella);
  return true;
}
