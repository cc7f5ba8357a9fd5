import type { IndicatoreFormato, TargetFormato } from '../formato';
import { normaliseText } from '../reconcile/normalise';
import { parseData } from './date-italiane';
import { isTempo, operatoreInTesto, operatoreInValore, presumeVerso, versoOfOperatore } from './direzione';
import { parseNumero } from './numeri-italiani';

/** An indicator's expected value, typed as far as the print allows. */
export type Misura = Pick<
  IndicatoreFormato,
  'natura' | 'unita' | 'decimali' | 'verso' | 'operatore' | 'versoPresunto'
> & { target: Omit<TargetFormato, 'anno'> | null };

const RANGE = /^(?:tra|da|fra)?\s*([\d.,]+)\s*%?\s*(?:-|–|÷|\be\b|\ba\b)\s*([\d.,]+)\s*(%?)$/iu;
const UNIT = /^([+\-−–]?\s*(?:n[.°º]?\s*)?[\d., ]*\d)\s*(%|€|euro|per cento|[\p{L}][\p{L}.'/]*(?: \p{L}+)?)?$/iu;

/**
 * Types a printed value (`≤ 20`, `31/12/2020`, `100 %`, `Sì`, `+ 0,20`, `15-20`) with the help of the indicator's text.
 * A value that is none of these stays text. `anno` completes a date without a year.
 */
export function typeValorePrevisto(stampato: string, testo: string, anno: number): Misura {
  const printed = stampato.trim();
  if (printed === '') return { ...numeric(testo, null, '', ''), target: null };
  const data = parseData(printed, anno);
  if (data) return { natura: 'DATA', verso: 'ENTRO_DATA', versoPresunto: false, target: { data } };
  const answer = /^(s[iì]|si'|no)\.?$/iu.exec(printed)?.[1];
  if (answer) return yesOrNo(answer);
  return range(printed, testo) ?? number(printed, testo) ?? asText(printed);
}

function yesOrNo(answer: string): Misura {
  const testo = /^n/iu.test(answer) ? 'No' : 'Sì';
  return { natura: 'SI_NO', verso: 'SI_NO', versoPresunto: false, target: { testo } };
}

function asText(printed: string): Misura {
  return { natura: 'TESTO', verso: 'SI_NO', versoPresunto: true, target: { testo: printed } };
}

function range(printed: string, testo: string): Misura | null {
  const match = RANGE.exec(printed);
  const min = parseNumero(match?.[1] ?? '');
  const max = parseNumero(match?.[2] ?? '');
  if (!match || !min || !max || Number(min.valore) >= Number(max.valore)) return null;
  const decimali = Math.max(min.decimali, max.decimali);
  const measure = numeric(testo, null, match[3] ?? '', max.valore);
  return {
    natura: measure.natura,
    ...(measure.unita && { unita: measure.unita }),
    decimali,
    verso: 'INTERVALLO',
    versoPresunto: false,
    target: { min: min.valore, max: max.valore },
  };
}

function number(printed: string, testo: string): Misura | null {
  const { operatore: inFront, resto } = operatoreInValore(printed);
  const match = UNIT.exec(resto.replace(/^(€|euro)\s*(.*\d)$/iu, '$2 $1'));
  const read = parseNumero(match?.[1] ?? '');
  if (!match || !read) return null;
  const operatore = inFront ?? operatoreInTesto(testo, match[1] ?? '');
  const measure = numeric(testo, operatore, match[2] ?? '', read.valore);
  return { ...measure, decimali: read.decimali, target: { valore: read.valore } };
}

function numeric(
  testo: string,
  operatore: IndicatoreFormato['operatore'] | null,
  unitaStampata: string,
  valore: string,
): Omit<Misura, 'target'> {
  const natura = naturaOf(testo, unitaStampata, valore);
  const unita = unitOf(natura, unitaStampata);
  const stated = versoOfOperatore(operatore ?? null);
  return {
    natura,
    ...(unita && { unita }),
    verso: stated ?? presumeVerso(testo, natura),
    ...(operatore && { operatore }),
    versoPresunto: stated === null,
  };
}

function unitOf(natura: IndicatoreFormato['natura'], stampata: string): string {
  if (natura === 'PERCENTUALE') return '%';
  if (natura === 'EURO') return '€';
  return natura === 'GIORNI' ? 'giorni' : stampata;
}

function naturaOf(testo: string, unita: string, valore: string): IndicatoreFormato['natura'] {
  const words = normaliseText(testo);
  if (/^(?:%|per cento)$/iu.test(unita) || isPercentuale(testo, words, valore)) return 'PERCENTUALE';
  if (/^(?:€|euro)$/iu.test(unita) || /\(\s*(?:in\s+)?(?:€|euro)\s*\)|^€|^importo\b/iu.test(testo)) return 'EURO';
  if (/^(?:gg\.?|giorn[oi])/iu.test(unita) || (unita === '' && isTempo(testo))) return 'GIORNI';
  const isScore = /^(?:grado|livello|indice|voto|punteggio)\b.*(?:soddisfazione|gradimento|customer)|^punteggio\b/u;
  return isScore.test(words) ? 'PUNTEGGIO' : 'NUMERO';
}

/** A `%` that belongs to no number of the text, or to the very number expected (`> del 75%` with 75). */
function isPercentuale(testo: string, words: string, valore: string): boolean {
  if (/(?:^|[^\d\s])\s*%|^\s*%/u.test(testo) || /^percentuale\b|\bin percentuale\b/u.test(words)) return true;
  return [...testo.matchAll(/([\d.,]+)\s*%/gu)].some(([, printed]) => parseNumero(printed ?? '')?.valore === valore);
}
