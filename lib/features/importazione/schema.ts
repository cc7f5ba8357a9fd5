import { z } from 'zod';
import { pianoFormato } from '@/lib/exchange/formato';

/** What `Importazione.letto` holds: the plan as understood and how far it speaks. */
export const lettoInArchivio = z.object({
  /** CDR codes the document prints. */
  perimetro: z.array(z.string()),
  piano: pianoFormato,
  /**
   * Once applied, what the documents imported so far say together, where it is not this one alone: the base of the
   * next comparison.
   */
  base: pianoFormato.optional(),
});
export type LettoInArchivio = z.infer<typeof lettoInArchivio>;

/** What `Importazione.segnalazioni` holds. */
export const segnalazioniInArchivio = z.array(
  z.object({
    codice: z.string(),
    gravita: z.enum(['INFO', 'AVVISO', 'BLOCCO']),
    bloccaApprovazione: z.boolean().optional(),
    dove: z.object({
      entita: z.string(),
      codice: z.string().optional(),
      campo: z.string().optional(),
      riga: z.int().optional(),
    }),
    messaggio: z.string(),
    chiave: z.string(),
  }),
);

/** Body of a request to apply a staged document. */
export const applyImportazioneInput = z.object({
  ente: z.string(),
  importazioneId: z.uuid(),
  /** Fingerprint of the changes the person saw. */
  impronta: z.string(),
  /** Ids of the changes whose tick differs from the proposed one. */
  invertiti: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((value) => [value ?? []].flat()),
});

export const discardImportazioneInput = z.object({ ente: z.string(), importazioneId: z.uuid() });
