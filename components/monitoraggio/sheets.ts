import type { RendicontoLetto } from '@/lib/features/monitoraggio/types';

/** The parts of a report that are of one card, in the order of the plan. */
export interface ReportSheet {
  scheda: RendicontoLetto['scheda'];
  rendiconti: RendicontoLetto[];
}

export function groupBySheet(rendiconti: readonly RendicontoLetto[]): ReportSheet[] {
  const schede = new Map(rendiconti.map(({ scheda }) => [scheda.id, scheda]));
  return [...schede.values()].map((scheda) => ({
    scheda,
    rendiconti: rendiconti.filter((rendiconto) => rendiconto.scheda.id === scheda.id),
  }));
}
