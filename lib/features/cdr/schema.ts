import { z } from 'zod';
import { TIPI_CDR, TIPI_INCARICO } from '@/lib/exchange/formato';
import { rowPatch } from '@/lib/features/progetto/queue/patch-schema';
import { parseItalianDate } from '@/lib/format/parse-italian';

/** What a reader of a CDR looks at, as it stands in the address. */
export const vistaCdr = z.object({
  vista: z.enum(['tabella', 'pesi', 'persone']).catch('tabella'),
  totali: z.enum(['stampa', 'testa']).catch('stampa'),
});

const first = (input: unknown) => [input].flat()[0];
/** Without the one character no database can be asked for. */
const words = (input: unknown) => String(first(input) ?? '').replaceAll('\0', '');

/** What the page of the structure shows: words to look for, and the CDR that is open. */
export const vistaStruttura = z.object({
  q: z.preprocess(words, z.string().max(200).trim()).catch(''),
  cdr: z.preprocess(words, z.string().min(1).max(100)).nullable().catch(null),
});
export type VistaStruttura = z.infer<typeof vistaStruttura>;

/*
 * What comes from the forms of the structure. Codes are text: leading zeros count.
 */

const codice = z
  .string()
  .trim()
  .min(1, 'Il codice non può essere vuoto.')
  .max(50, 'Il codice ha al massimo 50 caratteri.');
const denominazione = z
  .string()
  .trim()
  .min(1, 'La denominazione non può essere vuota.')
  .max(300, 'La denominazione ha al massimo 300 caratteri.');
const tipo = z.enum(TIPI_CDR);
const luogo = { ente: z.string().max(100), anno: z.int() };

/** A new CDR, last under another or at the top. */
export const nuovoCdr = z.strictObject({ ...luogo, padreId: z.uuid().nullable(), codice, denominazione, tipo });
export type NuovoCdr = z.infer<typeof nuovoCdr>;

/** Fields of a CDR, each with the value it had. */
export const correzioneCdr = z.strictObject({
  ...luogo,
  riga: rowPatch('Cdr', { codice, denominazione, tipo }, z.string()),
});

/** Another place in the tree: under whom (null is the top) and before which sibling (null is last). */
export const spostamento = z.strictObject({
  ...luogo,
  id: z.uuid(),
  /** Under whom it stood for the person who moves it. */
  daPadreId: z.uuid().nullable(),
  padreId: z.uuid().nullable(),
  primaDi: z.uuid().nullable(),
});
export type Spostamento = z.infer<typeof spostamento>;

/** One row, by its id: to remove it, or to take an operation back. */
export const rigaScelta = z.strictObject({ ...luogo, id: z.uuid() });

/** «30/6/2026» as written. */
const data = z.string().transform((testo, ctx) => {
  const letta = parseItalianDate(testo);
  if (letta.ok) return letta.valore;
  ctx.addIssue({ code: 'custom', message: letta.messaggio });
  return z.NEVER;
});
const dataFacoltativa = z.union([z.literal('').transform(() => null), z.null(), data]);

/** Somebody of the ente, or a new name. */
export const personaIndicata = z.union(
  [z.strictObject({ personaId: z.uuid() }), z.strictObject({ nominativo: z.string().trim().min(1).max(200) })],
  'Scegli una persona.',
);
export type PersonaIndicata = z.infer<typeof personaIndicata>;

const tipoIncarico = z.enum(TIPI_INCARICO);

/** Who heads a CDR from when to when. */
export const nuovoIncarico = z.strictObject({
  ...luogo,
  cdrId: z.uuid(),
  persona: personaIndicata,
  tipo: tipoIncarico,
  dal: dataFacoltativa,
  al: dataFacoltativa,
});
export type NuovoIncarico = z.infer<typeof nuovoIncarico>;

/** Kind and dates of an incarico, each with the value it had. */
export const correzioneIncarico = z.strictObject({
  ...luogo,
  riga: rowPatch('Incarico', { tipo: tipoIncarico, dal: dataFacoltativa, al: dataFacoltativa }, z.string().nullable()),
});

/** The incumbent's last day, and who comes in the day after. */
export const passaggioConsegne = z.strictObject({
  ...luogo,
  incaricoId: z.uuid(),
  /** When the incarico ended for the person who hands it over. */
  alPrima: z.string().nullable(),
  ultimoGiorno: data,
  persona: personaIndicata,
  tipo: tipoIncarico,
  al: dataFacoltativa,
});
export type PassaggioConsegne = z.infer<typeof passaggioConsegne>;
