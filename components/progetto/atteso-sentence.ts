import type { RegoleSmvp } from '@/lib/domain/scoring/regole-smvp';
import type { IndicatoreLetto } from '@/lib/features/progetto/types';
import { regolaInParole } from '@/lib/format/regola-in-parole';
import { type Descritto, toDescribe } from './atteso-words';

/** What the sentence needs to know, with how it will be scored. */
export interface DaDire extends Descritto {
  indicatore: Descritto['indicatore'] & Pick<IndicatoreLetto, 'baseline' | 'decimali'>;
  regole: RegoleSmvp;
  /** The year has parts (`partsOf`): with no value of the whole, they are what is expected. */
  hasParti?: boolean;
}

/** The sentence under an indicator: what is better, when it is reached, what falling short is worth. */
export function sayAtteso({ regole, hasParti, ...descritto }: DaDire): string {
  const { baseline, decimali } = descritto.indicatore;
  return regolaInParole({ ...toDescribe(descritto), baseline, decimali, isPerParti: hasParti }, regole);
}
