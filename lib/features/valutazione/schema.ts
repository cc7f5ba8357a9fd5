import { z } from 'zod';
import { parseDecimal } from '@/lib/domain/numeric';
import type { RegoleSmvp } from '@/lib/domain/scoring/regole-smvp';

const decimale = z.string().refine((text) => parseDecimal(text) !== null);

/** The rules of an SMVP as the database holds them: parsed on the way in and on the way out. */
export const regoleSmvp: z.ZodType<RegoleSmvp> = z.object({
  floor: decimale,
  cap: decimale,
  puntiPerMese: decimale,
  usaBaseline: z.boolean(),
  soglie: z.array(z.object({ rapporto: decimale, grado: decimale })).nullable(),
  composizione: z.union([
    z.object({ tipo: z.literal('indicatori') }),
    z.object({ tipo: z.literal('fasi') }),
    z.object({ tipo: z.literal('misto'), p: decimale }),
  ]),
  sogliaRaggiunto: decimale,
  sogliaMinima: decimale,
  politicaMancanti: z.object({ inCorso: z.literal('escludi'), finale: z.enum(['zero', 'escludi', 'blocca']) }),
  pesoEnte: z.enum(['uguale', 'budget', 'persone']),
  fasce: z.array(z.object({ nome: z.string(), da: decimale, a: decimale.nullable() })),
  massimoObiettivi: z.int().nullable(),
});

/** What the Nucleo may do with a measured result, and MISURATO: reopen what was decided. */
export const SCELTE = ['VALIDATO', 'CORRETTO', 'RINVIATO', 'NON_VALUTABILE', 'MISURATO'] as const;
export type Scelta = (typeof SCELTE)[number];
export type Decisione = Exclude<Scelta, 'MISURATO'>;

/** The decision form. `grado` as a person writes it ("94,5"); compulsory parts are checked by the command. */
export const decisioneInput = z.object({
  ente: z.string(),
  anno: z.coerce.number().int(),
  sessione: z.uuid(),
  chiave: z.uuid(),
  /** The measured grade the person was looking at: a report sent meanwhile is not decided unseen. */
  visto: z.string(),
  scelta: z.enum(SCELTE),
  grado: z.string().optional(),
  motivo: z.string().trim().max(4000).optional(),
});

const one = (input: unknown) => [input].flat()[0];

/** What the evaluator looks at, as it stands in the address. */
export const vistaValutazione = z.object({
  vista: z.preprocess(one, z.enum(['risultati', 'punteggi'])).catch('risultati'),
  mostra: z.preprocess(one, z.enum(['da-decidere', 'decisi', 'tutti'])).catch('da-decidere'),
  cdr: z.preprocess(one, z.string()).catch(''),
  sessione: z.preprocess(one, z.string()).catch(''),
  risultato: z.preprocess(one, z.string()).catch(''),
});
export type VistaValutazione = z.infer<typeof vistaValutazione>;
