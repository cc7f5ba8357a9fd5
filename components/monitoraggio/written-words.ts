import type { ValoreScritto } from '@/lib/domain/reporting/rendiconto';
import type { IndicatoreDelRendiconto } from '@/lib/features/monitoraggio/types';
import { formatData } from '@/lib/format/date';
import { ABSENT, formatShort } from '@/lib/format/number';
import { valoreConUnita } from '@/lib/format/target-in-parole';

/** What was reported, in the unit of its indicator: "48 giorni", "17/10/2024", "in parte, 40 %"; "–" when nothing was. */
export function valoreScrittoInParole(
  indicatore: Pick<IndicatoreDelRendiconto, 'natura' | 'unita'>,
  { valore, data, siNo, parziale, testo }: ValoreScritto,
): string {
  if (data) return formatData(data);
  if (parziale !== null) return `in parte, ${formatShort(parziale)}\u00a0%`;
  if (siNo !== null) return siNo ? 'sì' : 'no';
  if (valore !== null) return valoreConUnita(valore, indicatore);
  return testo ?? ABSENT;
}
