import { z } from 'zod';
import { DOCUMENTI, FORMATI } from '@/lib/exchange/writers/documento/richiesta';

/** The kind of work that makes a document. */
export const LAVORO_DOCUMENTO = 'documento';

/** Which document, of which version of the plan: what the work is given. */
export const parametriDocumento = z.object({
  documento: z.enum(DOCUMENTI),
  formato: z.enum(FORMATI),
  /** Number of the approved version; null is the draft. */
  versione: z.int().min(1).nullable(),
  /** Code of the CDR to print with those below it; null is the whole plan. */
  cdr: z.string().nullable(),
});
export type ParametriDocumento = z.infer<typeof parametriDocumento>;

/** The word a form posts for the draft. */
export const BOZZA = 'bozza';

/** What the form posts: the format is the button pressed. */
export const requestDocumentoInput = z.object({
  ente: z.string(),
  anno: z.coerce.number().int(),
  documento: z.enum(DOCUMENTI),
  formato: z.enum(FORMATI),
  da: z.union([z.literal(BOZZA).transform(() => null), z.coerce.number().int().min(1)]),
  cdr: z
    .string()
    .optional()
    .transform((codice) => codice || null),
});

export const stopDocumentoInput = z.object({ ente: z.string(), anno: z.coerce.number().int(), lavoroId: z.uuid() });

/** A piece of work in an address. */
export const idLavoro = z.uuid();
