import { z } from 'zod';
import { pianoFormato } from '../../formato';

export const FORMATI = ['pdf', 'docx'] as const;
export type FormatoDocumento = (typeof FORMATI)[number];

export const DOCUMENTI = ['allegato-b'] as const;

const provenienza = z.discriminatedUnion('tipo', [
  z.strictObject({
    tipo: z.literal('versione'),
    numero: z.int().min(1),
    sha256: z.string(),
    atto: z.strictObject({ organo: z.string(), numero: z.string(), data: z.string() }),
  }),
  z.strictObject({ tipo: z.literal('bozza'), data: z.string() }),
]);

/** What the process that makes documents is asked for. */
export const richiestaDocumento = z.strictObject({
  documento: z.enum(DOCUMENTI),
  formato: z.enum(FORMATI),
  piano: pianoFormato,
  da: provenienza,
  /** Codes of the CDR to print; all of them when absent. */
  soloCdr: z.array(z.string()).optional(),
});
export type RichiestaDocumento = z.infer<typeof richiestaDocumento>;

/** What it answers: how far it is, then the file, or why there is none. */
export type RispostaDocumento =
  | { readonly tipo: 'avanzamento'; readonly percento: number; readonly frase: string }
  | { readonly tipo: 'fatto'; readonly bytes: Uint8Array }
  | { readonly tipo: 'rifiuto'; readonly messaggio: string };
