/** The labels of a card, and how to tell them from the rest however they are spelled or broken. */

/** Fields printed once in a card, in print order. */
export const CAMPI_SCHEDA = ['tipologia', 'titolo', 'descrizione', 'tempi', 'fasi', 'attivita'] as const;
/** Fields printed once for each indicator, in print order. */
export const CAMPI_INDICATORE = ['indicatore', 'quantita', 'riferibile', 'percentuale'] as const;
/** Fields that close a card. */
export const CAMPI_FINALI = ['soglia', 'personale'] as const;

export type CampoScheda = (typeof CAMPI_SCHEDA)[number] | (typeof CAMPI_FINALI)[number];
export type CampoIndicatore = (typeof CAMPI_INDICATORE)[number];
export type Campo = CampoScheda | CampoIndicatore;

/** `testa` is enough to know the label when a colon follows it; `coda` is the rest of it as it is usually printed. */
const ETICHETTE: readonly { campo: Campo; testa: string; coda: string }[] = [
  { campo: 'tipologia', testa: 'TIPOLOGIA', coda: 'PROGETTO' },
  { campo: 'titolo', testa: 'TITOLO', coda: 'OBIETTIVO' },
  { campo: 'descrizione', testa: 'DESCRIZIONE', coda: 'OBIETTIVO' },
  { campo: 'tempi', testa: 'TEMPI', coda: 'DI ATTUAZIONE' },
  { campo: 'fasi', testa: 'FASI', coda: 'DI ATTUAZIONE' },
  {
    campo: 'attivita',
    testa: 'ATTIVITA OPERATIVE',
    coda: 'DA SVOLGERE AL FINE DEL RAGGIUNGIMENTO DELL OBIETTIVO',
  },
  { campo: 'indicatore', testa: 'INDICATORI OPERATIVI', coda: 'PER IL RAGGIUNGIMENTO DELL OBIETTIVO' },
  { campo: 'quantita', testa: 'QUANTITA', coda: '' },
  { campo: 'riferibile', testa: 'ATTIVITA OPERATIVA', coda: 'RIFERIBILE AGLI INDICATORI' },
  { campo: 'percentuale', testa: 'PERCENTUALE', coda: 'PER VERIFICA DEL RAGGIUNGIMENTO DELL OBIETTIVO' },
  { campo: 'soglia', testa: 'SOGLIA MINIMA', coda: 'RISULTATO ATTESO' },
  { campo: 'personale', testa: 'PERSONALE DA COINVOLGERE', coda: 'AL FINE DEL RAGGIUNGIMENTO DELL OBIETTIVO' },
];

const letters = (words: string) => words.replaceAll(' ', '');
const LABELS = ETICHETTE.map(({ campo, testa, coda }) => ({
  campo,
  testa: letters(testa),
  intera: letters(testa + coda),
}));
const LONGEST = Math.max(...LABELS.map(({ intera }) => intera.length));

/** A label at the start of a line and the value after it. */
export interface Etichetta {
  campo: Campo;
  valore: string;
}

/**
 * Reads `QUANTITA': n.2 azioni`, `SOGLIA MINIMA: 80 %`, a label with a letter too many. Case tells a label from prose:
 * without capitals a colon must follow. Null when the line does not begin with a label.
 */
export function matchEtichetta(testo: string): Etichetta | null {
  const colon = testo.indexOf(':');
  const before = colon >= 0 && colon < LONGEST * 2 ? testo.slice(0, colon) : null;
  if (before !== null) {
    const known = labelOf(before);
    if (known) return { campo: known, valore: testo.slice(colon + 1).trim() };
  }
  for (const { campo, intera } of LABELS) {
    const end = consume(testo, intera);
    const printed = testo.slice(0, end ?? 0);
    if (end !== null && isCapital(printed)) {
      return { campo, valore: testo.slice(end).replace(/^[\s'’:.]+/u, '') };
    }
  }
  return null;
}

/** True when the line is the beginning of a label and nothing else: the rest is on the next line. */
export function isPartOfEtichetta(testo: string): boolean {
  const printed = foldLetters(testo);
  if (printed.length < 5 || !isCapital(testo) || /[:\d]/u.test(testo)) return false;
  return LABELS.some(({ intera }) => intera.startsWith(printed) && intera !== printed);
}

/** True when the text may become a label once more words follow it, or already is one with its value. */
export function beginsEtichetta(testo: string): boolean {
  return isPartOfEtichetta(testo) || LABELS.some(({ intera }) => consume(testo, intera) !== null);
}

/** A label lost in the middle of a line begins a line of its own. */
export function splitEtichette(line: string): string[] {
  return line
    .replace(GLUED, '\n')
    .split('\n')
    .map((part) => part.trim());
}

/** `ATTIVITA'` and `ATTIVITÀ`, `DELL'OBIETTIVO` and `DELL OBIETTIVO`. */
const WHOLE = ETICHETTE.map(({ testa, coda }) =>
  `${testa} ${coda}`.trim().replaceAll('ITA', "IT(?:A['’]?|À)").replaceAll(' ', "['’]?\\s*"),
);
const GLUED = new RegExp(`(?<=\\S)\\s+(?=(?:${WHOLE.join('|')})\\s*:)`, 'gu');

/** `TITOLO DEL PROGETTO`, `TEMPI DI REALIZZAZIONE`: the same labels in words of another year. */
const OTHER_WORDS = /^(?:DEL|DELL|DI|PROGETTO|OBIETTIVO|ATTUAZIONE|REALIZZAZIONE|ESECUZIONE)+$/u;

function labelOf(before: string): Campo | null {
  const printed = foldLetters(before);
  const exact = LABELS.find(({ intera }) => intera === printed);
  if (exact) return exact.campo;
  if (!isCapital(before)) return null;
  const cut = LABELS.find(
    ({ intera, testa }) =>
      (intera.startsWith(printed) && printed.length >= testa.length) ||
      (printed.startsWith(testa) && OTHER_WORDS.test(printed.slice(testa.length))),
  );
  return (cut ?? LABELS.find(({ intera }) => isAlmost(printed, intera)))?.campo ?? null;
}

/** Where the letters of the label end in the text; null when the text does not begin with them. */
function consume(testo: string, label: string): number | null {
  let at = 0;
  for (let index = 0; index < testo.length; index += 1) {
    const letter = foldLetters(testo.charAt(index));
    if (letter === '') continue;
    if (letter !== label.charAt(at)) return null;
    at += 1;
    if (at === label.length) return /^\p{L}/u.test(testo.slice(index + 1)) ? null : index + 1;
  }
  return null;
}

function foldLetters(testo: string): string {
  return testo
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z]/gu, '');
}

function isCapital(testo: string): boolean {
  return !/\p{Ll}/u.test(testo) && /\p{Lu}/u.test(testo);
}

/** One letter in eight may be wrong, missing or too many. */
function isAlmost(printed: string, label: string): boolean {
  const allowed = Math.floor(label.length / 8);
  if (Math.abs(printed.length - label.length) > allowed) return false;
  let row = Array.from({ length: label.length + 1 }, (_, index) => index);
  for (let i = 1; i <= printed.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= label.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (printed[i - 1] === label[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return (row[label.length] ?? allowed + 1) <= allowed;
}
