import { z } from 'zod';

/** What a reader of a CDR looks at, as it stands in the address. */
export const vistaCdr = z.object({
  vista: z.enum(['tabella', 'pesi', 'persone']).catch('tabella'),
  totali: z.enum(['stampa', 'testa']).catch('stampa'),
});
