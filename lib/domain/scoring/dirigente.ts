import type { CalendarDate } from '../calendar';
import { trattoNellAnno } from '../incarichi';
import { italianCount, italianDate } from '../italian-notation';
import { toDecimal } from '../numeric';
import type { Outcome } from './outcome';
import type { RegoleSmvp } from './regole-smvp';
import { type PunteggioLivello, rollUp } from './roll-up';

/** A CDR headed for some time. Null ends: since before, or still. */
export interface IncaricoValutato {
  cdr: string;
  dal: CalendarDate | null;
  al: CalendarDate | null;
  /** The grade of that CDR for the year. */
  outcome: Outcome;
}

/**
 * Grado of a dirigente for one year.
 * Rule: mean of the CDR headed, pro-rata by days of incarico inside the year, both ends counted. A person with two CDR has
 * two hundreds: each counts for its days.
 * Source: 2-scoring §2. Example (2024): 90 for 183 days, then 60 for 183 days → 75.
 */
export function scoreDirigente(
  incarichi: readonly IncaricoValutato[],
  anno: number,
  regole: RegoleSmvp,
): PunteggioLivello {
  const parti = incarichi.flatMap(({ cdr, outcome, ...durata }) => {
    const tratto = trattoNellAnno(durata, anno);
    if (!tratto) return [];
    const { inizio, fine, giorni } = tratto;
    const period = `dal ${italianDate(inizio)} al ${italianDate(fine)}`;
    return [
      { nome: `${cdr}, ${period}, ${italianCount(giorni, 'giorno', 'giorni')}`, peso: toDecimal(giorni), outcome },
    ];
  });
  return rollUp(parti, { media: 'Media dei CDR diretti, per giorni di incarico', sola: 'Un solo CDR diretto' }, regole);
}
