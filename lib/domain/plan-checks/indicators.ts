import { makeCalendarDate } from '../calendar';
import { italianDate, italianShort } from '../italian-notation';
import { toDecimal } from '../numeric';
import type { Verso } from '../vocabulary';
import { codePath, type Finding } from './finding';
import type { IndicatoreDaControllare, TargetDaControllare } from './piano-da-controllare';

/** Under this weight an indicator hardly moves the grade. Source: 1-domain §4. */
const PESO_MINIMO = toDecimal('3');

interface IndicatoreCollocato {
  /** Path of the objective and label of the indicator. */
  percorso: string;
  nome: string;
  indicatore: IndicatoreDaControllare;
}

/** Each indicator with its place; one without a code is called by its position. */
export function placeIndicatori(
  percorso: string,
  indicatori: readonly IndicatoreDaControllare[],
): IndicatoreCollocato[] {
  return indicatori.map((indicatore, i) => {
    const nome = indicatore.codice ?? `indicatore ${i + 1}`;
    return { percorso: codePath(percorso, nome), nome, indicatore };
  });
}

/** ● An objective without indicators cannot be measured by them. Source: 1-domain §4. */
export function checkSenzaIndicatori(percorso: string, indicatori: readonly IndicatoreDaControllare[]): Finding[] {
  if (indicatori.length > 0) return [];
  const dove = { entita: 'Obiettivo', codice: percorso, campo: 'indicatori' };
  const messaggio = 'L’obiettivo non ha indicatori: aggiungine almeno uno.';
  return [{ codice: 'obiettivo-senza-indicatori', bloccaApprovazione: true, dove, messaggio }];
}

/**
 * ● An indicator without a target for the plan's year. Context has none to have; a yes/no says it by itself.
 * Source: 1-domain §4.
 */
export function checkSenzaTarget({ percorso, nome, indicatore }: IndicatoreCollocato, anno: number): Finding[] {
  if (indicatore.verso === 'CONTESTO' || indicatore.verso === 'SI_NO') return [];
  if (indicatore.target.some((target) => target.anno === anno && !isEmpty(target))) return [];
  const dove = { entita: 'Indicatore', codice: percorso, campo: 'target' };
  const messaggio = `${nome}: manca il valore atteso ${anno}.`;
  return [{ codice: 'indicatore-senza-target', bloccaApprovazione: true, dove, messaggio }];
}

/**
 * ● A direction that was assumed because the document prints no operator, or a yes/no because it prints no quantity.
 * Source: 1-domain §2 and §4.
 */
export function checkDirezione({ percorso, nome, indicatore }: IndicatoreCollocato): Finding[] {
  if (!indicatore.versoPresunto) return [];
  const dove = { entita: 'Indicatore', codice: percorso, campo: 'verso' };
  const messaggio = `${nome}: ${sayPresunto(indicatore.verso)}`;
  return [{ codice: 'direzione-da-confermare', bloccaApprovazione: true, dove, messaggio }];
}

/** A target kept in the words of the document: it cannot be measured. Source: 1-domain §2 Target and §4. */
export function checkTargetAParole({ percorso, nome, indicatore }: IndicatoreCollocato, anno: number): Finding[] {
  if (indicatore.verso === 'CONTESTO' || indicatore.verso === 'SI_NO') return [];
  return indicatore.target
    .filter((target) => target.anno === anno && isOnlyText(target))
    .map(({ testo }) => ({
      codice: 'target-a-parole',
      dove: { entita: 'Indicatore', codice: percorso, campo: 'target' },
      messaggio: `${nome}: «${testo}» è scritto a parole. Per misurarlo serve un numero o una data.`,
    }));
}

/** A due date after the end of the plan's year: at the final session it cannot have been met. Source: 1-domain §4. */
export function checkDataOltreAnno({ percorso, nome, indicatore }: IndicatoreCollocato, anno: number): Finding[] {
  const lastDay = makeCalendarDate(anno, 12, 31);
  return indicatore.target.flatMap((target) => {
    if (target.anno !== anno || !target.data || !lastDay || target.data <= lastDay) return [];
    const messaggio = `${nome}: il ${italianDate(target.data)} cade dopo la fine del ${anno}.`;
    return [
      { codice: 'data-oltre-anno', dove: { entita: 'Indicatore', codice: percorso, campo: 'target' }, messaggio },
    ];
  });
}

/** An indicator that weighs less than 3. Source: 1-domain §4. Example: `M_1: pesa 2, meno di 3.` */
export function checkPesoMinimo({ percorso, nome, indicatore }: IndicatoreCollocato): Finding[] {
  if (indicatore.peso === null || toDecimal(indicatore.peso).gte(PESO_MINIMO)) return [];
  const dove = { entita: 'Indicatore', codice: percorso, campo: 'peso' };
  const messaggio = `${nome}: pesa ${italianShort(indicatore.peso, 4)}, meno di ${italianShort(PESO_MINIMO)}. Sposta poco il risultato.`;
  return [{ codice: 'peso-indicatore-basso', gravita: 'INFO', dove, messaggio }];
}

/** An objective measured by yes or no alone tells little of how far it went. Source: 1-domain §4. */
export function checkSoloSiNo(percorso: string, indicatori: readonly IndicatoreDaControllare[]): Finding[] {
  const scored = indicatori.filter(({ verso }) => verso !== 'CONTESTO');
  if (scored.length === 0 || scored.some(({ verso }) => verso !== 'SI_NO')) return [];
  const dove = { entita: 'Obiettivo', codice: percorso, campo: 'indicatori' };
  const messaggio = `L’obiettivo ha solo indicatori sì o no (${scored.length}): aggiungine uno che dica quanto.`;
  return [{ codice: 'solo-indicatori-si-no', gravita: 'INFO', dove, messaggio }];
}

function sayPresunto(verso: Verso): string {
  if (verso === 'SI_NO') return 'il documento non dà una quantità. Conferma che si giudichi fatto o non fatto.';
  return 'la direzione è presunta. Conferma se il valore atteso è almeno o al massimo.';
}

function isTyped({ valore, min, max, data }: TargetDaControllare): boolean {
  return [valore, min, max, data].some((value) => value !== null);
}

function isEmpty(target: TargetDaControllare): boolean {
  return !isTyped(target) && !target.testo?.trim();
}

function isOnlyText(target: TargetDaControllare): boolean {
  return !isTyped(target) && !isEmpty(target);
}
