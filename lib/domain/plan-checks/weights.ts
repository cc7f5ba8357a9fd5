import { italianCount } from '../italian-notation';
import type { DecimalInput } from '../numeric';
import { toDecimal } from '../numeric';
import type { SchemaPesi } from '../vocabulary';
import { codePath, type Finding } from './finding';
import type { AssegnazioneDaControllare, FaseDaControllare, IndicatoreDaControllare } from './piano-da-controllare';
import { describeSum } from './sum-to-hundred';

type PesoAssegnato = Pick<AssegnazioneDaControllare, 'peso' | 'fuoriPesatura'>;

/**
 * ● Weights of a holder other than 100.
 * Rule: PERCENTUALE asks 100 of every holder; NESSUNO only of one who has begun to set weights; PUNTI never. What is
 * outside the weighing is not summed. Source: 1-domain §4.
 * Example: 60 and 35 → `I pesi degli obiettivi di 04 sommano a 95: mancano 5 punti.`
 */
export function checkPesiTitolare(
  cdr: { codice: string; denominazione: string },
  assegnazioni: readonly PesoAssegnato[],
  schemaPesi: SchemaPesi,
): Finding[] {
  const inside = assegnazioni.filter(({ fuoriPesatura }) => fuoriPesatura === null);
  const pesi = presentWeights(inside);
  if (schemaPesi === 'PUNTI' || inside.length === 0 || (schemaPesi === 'NESSUNO' && pesi.length === 0)) return [];
  const gap = describeSum(pesi);
  if (gap === null) return [];
  const name = `${cdr.codice} ${cdr.denominazione}`;
  const messaggio =
    pesi.length === 0
      ? `Nessun obiettivo di ${name} ha un peso: mancano 100 punti.`
      : `${pesi.length === 1 ? `Il peso dell’unico obiettivo pesato di ${name}` : `I pesi degli obiettivi di ${name}`} ${gap}.`;
  const dove = { entita: 'Cdr', codice: cdr.codice, campo: 'peso' };
  return [{ codice: 'pesi-titolare', bloccaApprovazione: true, dove, messaggio }];
}

/**
 * ● Phase weights of a year other than 100.
 * Rule: for each objective, holder and year in which a phase has a weight; the antefatto is not weighted.
 * Source: 1-domain §4. Example: 50 and 40 in 2024 → `I pesi 2024 delle fasi … sommano a 90: mancano 10 punti.`
 */
export function checkPesiFasi(progetto: string, fasi: readonly FaseDaControllare[]): Finding[] {
  const groups = new Map<string, { fase: FaseDaControllare; anno: number; pesi: DecimalInput[] }>();
  for (const fase of fasi.filter(({ ordine }) => ordine !== 0)) {
    for (const { anno, peso } of fase.periodi) {
      if (peso === null) continue;
      const key = JSON.stringify([fase.obiettivo, fase.assegnazione, anno]);
      const group = groups.get(key) ?? { fase, anno, pesi: [] };
      groups.set(key, { ...group, pesi: [...group.pesi, peso] });
    }
  }
  return [...groups.values()].flatMap(({ fase, anno, pesi }) => {
    const gap = describeSum(pesi);
    if (gap === null) return [];
    const owner = [fase.obiettivo, fase.assegnazione].filter((part) => part !== null);
    const subject = pesi.length === 1 ? `Il peso ${anno} dell’unica fase pesata` : `I pesi ${anno} delle fasi`;
    const messaggio = `${subject} di ${owner.join(', ') || progetto} ${gap}.`;
    const dove = { entita: 'Fase', codice: codePath(progetto, ...owner), campo: `peso ${anno}` };
    return [{ codice: 'pesi-fasi', bloccaApprovazione: true, dove, messaggio }];
  });
}

/**
 * ● Indicator weights of an objective other than 100, or given to some only.
 * Rule: no weights at all is right (all equal); context and individual indicators are not weighed.
 * Source: 1-domain §4. Example: 40, 30, 20 → `I pesi degli indicatori di … sommano a 90: mancano 10 punti.`
 */
export function checkPesiIndicatori(percorso: string, indicatori: readonly IndicatoreDaControllare[]): Finding[] {
  const scored = indicatori.filter((i) => i.verso !== 'CONTESTO' && i.ambitoValutazione === 'ORGANIZZATIVA');
  const pesi = presentWeights(scored);
  if (pesi.length === 0) return [];
  const dove = { entita: 'Obiettivo', codice: percorso, campo: 'indicatori.peso' };
  const without = scored.length - pesi.length;
  if (without > 0) {
    const messaggio = `${italianCount(without, 'indicatore', 'indicatori')} su ${scored.length} senza peso: gli altri lo hanno, e senza peso non conta.`;
    return [{ codice: 'pesi-indicatori-incompleti', bloccaApprovazione: true, dove, messaggio }];
  }
  const gap = describeSum(pesi);
  const subject = pesi.length === 1 ? 'Il peso dell’unico indicatore' : 'I pesi degli indicatori';
  return gap === null
    ? []
    : [{ codice: 'pesi-indicatori', bloccaApprovazione: true, dove, messaggio: `${subject} ${gap}.` }];
}

function presentWeights(rows: readonly { peso: DecimalInput | null }[]): DecimalInput[] {
  return rows.flatMap(({ peso }) => (peso === null ? [] : [toDecimal(peso)]));
}
