import type { Luogo } from '@/components/layout/addresses';
import type { SollecitiRichiesti } from '@/lib/features/cruscotto/schema';
import type { PaginaCruscotto } from '@/lib/features/cruscotto/types';

/** What is asked of the server, but for which CDR. */
type Sollecito = Omit<SollecitiRichiesti, 'cdr'>;

/** Null for who may not remind anybody, and when no session is open. */
export function sollecitoOf({ ente }: Luogo, { piano, riepilogo, canSollecitare }: PaginaCruscotto): Sollecito | null {
  const { sessione } = riepilogo;
  if (!canSollecitare || sessione?.stato !== 'APERTA') return null;
  return { ente, anno: piano.anno, sessione: sessione.dataRiferimento };
}
