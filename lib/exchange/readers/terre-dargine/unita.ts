import { plainText } from '../../testo/pulizia';
import type { BozzaUnita, BozzaVoceElenco, Priorita } from './bozza';
import { codiceInTesta } from './codici';
import { appendText, type Contesto, nextRighe, type Passo } from './contesto';
import { filledCelle, type Riga } from './righe';
import { isTestata } from './testata';

const NOME = /^(?:settore|segretari[oa]?|direttore generale|direzione generale|servizio|area|unita)\b/u;
const SEGUITO = /^(?:dirigente|responsabile)\s*:|^missione e attivit|^obiettivi esecutivi$/iu;

/** `PRIMA PARTE`, `SECONDA PARTE`, `APPENDICE`, and the table of contents, which bears their names too. */
export const readParte: Passo = (contesto, { chiave, celle }) => {
  if (celle || !/^(?:sommario|indice|premessa|prima parte|seconda parte|appendice)\b/u.test(chiave)) return false;
  if (/^(?:sommario|indice)$/u.test(chiave)) contesto.parte = 'sommario';
  else if (chiave.startsWith('seconda parte')) contesto.parte = 'settori';
  else if (chiave.startsWith('appendice')) contesto.parte = 'appendice';
  else {
    contesto.parte = 'apertura';
    return false;
  }
  contesto.unita = null;
  contesto.scheda = null;
  return true;
};

/** Lines of the table of contents: they name the units in order. */
export const readSommario: Passo = (contesto, { testo, celle }) => {
  if (contesto.parte !== 'sommario') return false;
  const entry = /^(.+?)[\s.]*\s(\d{1,4})$/u.exec(testo);
  if (!entry && !celle) return false;
  if (entry?.[1]) contesto.documento.sommario.push(entry[1].replace(/[.\s]+$/u, ''));
  return true;
};

/** The name of a unit, over what it is and does, or over the list of its cards. */
export const readUnita: Passo = (contesto, riga) => {
  if (riga.celle || !NOME.test(riga.chiave)) return false;
  const next = nextRighe(contesto, 2);
  const isAppendice = next[0] !== undefined && opensCards(next[0]);
  if (!isAppendice && !next.some((after) => isUnitStart(after))) return false;
  openUnita(contesto, riga.testo, riga.numero, isAppendice);
  return true;
};

/** Without a name when its line is lost: its objectives tell which unit it is. */
function openUnita(contesto: Contesto, nome: string, riga: number, isAppendice: boolean): BozzaUnita {
  const unita: BozzaUnita = { nome, riga, voci: [], note: [], isAppendice };
  contesto.documento.unita.push(unita);
  contesto.unita = unita;
  contesto.parte = isAppendice ? 'appendice' : 'settori';
  contesto.scheda = null;
  contesto.blocco = null;
  contesto.tabella = null;
  contesto.voceAperta = null;
  return unita;
}

/** The list of the cards of a unit, or the first of them. */
function opensCards({ celle, testo }: Riga): boolean {
  return celle === null ? codiceInTesta(testo) !== null : isTestata(testo);
}

function isUnitStart(riga: Riga): boolean {
  return riga.celle ? isHeading(riga) : SEGUITO.test(riga.testo);
}

/** `Dirigente: dott. …`, under the name of its unit. */
export const readDirigente: Passo = (contesto, { testo, celle, numero }) => {
  if (celle || contesto.parte !== 'settori') return false;
  const name = /^(?:dirigente|responsabile)\s*:\s*(.+)$/iu.exec(testo)?.[1];
  if (name === undefined) return false;
  const { unita } = contesto;
  const isFree = unita && unita.dirigente === undefined && unita.voci.length === 0;
  (isFree ? unita : openUnita(contesto, '', numero, false)).dirigente = name.trim();
  return true;
};

function isHeading(riga: Riga): boolean {
  const chiavi = filledCelle(riga).map(({ chiave }) => chiave);
  return chiavi[0] === 'obiettivo esecutivo' || (chiavi.includes('obiettivo esecutivo') && chiavi.includes('peso'));
}

