import { z } from 'zod';
import { parseCalendarDate } from '@/lib/domain/calendar';
import { NATURE, VERSI } from '@/lib/exchange/formato';
import { rowPatch } from './queue/patch-schema';

/*
 * What can be corrected in place: tables, columns and the values each admits. The request of the browser, the command and
 * the words of the history all read from here; a new field is one line more.
 */

const titolo = z.string().trim().min(1, 'Il titolo non può essere vuoto.').max(1000, 'Al massimo 1.000 caratteri.');
const testo = z.string().trim().min(1, 'Il testo non può essere vuoto.').max(4000, 'Al massimo 4.000 caratteri.');
const prosa = z.string().max(60_000, 'Al massimo 60.000 caratteri.').nullable();
/** Decimal text with at most four digits after the dot; ten digits before it are more than any target has. */
const numero = z
  .string()
  .regex(/^-?\d{1,14}(\.\d{1,4})?$/, 'Scrivi un numero con al massimo quattro decimali.')
  .nullable();
const peso = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,4})?$/, 'Il peso va da 0 a 999, con al massimo quattro decimali.')
  .nullable();
const data = z
  .string()
  .refine((text) => parseCalendarDate(text) !== null, 'La data non esiste.')
  .nullable();

export const CAMPI = {
  Progetto: { titolo, descrizione: prosa },
  Obiettivo: { titolo },
  Indicatore: {
    testo,
    natura: z.enum(NATURE),
    verso: z.enum(VERSI),
    operatore: z.enum(['ALMENO', 'PIU_DI', 'AL_MASSIMO', 'MENO_DI', 'UGUALE']).nullable(),
    versoPresunto: z.boolean(),
    peso,
  },
  Target: { valore: numero, min: numero, max: numero, data, testo: prosa },
  Assegnazione: { peso },
} as const;

export type TabellaCorreggibile = keyof typeof CAMPI;
/** What a column is called in a sentence. */
export const NOMI_CAMPI: Readonly<Record<string, string>> = {
  titolo: 'il titolo',
  descrizione: 'la descrizione',
  testo: 'il testo',
  natura: 'la natura',
  verso: 'la direzione',
  operatore: 'la direzione',
  versoPresunto: 'la conferma della direzione',
  peso: 'il peso',
  valore: 'il valore atteso',
  min: 'il minimo atteso',
  max: 'il massimo atteso',
  data: 'la data attesa',
};

/** What the browser says it started from: compared with the row, never written. */
const prima = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const rigaOf = <T extends TabellaCorreggibile>(tabella: T) => rowPatch(tabella, CAMPI[tabella], prima);

const riga = z.discriminatedUnion('tabella', [
  rigaOf('Progetto'),
  rigaOf('Obiettivo'),
  rigaOf('Indicatore'),
  rigaOf('Target'),
  rigaOf('Assegnazione'),
]);

/** One row to correct: for each field the value started from and the value wanted. */
export type RigaDaCorreggere = z.infer<typeof riga>;

const luogo = { ente: z.string().max(100), anno: z.int(), codice: z.string().max(100) };

/** A correction of one card. `comandoId` makes a retry harmless. */
export const correzioneRichiesta = z.strictObject({
  ...luogo,
  comandoId: z.uuid(),
  righe: z.array(riga).min(1).max(300),
});

/** Taking back one operation made on a card. */
export const annullamentoRichiesto = z.strictObject({ ...luogo, comandoId: z.uuid(), operazioneId: z.uuid() });
