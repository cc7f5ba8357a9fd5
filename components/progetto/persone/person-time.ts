import { HUNDRED, sumDecimals } from '@/lib/domain/numeric';
import type { ImpegnoLetto } from '@/lib/features/progetto/types';
import { formatShort } from '@/lib/format/number';

/** «12,5 %»; a dash when there is none. */
export const percent = (value: string | null | undefined) =>
  value === null || value === undefined ? '–' : `${formatShort(value)} %`;

/** Whether a person works more than all of the time, this card and the others together. */
export function isOverHundred(percentuale: string | null, altrove: ImpegnoLetto['altrove']): boolean {
  return altrove !== null && sumDecimals([percentuale ?? '0', altrove.percentuale]).gt(HUNDRED);
}

/** What is left of a person's time, or by how much it is over; a dash for groups and names nobody has recognised. */
export function timeLeft({ percentuale, altrove }: Pick<ImpegnoLetto, 'percentuale' | 'altrove'>): string {
  if (altrove === null) return '–';
  const total = sumDecimals([percentuale ?? '0', altrove.percentuale]);
  return total.gt(HUNDRED)
    ? `oltre di ${percent(total.minus(HUNDRED).toFixed())}`
    : percent(HUNDRED.minus(total).toFixed());
}
