import { z } from 'zod';
import { rowPatch } from '@/lib/features/progetto/queue/patch-schema';
import { LIVELLI, type Livello } from './types';

const first = (input: unknown) => [input].flat()[0];
/** Without the one character no database can be asked for. */
const words = (input: unknown) => String(first(input) ?? '').replaceAll('\0', '');

/** What the page of the strategic tree shows: words to look for, and the node that is open. */
export const vistaAlbero = z.object({
  q: z.preprocess(words, z.string().max(200).trim()).catch(''),
  nodo: z.preprocess(first, z.uuid()).nullable().catch(null),
});
export type VistaAlbero = z.infer<typeof vistaAlbero>;

const luogo = { ente: z.string().max(100), anno: z.int() };
const livello = z.enum(LIVELLI);
const titolo = z
  .string()
  .trim()
  .min(1, 'Il titolo non può essere vuoto.')
  .max(1000, 'Il titolo ha al massimo 1.000 caratteri.');
/** A plan may print no codes: blank is none. */
const codice = z
  .string()
  .trim()
  .max(50, 'Il codice ha al massimo 50 caratteri.')
  .transform((testo) => testo || null)
  .nullable();

/** A new node, last under its parent (null for the first level). */
export const nuovoNodo = z.strictObject({ ...luogo, livello, padreId: z.uuid().nullable(), codice, titolo });
export type NuovoNodo = z.infer<typeof nuovoNodo>;

const rigaOf = <T extends Livello>(tabella: T) => rowPatch(tabella, { codice, titolo }, z.string().nullable());

/** Code or title of a node, each with the value it had. */
export const correzioneNodo = z.strictObject({
  ...luogo,
  riga: z.discriminatedUnion('tabella', [
    rigaOf('Indirizzo'),
    rigaOf('ObiettivoStrategico'),
    rigaOf('ObiettivoOperativo'),
  ]),
});

/** Another place at the same level: under whom (null at the first level) and before which sibling (null is last). */
export const spostamentoNodo = z.strictObject({
  ...luogo,
  livello,
  id: z.uuid(),
  /** Under whom it stood for the person who moves it. */
  daPadreId: z.uuid().nullable(),
  padreId: z.uuid().nullable(),
  primaDi: z.uuid().nullable(),
});
export type SpostamentoNodo = z.infer<typeof spostamentoNodo>;

export const nodoScelto = z.strictObject({ ...luogo, livello, id: z.uuid() });
export type NodoScelto = z.infer<typeof nodoScelto>;

/** An operation to take back. */
export const annullamento = z.strictObject({ ...luogo, id: z.uuid() });