/** The table of the objectives of a unit: code and title, priority, weight, whatever their order. */
export const readTabellaUnita: Passo = (contesto, riga) => {
  if (!riga.celle || contesto.scheda) return readNotaUnita(contesto, riga);
  if (isHeading(riga)) {
    const isNext = !contesto.unita || contesto.unita.isAppendice || contesto.unita.totale;
    if (isNext) openUnita(contesto, '', riga.numero, false);
    contesto.tabella = 'unita';
    return true;
  }
  const { unita } = contesto;
  if (!unita || unita.isAppendice) return false;
  const celle = filledCelle(riga).map(({ testo }) => testo);
  if (/^totale\b/iu.test(celle[0] ?? '')) {
    unita.totale = { stampato: celle.slice(1).join(' '), riga: riga.numero };
    return true;
  }
  const at = celle.findIndex((cella) => codiceInTesta(cella));
  const codice = codiceInTesta(celle[at] ?? '');
  if (!codice) return continueVoce(unita, celle, contesto.tabella === 'unita');
  unita.voci.push({
    codici: codice.codici,
    titolo: codice.titolo,
    ...restOf(celle.filter((_, i) => i !== at)),
    riga: riga.numero,
  });
  return true;
};

function restOf(celle: readonly string[]): { priorita?: Priorita; peso: string } {
  const printed = celle.find((cella) => /^(?:alta|media|bassa)$/iu.test(cella))?.toUpperCase();
  const priorita = (['ALTA', 'MEDIA', 'BASSA'] as const).find((value) => value === printed);
  const peso = celle.find((cella) => /^(?:[\d.,]+\s*%?|\*+|=+.*)$/u.test(cella)) ?? '';
  return { ...(priorita && { priorita }), peso };
}

/** A title cut by a page break goes on in a row without a code. */
function continueVoce(unita: BozzaUnita, celle: readonly string[], isInside: boolean): boolean {
  const last = unita.voci.at(-1);
  const [first] = celle;
  if (!isInside || !last || !first || celle.length > 3) return false;
  const { priorita, peso } = restOf(celle);
  const title = celle.filter((cella) => !/^(?:alta|media|bassa|[\d.,]+\s*%?|\*+)$/iu.test(cella)).join(' ');
  last.titolo = appendText(last.titolo, title);
  if (priorita) last.priorita ??= priorita;
  last.peso ||= peso;
  return true;
}

/** `* obiettivo remunerato con incentivi`: marks of emphasis around the line are not asterisks of the note. */
const readNotaUnita: Passo = ({ unita, parte }, { grezzo, celle }) => {
  const nota = celle ? null : /^(\*+)\s*([^*].*?)(\**)$/u.exec(grezzo);
  if (!unita || parte !== 'settori' || !nota) return false;
  const asterischi = (nota[1]?.length ?? 0) - (nota[3]?.length ?? 0);
  unita.note.push({ asterischi: Math.max(1, asterischi), testo: plainText(nota[2] ?? '') });
  return true;
};

/** `S1.00001 - Titolo` on a line of its own, in the list before the cards; a long title goes on on the next line. */
export const readElencoSchede: Passo = (contesto, { testo, celle, numero }) => {
  if (celle || contesto.parte !== 'appendice') return false;
  const codice = codiceInTesta(testo);
  if (codice) {
    const { unita, scheda } = contesto;
    const open = unita && !scheda ? unita : openUnita(contesto, '', numero, true);
    const voce: BozzaVoceElenco = { codici: codice.codici, titolo: codice.titolo, peso: '', riga: numero };
    open.voci.push(voce);
    contesto.voceAperta = voce;
    return true;
  }
  const { voceAperta } = contesto;
  if (!voceAperta || !contesto.contigua) return false;
  voceAperta.titolo = appendText(voceAperta.titolo, testo.replace(/[*_]+$/u, ''));
  return true;
};
