import { Invalid } from '@/lib/errors';

/** Says why an operation cannot be taken back. */
export function refuseRevert(perche: string): never {
  throw new Invalid([{ campo: null, messaggio: `La modifica non si può annullare: ${perche}` }]);
}
