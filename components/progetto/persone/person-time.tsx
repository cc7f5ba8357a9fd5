import { addresses, type Luogo } from '@/components/layout/addresses';
import { HUNDRED, sumDecimals } from '@/lib/domain/numeric';
import type { ImpegnoLetto } from '@/lib/features/progetto/types';
import { formatShort } from '@/lib/format/number';

/** Cards named one by one; beyond them only their number. */
const NAMED = 3;

/** «12,5 %»; a dash when there is none. */
export const percent = (value: string | null | undefined) =>
  value === null || value === undefined ? '–' : `${formatShort(value)} %`;

/** Whether a person works more than all of the time, this card and the others together. */
export function isOverHundred(percentuale: string | null, altrove: ImpegnoLetto['altrove']): boolean {
  return altrove !== null && sumDecimals([percentuale ?? '0', altrove.percentuale]).gt(HUNDRED);
}

/** What is left of a person's time, or by how much it is over; a dash for groups and names nobody has recognised. */
export function TimeLeft({ percentuale, altrove }: Pick<ImpegnoLetto, 'percentuale' | 'altrove'>) {
  if (altrove === null) return '–';
  const total = sumDecimals([percentuale ?? '0', altrove.percentuale]);
  if (!total.gt(HUNDRED)) return percent(HUNDRED.minus(total).toFixed());
  return <strong className="text-warn">oltre di {percent(total.minus(HUNDRED).toFixed())}</strong>;
}

/** The other cards a person works on, each a link to its people. */
export function OtherCards({ schede, luogo }: { schede: readonly string[]; luogo: Luogo }) {
  if (schede.length === 0) return null;
  return (
    <span className="block text-ink-3 text-meta" data-copy="skip">
      {schede.length > NAMED
        ? `su altre ${schede.length} schede`
        : schede.map((codice) => (
            <span key={codice} className="block">
              <a href={addresses.scheda(luogo, codice, '#personale')}>{codice}</a>
            </span>
          ))}
    </span>
  );
}
