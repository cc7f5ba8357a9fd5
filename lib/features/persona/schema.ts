import { z } from 'zod';
import { rowPatch } from '@/lib/features/progetto/queue/patch-schema';

const first = (input: unknown) => [input].flat()[0];
/** Without the one character no database can be asked for. */
const words = (input: unknown) => String(first(input) ?? '').replaceAll('\0', '');

/** What the page of people shows, as it stands in the address. */
export const vistaPersone = z.object({
  vista: z.enum(['servizio', 'cessate', 'somiglianti']).catch('servizio'),
  q: z.preprocess(words, z.string().max(200).trim()).catch(''),
  pagina: z.preprocess(first, z.coerce.number().int().min(1).max(10_000)).catch(1),
  /** The person that is open. */
  persona: z.preprocess(first, z.uuid()).nullable().catch(null),
  /** Somebody who may be the same: the page shows what joining them would move. */
  unisci: z.preprocess(first, z.uuid()).nullable().catch(null),
});
export type VistaPersone = z.infer<typeof vistaPersone>;

const ente = z.string().max(100);
const nominativo = z
  .string()
  .trim()
  .min(1, 'Il nominativo non può essere vuoto.')
  .max(200, 'Il nominativo ha al massimo 200 caratteri.')
  .transform((nome) => nome.replace(/\s+/gu, ' '));

export const nuovaPersona = z.strictObject({ ente, nominativo });

/** Name or service of a person, each with the value it had. */
export const correzionePersona = z.strictObject({
  ente,
  riga: rowPatch('Persona', { nominativo, attiva: z.boolean() }, z.union([z.string(), z.boolean()])),
});

/** Another spelling of a person's name. */
export const nuovoAlias = z.strictObject({ ente, personaId: z.uuid(), nominativo });

/** One row, by its id. */
export const rigaScelta = z.strictObject({ ente, id: z.uuid() });

/** Two rows of people: to join them (the first stays) or to say that they are two. */
export const coppiaPersone = z.strictObject({ ente, restaId: z.uuid(), altraId: z.uuid() });

/** Words typed to find somebody. */
export const ricercaPersone = z.strictObject({ ente, q: z.string().max(200) });
