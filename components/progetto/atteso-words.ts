import type { IndicatoreLetto, TargetLetto } from '@/lib/features/progetto/types';
import type { Atteso } from '@/lib/format/target-draft';
import { type TargetBreve, type TargetDaDescrivere, targetBreve } from '@/lib/format/target-in-parole';

/** What an indicator expects of one target, as the columns hold it. */
export function attesoOf(indicatore: IndicatoreLetto, target: TargetLetto | undefined): Atteso {
  const { natura, verso, operatore } = indicatore;
  const { valore = null, min = null, max = null, data = null, testo = null } = target ?? {};
  return { natura, verso, operatore, valore, min, max, data, testo };
}

/** An expectation to put into words. */
export interface Descritto {
  atteso: Atteso;
  versoPresunto: boolean;
  indicatore: Pick<IndicatoreLetto, 'unita' | 'valorePrevistoStampato'>;
}

/** The same as the formats want it. */
export function toDescribe({ atteso, versoPresunto, indicatore }: Descritto): TargetDaDescrivere {
  const { natura, verso, operatore, ...valori } = atteso;
  const isEmpty = Object.values(valori).every((valore) => valore === null) && verso !== 'SI_NO';
  const { unita, valorePrevistoStampato } = indicatore;
  const target = isEmpty ? null : valori;
  return { natura, verso, operatore, versoPresunto, unita, valorePrevistoStampato, target };
}

/** Operator and value of a chip; null when nothing is expected yet. */
export function describeAtteso(descritto: Descritto): TargetBreve | null {
  return targetBreve(toDescribe(descritto));
}
