import { normaliseText } from '../../reconcile/normalise';
import type { BozzaParte, Testata } from './bozza';
import { type Contesto, isSameParte, openParte, type Passo } from './contesto';
import { isNome } from './nomi';
import type { Riga } from './righe';
import { isTestata, readTestata } from './testata';

const TITOLO =
  /^(?:scheda|schede|schema|sintesi|riepilogo|quadro|elenco)(?: sintetic\w+)?(?: degli)? obiettivi\b|^obiettivi \d{4}$/u;
/** The one who answers, over a summary: no colon, all in capitals where it stands outside a heading. */
const RESPONSABILE = /^RESPONSABILE\s*:?\s+(?=\P{Ll}{3,60}$)/u;

/** Lines of prose a heading may be printed over. */
const LONGEST = 8;

/** The heading of a part: `SCHEDA SINTETICA OBIETTIVI`, the service, `RESPONSABILE …`, over the summary table. */
export const readIntestazioneParte: Passo = (contesto, riga) => {
  if (riga.celle) return false;
  const isOpen = contesto.sezione === 'intestazione';
  if (isOpen && isTestata(contesto.righe, contesto.indice)) {
    closeIntestazione(contesto, riga);
    return false;
  }
  if (!isOpen && !isIntestazione(contesto.righe, contesto.indice)) return false;
  if (!isOpen) {
    contesto.sezione = 'intestazione';
    contesto.intestazione = [];
    contesto.parte = null;
    contesto.scheda = null;
    contesto.campo = null;
  }
  contesto.intestazione.push(riga);
  return true;
};

/**
 * True when the heading of a part starts on this line: its title or who answers, or a line in capitals with one of
 * them within a few lines of prose on the same page.
 */
function isIntestazione(righe: readonly Riga[], indice: number): boolean {
  const first = righe[indice];
  if (!first || !/^\P{Ll}{4,}$/u.test(first.testo)) return first !== undefined && TITOLO.test(first.chiave);
  let seen = 0;
  for (let at = indice; at < righe.length && seen < LONGEST; at += 1) {
    const riga = righe[at];
    if (!riga || riga.celle || riga.isCorrente) break;
    if (TITOLO.test(riga.chiave) || RESPONSABILE.test(riga.testo)) return true;
    if (riga.testo !== '') seen += 1;
  }
  return false;
}

/** At the table of the summary the heading over it is whole: the part opens. */
export function closeIntestazione(contesto: Contesto, riga: Riga): BozzaParte {
  const lines = contesto.intestazione.filter(({ chiave }) => !TITOLO.test(chiave)).map(({ testo }) => testo);
  const start = contesto.intestazione[0]?.numero ?? riga.numero;
  contesto.intestazione = [];
  contesto.sezione = 'fuori';
  const [servizio = '', ...rest] = lines.join('\n').split(/\s*[-–]?\s*\bRESPONSABILE(?:\s+DEL\s+SERVIZIO)?\s*:?\s*/iu);
  const [name = '', ...others] = rest.join(' ').split('\n');
  const isFirst = servizio === '';
  return openParte(
    contesto,
    {
      servizio: isFirst ? others.join(' ') : servizio.replaceAll('\n', ' '),
      responsabile: isFirst ? name : [name, ...others].join(' '),
    },
    start,
  );
}

/** The heading of a card, line after line until its table. */
export const readTestataScheda: Passo = (contesto, riga) => {
  if (riga.celle) return false;
  if (contesto.sezione !== 'testata') {
    if (!isTestata(contesto.righe, contesto.indice)) return false;
    contesto.sezione = 'testata';
    contesto.intestazione = [];
  }
  contesto.intestazione.push(riga);
  return true;
};

/**
 * At the first line of a card the heading over it is whole: stands under the part it names, which is the current one,
 * another one already printed, or a new one whose summary is missing. Null when no heading was being read.
 */
export function closeTestata(contesto: Contesto, riga: Riga): Testata | null {
  const [first] = contesto.intestazione;
  if (contesto.sezione === 'intestazione') closeIntestazione(contesto, riga);
  if (contesto.sezione !== 'testata' || !first) return null;
  const { testata, resto } = readTestata(contesto.intestazione);
  contesto.intestazione = [];
  contesto.sezione = 'scheda';
  if (testata.servizio || testata.responsabile) standUnder(contesto, testata);
  if (resto) contesto.documento.testoIgnoto.push({ riga: first.numero, testo: resto });
  return testata;
}

/** A part whose heading lacks the service or the name takes it from its first card. */
function standUnder(contesto: Contesto, { servizio, responsabile, riga }: Testata): void {
  const { parte, documento } = contesto;
  const isKnown = documento.parti.some((other) => other !== parte && isSameParte(other, { servizio, responsabile }));
  if (!parte || (isNamed(parte) && !isSameParte(parte, { servizio, responsabile })) || (!isNamed(parte) && isKnown)) {
    openParte(contesto, { servizio, responsabile }, riga);
    return;
  }
  if (isLonger(servizio, parte.servizio) && responsabile) parte.servizio = servizio;
  if (!isNome(parte.responsabile)) parte.responsabile = responsabile;
}

/** The name of a service with every word of the other and more: the other lost a line. */
function isLonger(servizio: string, other: string): boolean {
  const words = normaliseText(servizio).split(' ');
  const others = normaliseText(other).split(' ').filter(Boolean);
  return words.length > others.length + 1 && others.every((word) => words.includes(word));
}

function isNamed({ servizio, responsabile }: BozzaParte): boolean {
  return servizio !== '' || isNome(responsabile);
}
