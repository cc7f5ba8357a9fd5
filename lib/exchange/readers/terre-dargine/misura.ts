import type { IndicatoreFormato, TargetFormato } from '../../formato';
import { fitsScale } from '../../numeri';
import { presumeVerso, versoOfOperatore } from '../../testo/direzione';
import { parseNumero } from '../../testo/numeri-italiani';
import { scadenzaIn, terminiRelativiIn } from './scadenza';

type Natura = IndicatoreFormato['natura'];
type Operatore = NonNullable<IndicatoreFormato['operatore']>;

/** What an expected result is measured by, and the words that say so. */
export interface MisuraLetta
  extends Pick<IndicatoreFormato, 'natura' | 'unita' | 'decimali' | 'verso' | 'operatore' | 'versoPresunto'> {
  target: Omit<TargetFormato, 'anno'>;
  stampato?: string;
}

const NUMERO = '(\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?)';
const OPERATORI: [RegExp, Operatore][] = [
  [
    /(?:almeno|minim[oa]|numero minimo(?: [\p{L}'’]+){0,6}|non meno di|non inferiore(?: a(?:l|ll['’]|d)?)?|pari o superiore(?: a(?:l|ll['’]|d)?)?|maggiore o uguale(?: a(?:l|ll['’]|d)?)?|>\s?=|≥)$/iu,
    '>=',
  ],
  [
    /(?:al massimo|massim[oa]|non pi[uù] di|non superiore(?: a(?:l|ll['’]|d)?)?|pari o inferiore(?: a(?:l|ll['’]|d)?)?|fino(?: a(?:l|d)?)?|<\s?=|≤)$/iu,
    '<=',
  ],
  [/(?:superiore(?: a(?:l|ll['’]|d)?)?|maggiore d[ei]l?|pi[uù] di|oltre|>)$/iu, '>'],
  [/(?:inferiore(?: a(?:l|ll['’]|d)?)?|minore d[ei]l?|meno di|<)$/iu, '<'],
];

/** The operator printed right before a number, articles and `n.` aside. */
function operatoreBefore(testo: string, at: number): { operatore: Operatore | null; inizio: number } {
  const before = testo
    .slice(0, at)
    .replace(/(?:\s|^)(?:il|lo|la|l['’]|dell?['’]?|ad?|Euro|€|n\.?\s?°?)*\s*$/iu, '')
    .trimEnd();
  for (const [pattern, operatore] of OPERATORI) {
    const found = pattern.exec(before);
    if (found) return { operatore, inizio: found.index };
  }
  return { operatore: null, inizio: at };
}

/**
 * Types an expected result: a share, an amount, a range, a number somebody set a bound to, a score, a day. A deadline
 * that runs from another fact stays text; a result without any of these is done or not done.
 */
export function misuraOf(testo: string, anno: number): MisuraLetta {
  const plain = testo.replace(/\(\s*\+\s*[^()]*\)/gu, (aside) => ' '.repeat(aside.length));
  return (
    rangeIn(plain) ??
    quantityIn(plain, new RegExp(`${NUMERO}\\s?%`, 'gu'), 'PERCENTUALE') ??
    quantityIn(plain, new RegExp(`(?:Euro|€)\\s?${NUMERO}|${NUMERO}\\s?(?:euro\\b|€)`, 'giu'), 'EURO') ??
    scoreIn(plain) ??
    numberIn(plain) ??
    dateOf(plain, anno) ??
    relativeOf(plain) ?? { natura: 'SI_NO', verso: 'SI_NO', versoPresunto: false, target: { testo: 'Sì' } }
  );
}

function quantityIn(testo: string, pattern: RegExp, natura: Natura): MisuraLetta | null {
  const [found] = testo.matchAll(pattern);
  const numero = parseNumero(found?.slice(1).find(Boolean) ?? '');
  if (!found || !numero || !fitsScale(numero.valore, 'valore')) return null;
  const { operatore, inizio } = operatoreBefore(testo, found.index);
  return measured(testo, natura, numero, operatore, testo.slice(inizio, found.index + found[0].length));
}

function measured(
  testo: string,
  natura: Natura,
  numero: { valore: string; decimali: number },
  operatore: Operatore | null,
  stampato: string,
  unita = UNITA[natura],
): MisuraLetta {
  const verso = versoOfOperatore(operatore);
  return {
    natura,
    ...(unita && { unita }),
    decimali: Math.min(4, numero.decimali),
    verso: verso ?? presumeVerso(testo, natura),
    ...(operatore && { operatore }),
    versoPresunto: verso === null,
    target: { valore: numero.valore },
    stampato: stampato.trim(),
  };
}

const UNITA: Partial<Record<Natura, string>> = { PERCENTUALE: '%', EURO: '€', GIORNI: 'giorni' };

/** `compreso tra 15 e 20`, `tra il 70% e l'80%`. */
function rangeIn(testo: string): MisuraLetta | null {
  const pattern = new RegExp(
    `(?:compres[oaie]\\s+)?\\b(?:tra|fra)\\s+(?:il |l['’])?${NUMERO}\\s?%?\\s+ed?\\s+(?:il |l['’])?${NUMERO}\\s?(%)?`,
    'iu',
  );
  const found = pattern.exec(testo);
  const [min, max] = [parseNumero(found?.[1] ?? ''), parseNumero(found?.[2] ?? '')];
  const isWhole =
    found && !/almeno|minimo|\d\s?%/iu.test(testo.slice(0, found.index)) && !isInBrackets(testo, found.index);
  if (!found || !isWhole || !min || !max || Number(min.valore) >= Number(max.valore)) return null;
  const natura = found[3] ? 'PERCENTUALE' : 'NUMERO';
  return {
    natura,
    ...(UNITA[natura] && { unita: UNITA[natura] }),
    decimali: Math.max(min.decimali, max.decimali),
    verso: 'INTERVALLO',
    versoPresunto: false,
    target: { min: min.valore, max: max.valore },
    stampato: found[0],
  };
}

function isInBrackets(testo: string, at: number): boolean {
  const before = testo.slice(0, at);
  return before.split('(').length > before.split(')').length;
}

const PUNTEGGIO = /\b(?:soddisfazione|gradimento|punteggio|voto|valutazione media|customer)\b/iu;

/** `grado di soddisfazione almeno 4 su 5`. */
function scoreIn(testo: string): MisuraLetta | null {
  if (!PUNTEGGIO.test(testo)) return null;
  const found = new RegExp(`${NUMERO}(?:\\s*(?:su|/)\\s*${NUMERO})?(?![\\d/.])`, 'u').exec(
    testo.slice(testo.search(PUNTEGGIO)),
  );
  const numero = parseNumero(found?.[1] ?? '');
  if (!found || !numero || Number(numero.valore) > 100) return null;
  const at = testo.search(PUNTEGGIO) + found.index;
  const { operatore, inizio } = operatoreBefore(testo, at);
  const unita = found[2] ? `su ${found[2]}` : undefined;
  return measured(testo, 'PUNTEGGIO', numero, operatore, testo.slice(inizio, at + found[0].length), unita);
}

/** A number with a bound before it, or `n. 5`: numbers of laws, years and phases have neither. */
function numberIn(testo: string): MisuraLetta | null {
  for (const found of testo.matchAll(
    new RegExp(`(?<![\\d,/]|\\d\\.)${NUMERO}(?![\\d/]|[.,]\\d|\\s?%)(\\s\\p{L}+)?`, 'gu'),
  )) {
    const numero = parseNumero(found[1] ?? '');
    const { operatore, inizio } = operatoreBefore(testo, found.index);
    const word = found[2]?.trim() ?? '';
    if (!numero || operatore === null || /^mil(?:a|ion[ei])$/iu.test(word) || !fitsScale(numero.valore, 'valore'))
      continue;
    const isDays = /^(?:gg|giorn[oi])$/iu.test(word);
    const unita = isDays
      ? 'giorni'
      : /^(?:serviz|segnalaz|avvis|incontr|posizion|modul|dipendent|report|cors)/iu.test(word)
        ? word
        : undefined;
    const end = found.index + found[0].length - (found[2]?.length ?? 0);
    return measured(testo, isDays ? 'GIORNI' : 'NUMERO', numero, operatore, testo.slice(inizio, end), unita);
  }
  return null;
}

function dateOf(testo: string, anno: number): MisuraLetta | null {
  const found = scadenzaIn(testo, anno);
  if (!found) return null;
  return {
    natura: 'DATA',
    verso: 'ENTRO_DATA',
    versoPresunto: found.presunta,
    target: { data: found.data },
    stampato: found.stampato,
  };
}

function relativeOf(testo: string): MisuraLetta | null {
  const stampato = terminiRelativiIn(testo);
  if (!stampato) return null;
  return { natura: 'TESTO', verso: 'SI_NO', versoPresunto: false, target: { testo: stampato }, stampato };
}
