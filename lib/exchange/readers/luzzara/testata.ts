import type { Testata } from './bozza';
import type { Riga } from './righe';

const START = /^(?:area|servizi[o]?|settore|responsabile|scheda obiettivo|peso dell ?obiettivo)\b/u;
const MARK = /\bscheda obiettivo\b|\bpeso dell ?obiettivo\b/u;
const PART = /^(?:indicatori di risultato|criticita|livello di attuazione|consuntivo|descrizione dei)\b/u;
/** Lines a heading may be printed over. */
const LONGEST = 14;

/**
 * True when the heading of a card starts on this line: one of its fields, and within a few lines of prose, on the same
 * page, the words «Scheda obiettivo» or «Peso dell'obiettivo».
 */
export function isTestata(righe: readonly Riga[], indice: number): boolean {
  const first = righe[indice];
  if (!first || first.celle || !START.test(first.chiave)) return false;
  let joined = '';
  let seen = 0;
  for (let at = indice; at < righe.length && seen < LONGEST; at += 1) {
    const riga = righe[at];
    if (!riga || riga.celle || riga.isCorrente || PART.test(riga.chiave)) break;
    if (riga.testo === '') continue;
    joined = `${joined} ${riga.chiave}`;
    if (MARK.test(joined)) return true;
    seen += 1;
  }
  return false;
}

const NEXT =
  "(?=\\s*(?:Scheda obiettivo|Peso\\s+dell['’]\\s?obiettivo|Area\\s*:|Responsabile\\s*:|Comune di\\b|esercizio\\b|\\|)|\\s*$)";
const FIELDS: readonly ['servizio' | 'responsabile' | 'peso', RegExp][] = [
  ['peso', /\bPeso\s+dell['’]\s?obiettivo\s*:?\s*(\d+(?:[.,]\d+)?)(?:\s*\/\s*100|\s*%)?/iu],
  ['peso', /(\d{1,3}(?:[.,]\d+)?)\s*\/\s*100\b/u],
  ['responsabile', new RegExp(`\\bResponsabile\\s*:\\s*(.*?)${NEXT}`, 'iu')],
  ['servizio', new RegExp(`\\bArea\\s*:\\s*(.*?)${NEXT}`, 'iu')],
  ['servizio', new RegExp(`((?:Servizi[o]?|Settore|Area|Ufficio)\\s.+?)${NEXT}`, 'iu')],
];
const TITLE = /\bScheda obiettivo(?:\s+esercizio)?(?:\s+\d{4})?\s*-?/iu;

/** The heading of a card out of its lines, whatever their order; `resto` is what no field explains. */
export function readTestata(righe: readonly Riga[]): { testata: Testata; resto: string } {
  const riga = righe[0]?.numero ?? 0;
  const rigaPeso = righe.find(({ testo }) => /\d\s*\/\s*100\b|obiettivo\s*:\s*\d/u.test(testo))?.numero ?? riga;
  const testata: Testata = { riga, servizio: '', responsabile: '', peso: '', rigaPeso };
  const joined = righe.map(({ testo }) => testo).join(' ');
  let text = joined.replace(TITLE, ' | ').replace(/\s+/gu, ' ').trim();
  for (const [field, pattern] of FIELDS) {
    const match = pattern.exec(text);
    if (!match || testata[field] !== '') continue;
    testata[field] = (match[1] ?? '').replace(/[\s,;–-]+$|(?<=\p{L}.*)\s\d{4}$/gu, '').trim();
    text = `${text.slice(0, match.index)} | ${text.slice(match.index + match[0].length)}`.replace(/\s+/gu, ' ').trim();
  }
  const resto = text.replace(/\b(?:Comune di [\p{L}' ]+(?:\(\p{L}{2}\))?|esercizio)|[-–,;()|\s]|\b\d{4}\b/giu, '');
  return { testata, resto: resto === '' ? '' : text };
}
