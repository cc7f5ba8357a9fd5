import { z } from 'zod';
import { type CalendarDate, parseCalendarDate } from '@/lib/domain/calendar';
import { rowPatch } from '@/lib/features/progetto/queue/patch-schema';
import { parseItalianDate } from '@/lib/format/parse-italian';

/*
 * What comes from a browser: the forms of a session, the values written in a report, its sending and its verification.
 */

const testo = z.string().max(4000, 'Al massimo 4.000 caratteri.').nullable();
/** Decimal text with at most four digits after the dot; no real value has more than fourteen before it. */
const numero = z
  .string()
  .regex(/^-?\d{1,14}(\.\d{1,4})?$/, 'Scrivi un numero con al massimo quattro decimali.')
  .nullable();
const percento = z
  .string()
  .regex(/^(100(\.0{1,4})?|\d{1,2}(\.\d{1,4})?)$/, 'La percentuale va da 0 a 100.')
  .nullable();
const data = z
  .string()
  .refine((text) => parseCalendarDate(text) !== null, 'La data non esiste.')
  .nullable();

/** The columns a report fills, by table, with the values each admits. */
const CAMPI = {
  Rilevazione: {
    esito: z.enum(['RAGGIUNTO', 'PARZIALE', 'NON_RAGGIUNTO']).nullable(),
    criticita: testo,
    causa: z.enum(['ENDOGENA', 'ESOGENA']).nullable(),
    azioneCorrettiva: testo,
  },
  RilevazioneIndicatore: { valore: numero, data, siNo: z.boolean().nullable(), parziale: percento, testo, nota: testo },
  RilevazioneFase: { avanzamento: percento, nota: testo },
} as const;

export type TabellaRilevata = keyof typeof CAMPI;

/** What a column is called in a sentence. */
export const NOMI_CAMPI: Readonly<Record<string, string>> = {
  esito: 'l’esito',
  criticita: 'le criticità',
  causa: 'la causa',
  azioneCorrettiva: 'l’azione correttiva',
  valore: 'il valore',
  data: 'la data',
  siNo: 'la risposta',
  parziale: 'la quota fatta',
  testo: 'il testo',
  nota: 'la nota',
  avanzamento: 'l’avanzamento',
};

/** What the browser says it started from: compared with the row, never written. */
const prima = z.union([z.string(), z.boolean(), z.null()]);

const rigaOf = <T extends TabellaRilevata>(tabella: T) => rowPatch(tabella, CAMPI[tabella], prima);

/**
 * A row of a report: for each field the value started from and the value wanted. A row may not exist yet, so it goes by
 * what it is about, which names it inside the report of one CDR in one session: the objective (or the card, for phases
 * that belong to no objective), the indicator, the phase.
 */
const riga = z.discriminatedUnion('tabella', [
  rigaOf('Rilevazione'),
  rigaOf('RilevazioneIndicatore'),
  rigaOf('RilevazioneFase'),
]);
export type RigaDaRegistrare = z.infer<typeof riga>;

const anno = z.coerce.number().int().min(1990).max(2200);
/** A session goes by its reference date in addresses, or by its id. */
const sessione = z.union([z.uuid(), z.string().refine((text) => parseCalendarDate(text) !== null)]);
const ente = z.string().max(100);
const rendicontazione = { ente, anno, sessione, cdr: z.string().min(1).max(100) };

/** Where a page of a session stands, as its address says. */
export const luogoSessione = z.object({ anno, sessione });
export type LuogoSessione = z.infer<typeof luogoSessione>;
/** Where the report of a CDR stands. */
export type LuogoRendicontazione = LuogoSessione & { cdr: string };

/** What was written in a report. `comandoId` makes a retry harmless. */
export const registrazioneRichiesta = z.strictObject({
  ...rendicontazione,
  comandoId: z.uuid(),
  righe: z.array(riga).min(1).max(300),
});

/** Sending the report of a CDR, or one part of it that came back. */
export const invioRichiesto = z.strictObject({ ...rendicontazione, chiave: z.uuid().optional() });

/** Some parts of the report of a CDR, by objective or card; without them, all. */
const parti = { ...rendicontazione, chiavi: z.array(z.uuid()).min(1).max(1000).optional() };
export const verificaRichiesta = z.strictObject(parti);
export const rinvioRichiesto = z.strictObject({
  ...parti,
  motivo: z.string().trim().min(1, 'Scrivi il motivo del rinvio.').max(4000, 'Al massimo 4.000 caratteri.'),
});

const giorno = z.string().transform((text, context): CalendarDate => {
  const parsed = parseItalianDate(text);
  if (parsed.ok) return parsed.valore;
  context.addIssue({ code: 'custom', message: parsed.messaggio });
  return z.NEVER;
});

/** The form of a new session: dates as people write them. */
export const nuovaSessione = z.object({
  ente,
  anno,
  titolo: z.string().trim().min(1, 'Scrivi il titolo della sessione.').max(200, 'Al massimo 200 caratteri.'),
  dataRiferimento: giorno,
  scadenza: giorno,
  finale: z.preprocess((value) => value === 'on' || value === true, z.boolean()),
});
export type NuovaSessione = z.infer<typeof nuovaSessione>;

/** A step in the life of a session. */
export const passoSessione = z.object({ ente, anno, sessione });
