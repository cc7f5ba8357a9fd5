import { italianCount, italianPercent } from '../italian-notation';
import { type Decimal, HUNDRED, toDecimal, ZERO } from '../numeric';
import type { Finding } from './finding';
import type { ImpegnoDaControllare } from './piano-da-controllare';

/** One person over the whole ente. */
export interface ImpegnoComplessivo<T = unknown> {
  nominativo: string;
  totale: Decimal;
  schede: number;
  /** What was summed. */
  righe: T[];
}

/**
 * Sum of the engagement of each person over the ente. Collective rows are not persons; a row without per cent adds
 * nothing. Names are compared without case and extra blanks.
 */
export function sumImpegni<T extends ImpegnoDaControllare>(righe: readonly T[]): ImpegnoComplessivo<T>[] {
  const people = new Map<string, ImpegnoComplessivo<T>>();
  for (const riga of righe) {
    if (riga.collettivo || riga.percentuale === null) continue;
    const nominativo = riga.nominativo.trim().replace(/\s+/gu, ' ');
    const key = nominativo.toLowerCase();
    const person = people.get(key) ?? { nominativo, totale: ZERO, schede: 0, righe: [] };
    person.righe.push(riga);
    person.totale = person.totale.plus(toDecimal(riga.percentuale));
    person.schede += 1;
    people.set(key, person);
  }
  return [...people.values()];
}

/**
 * A person over 100 %, a warning and never a block, or under, which is only to be known: the rest may be in another
 * document. Source: 1-domain §2 ImpegnoPersonale and §4. Example: `… è al 110 % su 4 schede: oltre di 10 punti.`
 */
export function checkImpegnoPersona({
  nominativo,
  totale,
  schede,
}: Pick<ImpegnoComplessivo, 'nominativo' | 'totale' | 'schede'>): Finding[] {
  if (totale.equals(HUNDRED)) return [];
  const isOver = totale.gt(HUNDRED);
  const digits = totale.isInteger() ? 0 : 2;
  const gap = italianPercent(totale.minus(HUNDRED).abs(), digits);
  const where = `${nominativo} è al ${italianPercent(totale, digits)} su ${italianCount(schede, 'scheda', 'schede')}`;
  const messaggio = isOver ? `${where}: supera di ${gap}.` : `${where}: resta ${gap}, forse in un altro documento.`;
  return [
    {
      codice: isOver ? 'persona-oltre-100' : 'persona-sotto-100',
      gravita: isOver ? 'AVVISO' : 'INFO',
      dove: { entita: 'ImpegnoPersonale', codice: nominativo, campo: 'percentuale' },
      messaggio,
    },
  ];
}
