import { z } from 'zod';
import { pianoFormato } from '@/lib/exchange/formato';

/** Largest file a page takes, in bytes: a plan of a big city weighs less than one megabyte. */
export const MAX_UPLOAD_BYTES = 20 * 1024 * 1024;

/** Carries, for a minute, why a document was refused to a page without scripts. */
export const REFUSAL_COOKIE = 'traguardo-importazione-rifiutata';

const esitoRegistrato = z.object({
  aggiunte: z.int(),
  modifiche: z.int(),
  rimozioni: z.int(),
  sospesi: z.int(),
  /** Names of the rows, for people. */
  aggiunti: z.array(z.string()),
  trattenuti: z.array(z.string()),
  chiusi: z.array(z.string()),
});
/** What an import did, as it is remembered. */
export type EsitoRegistrato = z.infer<typeof esitoRegistrato>;

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
  /** Once applied. */
  esito: esitoRegistrato.optional(),
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

/** The year of an address, where a plan may be. */
export const annoDelPiano = z.coerce.number().int().min(1990).max(2100);

/** One value or several: a form with one ticked box posts a text, with more a list. */
const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => [value ?? []].flat());

/** The confirmation of a staged document. */
export const applyImportazioneInput = z.object({
  ente: z.string(),
  importazioneId: z.uuid(),
  /** Fingerprint of the changes the person saw. */
  impronta: z.string(),
  /** Ids of the listed changes that were proposed ticked. */
  proposti: several,
  /** Ids of the changes ticked now. */
  scelti: several,
});

export const discardImportazioneInput = z.object({ ente: z.string(), importazioneId: z.uuid() });

/** An import in an address. */
export const idImportazione = z.uuid();

/** The view of an import: which group of findings is shown whole. */
export const vistaImportazione = z.object({ gruppo: z.string().optional().catch(undefined) });
