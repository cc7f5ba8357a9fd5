import { z } from 'zod';
import { TIPI_ATTIVITA, type TipoAttivita } from '@/lib/domain/attivita';
import { COMANDI_REVERSIBILI } from '@/lib/features/progetto/queue/comandi';

const one = (input: unknown) => [input].flat()[0];

/** The year of a plan as it stands in an address. */
export const annoDiPiano = z
  .string()
  .regex(/^(19|20|21)\d{2}$/)
  .transform(Number);

/** A kind as it stands in the address. */
export const slugOf = (tipo: TipoAttivita): string => tipo.toLowerCase();

/** What the home shows, as it stands in the address: `/?ente=valdarra&anno=2026&tipo=completare`. */
export const vistaAttivita = z.object({
  /** Code of the ente; null is the person's only or first one. */
  ente: z.preprocess(one, z.string()).nullable().catch(null),
  /** Null is the latest plan. */
  anno: z.preprocess(one, annoDiPiano).nullable().catch(null),
  /** Null is every kind. */
  tipo: z
    .preprocess((input) => String(one(input) ?? '').toUpperCase(), z.enum(TIPI_ATTIVITA))
    .nullable()
    .catch(null),
});
export type VistaAttivita = z.infer<typeof vistaAttivita>;

/** Commands told among the last movements, by where they happen; others (accounts, autosaved reports) are not. */
export const COMANDI_DI_SCHEDA = [
  ...COMANDI_REVERSIBILI,
  'createScheda',
  'duplicateScheda',
  'closeScheda',
  'reopenScheda',
  'restoreScheda',
  'proposeSchede',
  'validateSchede',
  'returnSchede',
  'decideRisultato',
] as const;
export const COMANDI_DI_CDR = ['sendRilevazioni', 'verifyRilevazioni', 'returnRilevazioni'] as const;
export const COMANDI_DI_PIANO = [
  'approvePiano',
  'stageImportazione',
  'applyImportazione',
  'importDocumento',
  'createSessione',
  'openSessione',
  'closeSessione',
  'sendSolleciti',
  'acceptRisultati',
  'handOverCdr',
  'mergePersone',
  'importCapitoli',
] as const;
export type ComandoRaccontato =
  | (typeof COMANDI_DI_SCHEDA)[number]
  | (typeof COMANDI_DI_CDR)[number]
  | (typeof COMANDI_DI_PIANO)[number];
