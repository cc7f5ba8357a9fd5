import { z } from 'zod';

/** What a column holds: decimals and dates as text. */
type Valore = string | number | boolean | null | string[];

/** What a column admits when a person writes it. */
type Campi = Readonly<Record<string, z.ZodType<Valore>>>;

/**
 * A row as the save queue sends it: its table, its id and a patch, for each field the value started from and the value
 * wanted. A column that is not among `campi` is refused.
 * @param prima what the browser may say it started from: compared with the row, never written
 */
export function rowPatch<T extends string>(tabella: T, campi: Campi, prima: z.ZodType<Valore>) {
  const edits = Object.entries(campi).map(
    ([campo, dopo]) => [campo, z.strictObject({ prima, dopo }).optional()] as const,
  );
  const patch = z.strictObject(Object.fromEntries(edits)).transform((written) => {
    const present = Object.entries(written).flatMap(([campo, edit]) => (edit ? [[campo, edit] as const] : []));
    return Object.fromEntries(present);
  });
  return z.strictObject({ tabella: z.literal(tabella), rigaId: z.uuid(), patch });
}
