import { Decimal, type DecimalInput, toDecimal, toDecimalText } from '@/lib/domain/numeric';
import type { VoceBudgetFormato } from '@/lib/exchange/formato';
import { PRIMO_ANNO, type VoceDemo } from './scheda';
import { hashOf } from './variante';

const TITOLI = {
  SC: 'SPESA_CORRENTE',
  SI: 'SPESA_INVESTIMENTI',
  EC: 'ENTRATA_CORRENTE',
  EI: 'ENTRATA_INVESTIMENTI',
} as const;

/** Missione and programma of a capitolo, by the first figures of its number. */
const MISSIONI: readonly (readonly [prefisso: string, missione: string, programma: string])[] = [
  ['1000', '01', '02'],
  ['1001', '01', '11'],
  ['1002', '01', '07'],
  ['1005', '01', '10'],
  ['1006', '01', '10'],
  ['1008', '01', '08'],
  ['1013', '01', '04'],
  ['1022', '08', '01'],
  ['1031', '10', '05'],
  ['1033', '10', '05'],
  ['1044', '12', '01'],
  ['1045', '04', '06'],
  ['1047', '12', '03'],
  ['1051', '05', '02'],
  ['1061', '09', '03'],
  ['1064', '09', '02'],
  ['1071', '03', '01'],
  ['2032', '10', '05'],
  ['2041', '04', '02'],
];

/** The amounts of a card in the plan of a year: last year a little less, with what was spent; this year what is committed so far. */
export function vociDi(voci: readonly VoceDemo[], anno: number): VoceBudgetFormato[] {
  return voci.map(([capitolo, descrizione, euro, titolo]) => {
    const previsto = anno === PRIMO_ANNO ? share(euro, 94, 1000) : toDecimal(euro);
    const variato = hashOf(capitolo) % 4 === 0 ? share(previsto, 104, 100) : null;
    const fatto = anno === PRIMO_ANNO ? 93 + (hashOf(capitolo) % 7) : 52 + (hashOf(capitolo) % 27);
    const missione = MISSIONI.find(([prefisso]) => capitolo.startsWith(prefisso));
    return {
      capitolo,
      ...(missione && { missione: missione[1], programma: missione[2] }),
      descrizione,
      titoloBilancio: TITOLI[titolo ?? 'SC'],
      anno,
      previsto: toDecimalText(previsto, 2),
      ...(variato && { assestato: toDecimalText(variato, 2) }),
      consuntivo: toDecimalText(share(variato ?? previsto, fatto, 100).minus(previsto.isZero() ? 0 : '0.37'), 2),
    };
  });
}

/** A per cent of an amount, rounded to a step of whole euro. */
function share(euro: DecimalInput, percento: number, passo: number): Decimal {
  return toDecimal(euro).times(percento).div(100).div(passo).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).times(passo);
}
