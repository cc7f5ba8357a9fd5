import type { IndicatoreFormato } from '../formato';
import { normaliseText } from '../reconcile/normalise';

/** What the words of an indicator say about its measure: which way is better, and in what it is counted. */

type Operatore = NonNullable<IndicatoreFormato['operatore']>;

/** An operator printed at the end of the text, before its value: `> o =`, `minore o uguale a`, `entro max gg`, `(minimo)`. */
const AT_END: [RegExp, Operatore][] = [
  [/(?:>\s*[oe]?\s*=|≥|maggiore\s*\(?\s*o?\s*uguale\s*(?:\)\s*)?(?:di|a)\s*\)?)$/iu, '>='],
  [/(?:<\s*[oe]?\s*=|≤|minore\s*\(?\s*o?\s*uguale\s*(?:\)\s*)?(?:di|a)\s*\)?)$/iu, '<='],
  [/(?:>\s*(?:di|del|a)?|maggiore\s+(?:di|del)|superiore\s+a|pi[uù]\s+di)$/iu, '>'],
  [/(?:<\s*(?:di|del|a)?|minore\s+(?:di|del)|inferiore\s+a|meno\s+di)$/iu, '<'],
  [/(?:almeno|non\s+inferiore\s+a|non\s+meno\s+di|\(\s*(?:valore\s+)?minim[oa]\s*\)|\bminim[oa]\s*:?)$/iu, '>='],
  [
    /(?:non\s+superiore\s+a|non\s+oltre|entro\s+(?:un\s+)?max(?:imo)?\.?|al\s+massimo|\(\s*(?:valore\s+)?massim[oa]\s*\))$/iu,
    '<=',
  ],
];
const TAIL = /(?:\s*(?:n\.|gg\.?|giorni|ore|%|€|\(\s*(?:gg|giorni|%)\s*\)|:))+$/iu;

/**
 * The operator the text of an indicator states about its expected value, also as `> del 75%` when the number is that
 * value. Null when it states none: «almeno ogni 3 mesi» speaks of something else.
 */
export function operatoreInTesto(testo: string, valoreStampato: string): Operatore | null {
  const bare = testo.trim().replace(/[.;]$/u, '');
  const number = valoreStampato.replace(/[^\d,]/gu, '');
  const withValue = number ? new RegExp(`\\s*(?:il\\s+|del\\s+|l')?${number}\\s*%?$`, 'u') : null;
  const candidates = [bare, bare.replace(TAIL, ''), ...(withValue ? [bare.replace(withValue, '')] : [])];
  for (const candidate of candidates) {
    const found = AT_END.find(([pattern]) => pattern.test(candidate.trim()));
    if (found) return found[1];
  }
  return null;
}

const SYMBOLS: [RegExp, Operatore][] = [
  [
    /^(?:≥|>\s*[oe]?\s*=|maggiore\s+o\s+uguale\s+(?:a|di)\b|almeno|minimo|min\b\.?|non meno di|non inferiore a)\s*/iu,
    '>=',
  ],
  [
    /^(?:≤|<\s*[oe]?\s*=|minore\s+o\s+uguale\s+(?:a|di)\b|massimo|max\b\.?|al massimo|non oltre|non pi[uù] di|non superiore a|fino a)\s*/iu,
    '<=',
  ],
  [/^(?:>|oltre|pi[uù] di|superiore a|maggiore di)\s*/iu, '>'],
  [/^(?:<|meno di|inferiore a|minore di)\s*/iu, '<'],
  [/^=\s*/u, '='],
];

/** The operator in front of a value, `≤ 20` or `almeno 5`, and what follows it. */
export function operatoreInValore(valore: string): { operatore: Operatore | null; resto: string } {
  for (const [pattern, operatore] of SYMBOLS) {
    if (pattern.test(valore)) return { operatore, resto: valore.replace(pattern, '').trim() };
  }
  return { operatore: null, resto: valore };
}

export function versoOfOperatore(operatore: Operatore | null): 'CRESCENTE' | 'DECRESCENTE' | null {
  if (operatore === '>=' || operatore === '>') return 'CRESCENTE';
  return operatore === '<=' || operatore === '<' ? 'DECRESCENTE' : null;
}

/** Counted in days: a time taken, not a number of days held (`Numero di giorni di fiere` is a volume). */
export function isTempo(testo: string): boolean {
  const words = normaliseText(testo);
  if (/^(?:n|num|numero)(?: di)? (?:giorn|giornate)/u.test(words)) return false;
  return (
    /^giorni\b|^gg\b|\btemp(?:o|i) (?:medi|massim|di|rilasc|intercors|necessar)|\bentro \d* ?(?:max |massimo )?(?:gg|giorni)\b/u.test(
      words,
    ) || /\(\s*(?:in|n\.|nr\.?|num\.?|espress\w+ in)?\s*(?:gg|giorni)\b[^)]*\)\s*$/iu.test(testo.trim())
  );
}

const LESS_IS_BETTER =
  /\britard|\battes[ae]\b(?! (?:del|dal))|^(?:n|num|numero|totale)?(?: di| dei)? ?(?:reclami|ricorsi|errori|infortuni|disservizi|scostament\w+|assenz\w+)(?: (?:pervenut|ricevut|presentat|subit)\w*)?$|^(?:tasso|indice|percentuale)(?: di)? (?:assenz|abbandon|morosit|error|scostament)/u;

/**
 * The direction to assume when no operator is printed; somebody confirms it.
 * Rule: times, delays, complaints received are better low; everything else, percentages included, is better high.
 */
export function presumeVerso(testo: string, natura: IndicatoreFormato['natura']): 'CRESCENTE' | 'DECRESCENTE' {
  const words = normaliseText(testo);
  if (natura === 'PERCENTUALE') return LESS_IS_BETTER.test(words.replace(/^di /u, '')) ? 'DECRESCENTE' : 'CRESCENTE';
  return natura === 'GIORNI' || LESS_IS_BETTER.test(words) ? 'DECRESCENTE' : 'CRESCENTE';
}
