import { normaliseText } from '../../reconcile/normalise';
import { type Contesto, nextRighe, openCdr, type Passo } from './contesto';
import { matchCdr, matchCodiceObiettivo, matchCodiceProgetto } from './lessico';
import type { Riga } from './righe';
import { isIntestazioneTabella } from './tabella';

/** What stands around the cards: title page, list of the CDR, the line that opens each CDR, its head. */

const TITOLO = /Piano Esecutivo di Gestione(?:\s+\d{4}(?:\s*[-–/]\s*\d{2,4})?)?/iu;
const DIRIGENTE = /^(?:Prodotto\s+|Progetto\s+)?Dirigent[ei]\s*(?:responsabile\s*)?:\s*(.*)$/iu;
const PAGINA = /^(?:pag(?:ina|\.)?\s*)?\d{1,4}(?:\s*(?:di|\/)\s*\d{1,4})?$/iu;
const COPERTINA = /^(?:allegato\b.{0,4}|peg[_ ]\d{4}|elaborazione del\b.{0,14})$/iu;

const isDirigente = (riga: Riga | undefined) => riga !== undefined && DIRIGENTE.test(riga.testo);

export const readCopertina: Passo = (contesto, { testo, celle }) => {
  if (celle) return false;
  const titolo = TITOLO.exec(testo);
  if (titolo && (contesto.sezione !== 'testo' || titolo[0] === testo)) {
    contesto.documento.titolo ??= titolo[0];
    return true;
  }
  if (COPERTINA.test(testo)) return contesto.sezione !== 'testo' || /^peg_/iu.test(testo);
  return /^pag/iu.test(testo) || contesto.sezione !== 'testo' ? PAGINA.test(testo) : false;
};

export const readElenco: Passo = (contesto, riga) => {
  if (/^centr[oi] di responsabilita$/u.test(riga.chiave)) {
    contesto.sezione = 'elenco';
    contesto.scheda = null;
    contesto.cdr = null;
    return true;
  }
  const found = contesto.sezione === 'elenco' && !riga.celle ? matchCdr(riga.testo) : null;
  if (!found) return false;
  contesto.documento.elenco.push({ ...found, riga: riga.numero });
  return true;
};

/** The title of an area, printed over its list of CDR, is not a CDR and belongs to no card. */
export const readArea: Passo = (contesto, riga) => {
  if (riga.celle || !riga.evidenza) return false;
  const next = nextRighe(contesto, 3);
  const opensList = next.some((line) => /^centr[oi] di responsabilita$/u.test(line.chiave));
  if (opensList) contesto.scheda = null;
  return opensList;
};

export const readCdr: Passo = (contesto, riga) => {
  const found = riga.celle ? null : matchCdr(riga.testo);
  if (!found || !opensCdr(contesto, riga, found)) return false;
  const known = contesto.documento.cdr.find((cdr) => cdr.codice === found.codice);
  const isRunningHeader = known !== undefined && known === contesto.cdr && !followsHead(contesto);
  if (isRunningHeader) return true;
  contesto.dirigente = undefined;
  if (known) {
    contesto.cdr = known;
    contesto.scheda = null;
    contesto.sezione = 'fuori';
  } else openCdr(contesto, found, riga.numero);
  return true;
};

function opensCdr(contesto: Contesto, riga: Riga, found: { codice: string; denominazione: string }): boolean {
  if (followsHead(contesto)) return true;
  return (
    riga.evidenza &&
    contesto.documento.elenco.some(
      (listed) =>
        listed.codice === found.codice && normaliseText(listed.denominazione) === normaliseText(found.denominazione),
    )
  );
}

/** The head of the CDR or its table comes next. */
function followsHead(contesto: Contesto): boolean {
  const opens = (riga: Riga | undefined) => riga !== undefined && (isDirigente(riga) || isIntestazioneTabella(riga));
  const [first, second] = nextRighe(contesto, 2);
  return opens(first) || (first !== undefined && !matchCdr(first.testo) && opens(second));
}

export const readDirigente: Passo = (contesto, riga) => {
  const match = riga.celle ? null : DIRIGENTE.exec(riga.testo);
  if (!match) return false;
  const nome = match[1]?.trim() || nameOnNextLine(contesto);
  const cdr = contesto.cdr;
  if (contesto.sezione === 'elenco') contesto.sezione = 'fuori';
  if (nome) contesto.dirigente = { nome, riga: riga.numero };
  if (!cdr) return true;
  if (nome) cdr.dirigente ??= nome;
  if (cdr.schede.length > 0 || cdr.tabella.length > 0) {
    contesto.scheda = null;
    contesto.sezione = 'fuori';
  }
  return true;
};

function nameOnNextLine(contesto: Contesto): string {
  const [next] = nextRighe(contesto, 1);
  const isName = next && !next.celle && next.evidenza && /^\p{L}[\p{L}'. ]{4,50}$/u.test(next.testo);
  if (!isName || /^(?:prodotto|progetto|descrizione)$/iu.test(next.testo)) return '';
  contesto.consumate.add(next);
  return next.testo;
}

/** `Prodotto` or `Progetto` alone, over the cards of that kind. */
export const readParola: Passo = (contesto, riga) => {
  if (!/^(?:prodott[oi]|progett[oi])$/iu.test(riga.testo) || riga.celle) return false;
  const [next] = nextRighe(contesto, 1);
  const opensCard =
    !next || isDirigente(next) || matchCodiceProgetto(next.testo) || matchCodiceObiettivo(next.testo) || false;
  if (!opensCard && contesto.sezione === 'testo') return false;
  contesto.parolaInAttesa = riga.testo;
  return true;
};
