import type { PaginaAttivita } from '@/lib/features/attivita/types';

/** Kind, title and what is missing of each thing to do, in order. */
export function summaryOf({ attivita }: PaginaAttivita): string[][] {
  return attivita.map(({ tipo, titolo, manca }) => [tipo, titolo, manca]);
}
