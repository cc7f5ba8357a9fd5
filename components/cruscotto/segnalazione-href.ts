import type { Route } from 'next';
import { addresses, type Luogo } from '@/components/layout/addresses';
import type { RigaSegnalazione } from '@/lib/features/cruscotto/types';

/** Where a finding is mended: its card, the weights of its CDR; a person is looked for in the whole plan. */
export function segnalazioneHref(luogo: Luogo, { scheda, cdr, dove }: RigaSegnalazione): Route {
  if (scheda) return addresses.scheda(luogo, scheda);
  if (cdr) return addresses.cdr(luogo, cdr, '?vista=pesi');
  return addresses.piano(luogo, `?${new URLSearchParams({ q: dove.codice ?? '' })}`);
}
