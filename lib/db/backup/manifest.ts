import { z } from 'zod';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** The description at the end of a copy: what it holds and how to see that it is whole. */
export const manifesto = z.object({
  formato: z.literal('traguardo/copia'),
  versione: z.literal(1),
  /** Instant, ISO 8601 in UTC: the data are those of this moment. */
  fattaAt: z.iso.datetime(),
  /** Migrations of the database the data were in, in order. */
  migrazioni: z.array(z.object({ nome: z.string(), impronta: hash })).min(1),
  enti: z.array(z.object({ codice: z.string(), denominazione: z.string() })),
  /** In the order they can be written: parents first. */
  tabelle: z.array(
    z.object({
      nome: z.string().regex(/^\w+$/),
      colonne: z.array(z.string().regex(/^\w+$/)).min(1),
      righe: z.int().nonnegative(),
      sha256: hash,
    }),
  ),
});

export type Manifesto = z.infer<typeof manifesto>;

export const MANIFESTO = 'manifesto.json';

/** Where the rows of a table stand in a copy. */
export function entryOf(tabella: string): string {
  return `dati/${tabella}.copy`;
}
