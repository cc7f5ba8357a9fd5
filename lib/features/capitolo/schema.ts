import { z } from 'zod';
import { rowPatch } from '@/lib/features/progetto/queue/patch-schema';

const first = (input: unknown) => [input].flat()[0];
/** Without the one character no database can be asked for. */
const words = (input: unknown) => String(first(input) ?? '').replaceAll('\0', '');

/** What the page of capitoli shows, as it stands in the address. */
export const vistaCapitoli = z.object({
  lato: z.enum(['tutti', 'entrata', 'spesa']).catch('tutti'),
  q: z.preprocess(words, z.string().max(200).trim()).catch(''),
  pagina: z.preprocess(first, z.coerce.number().int().min(1).max(10_000)).catch(1),
});
export type VistaCapitoli = z.infer<typeof vistaCapitoli>;

const ente = z.string().max(100);
const codice = z
  .string()
  .trim()
  .min(1, 'Il codice non può essere vuoto.')
  .max(50, 'Il codice ha al massimo 50 caratteri.');
const articolo = z.string().trim().max(50, 'L’articolo ha al massimo 50 caratteri.');
const descrizione = z
  .string()
  .trim()
  .min(1, 'La descrizione non può essere vuota.')
  .max(1000, 'La descrizione ha al massimo 1.000 caratteri.');
/** Blank is none. */
const facoltativo = z
  .string()
  .trim()
  .max(200, 'Al massimo 200 caratteri.')
  .transform((testo) => testo || null)
  .nullable();
const campi = { codice, articolo, entrata: z.boolean(), descrizione, missione: facoltativo, programma: facoltativo };

export const nuovoCapitolo = z.strictObject({ ente, ...campi });
export type NuovoCapitolo = z.infer<typeof nuovoCapitolo>;

/** Fields of a capitolo, each with the value it had. */
export const correzioneCapitolo = z.strictObject({
  ente,
  riga: rowPatch('Capitolo', campi, z.union([z.string(), z.boolean(), z.null()])),
});

/** Lines copied from a sheet, as they are: read on the server as the page read them. */
export const capitoliIncollati = z.strictObject({
  ente,
  testo: z.string().min(1, 'Incolla prima le righe.').max(2_000_000, 'Sono troppe righe: incollale in più volte.'),
});

/** One row, by its id: to delete it, or to take an operation back. */
export const rigaScelta = z.strictObject({ ente, id: z.uuid() });
