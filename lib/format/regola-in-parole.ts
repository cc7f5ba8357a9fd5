import { italianDate, italianShort } from '@/lib/domain/italian-notation';
import { Decimal, type DecimalInput, HUNDRED, toDecimal } from '@/lib/domain/numeric';
import { type EsempioDiPunteggio, listEsempi } from '@/lib/domain/scoring/esempi';
import type { RegoleSmvp } from '@/lib/domain/scoring/regole-smvp';
import { isStrictOperator } from '@/lib/domain/vocabulary';
import { type TargetDaDescrivere, targetBreve, targetInParole, valoreConUnita } from './target-in-parole';

/** An expectation whose score is to be told. */
export interface RegolaDaDire extends TargetDaDescrivere {
  baseline?: DecimalInput | null;
  /** Digits after the comma of what is reported; null when the document does not say. */
  decimali?: number | null;
}

/**
 * What reaches a target and what falling short of it is worth, under the ente's rules. The figures are given by the
 * scoring itself (`listEsempi`), so the words cannot disagree with the score.
 * Examples: CRESCENTE 490 → `Più è alto, meglio è: raggiunto con almeno 490. 441 valgono 90.`;
 * 31/12/2026, ten points a month → `Una data: raggiunto entro il 31/12/2026, poi ogni mese iniziato di ritardo toglie 10 punti.`
 */
export function regolaInParole(indicatore: RegolaDaDire, regole: RegoleSmvp): string {
  const sentence = targetInParole(indicatore);
  const { verso, versoPresunto, target } = indicatore;
  if (versoPresunto || verso === 'CONTESTO' || target === null || targetBreve(indicatore) === null) return sentence;
  const esempi = listEsempi({ ...indicatore, atteso: target, decimali: digitsOf(indicatore) }, regole);
  if (esempi.length === 0) return sentence;
  if (verso === 'ENTRO_DATA') return sayRitardo(indicatore, esempi);
  if (verso === 'SI_NO') return saySiNo(esempi);
  const worth = esempi.map((esempio) => sayEsempio(esempio, indicatore)).join(', ');
  return [sentence, `${worth}.`, ...saySoglia(indicatore)].join(' ');
}

/** How finely a value is reported: as the indicator says, else as its target is written; a share or a score has one digit. */
function digitsOf({ natura, decimali, target }: RegolaDaDire): number {
  if (decimali !== null && decimali !== undefined) return decimali;
  const { valore, min, max } = target ?? {};
  const written = [valore, min, max].map((one) => (one ? toDecimal(one).decimalPlaces() : 0));
  return Math.max(...written, natura === 'PERCENTUALE' || natura === 'PUNTEGGIO' ? 1 : 0);
}

/** `441 valgono 90`, `67,5 % vale 90`, `1 vale 50`. */
function sayEsempio({ rilevato, grado }: EsempioDiPunteggio, indicatore: RegolaDaDire): string {
  const valore = toDecimal(rilevato.valore ?? '0');
  const isOne = valore.abs().equals(1);
  const ownUnit = indicatore.natura !== 'NUMERO' && indicatore.natura !== 'PUNTEGGIO';
  const words = valoreConUnita(valore, isOne && !ownUnit ? { natura: indicatore.natura } : indicatore);
  const verb = isOne || indicatore.natura === 'PERCENTUALE' ? 'vale' : 'valgono';
  return `${words} ${verb} ${italianShort(grado)}`;
}

/** A strict operator is not satisfied by the value itself: the grade is full, the verdict is not. */
function saySoglia(indicatore: RegolaDaDire): string[] {
  const { operatore, target } = indicatore;
  if (!isStrictOperator(operatore) || !target?.valore) return [];
  return [`Con ${valoreConUnita(target.valore, indicatore)} esatti è raggiunto solo in parte.`];
}

function sayRitardo({ target }: RegolaDaDire, [first, second]: readonly EsempioDiPunteggio[]): string {
  const entro = `Una data: raggiunto entro il ${target?.data ? italianDate(target.data) : ''}`;
  if (!first || first.grado.gte(HUNDRED)) return `${entro}, il ritardo non toglie punti.`;
  const toglie = HUNDRED.minus(first.grado);
  if (first.grado.equals(second?.grado ?? Decimal(0))) return `${entro}, in ritardo vale ${italianShort(first.grado)}.`;
  return `${entro}, poi ogni mese iniziato di ritardo toglie ${italianShort(toglie)} punti.`;
}

function saySiNo(esempi: readonly EsempioDiPunteggio[]): string {
  const [yes, no] = [true, false].map(
    (siNo) => esempi.find(({ rilevato }) => rilevato.siNo === siNo)?.grado ?? HUNDRED,
  );
  return `Sì o no: fatto vale ${italianShort(yes ?? HUNDRED)}, non fatto ${italianShort(no ?? HUNDRED)}, in parte la quota fatta.`;
}
