import { z } from 'zod';
import { parseCalendarDate } from '@/lib/domain/calendar';

const first = (input: unknown) => [input].flat()[0];
const words = z.preprocess(first, z.string().trim().max(200)).catch('');
const oneOf = <T extends string>(values: readonly T[]) => z.preprocess(first, z.enum(values)).nullable().catch(null);

/** What the cruscotto looks at, as it stands in the address. */
export const filtriCruscotto = z.object({
  /** Absent: those proper to the role. `?tag=`: all objectives. */
  tag: z
    .preprocess(
      (input) =>
        input === undefined ? undefined : [input].flat().filter((tag) => typeof tag === 'string' && tag !== ''),
      z.array(z.string().max(200)).max(50).optional(),
    )
    .catch(undefined),
  /** Reference date of the session; the latest begun without it. */
  sessione: z
    .preprocess(first, z.string())
    .transform((text) => parseCalendarDate(text))
    .nullable()
    .catch(null),
});
export type FiltriCruscotto = z.infer<typeof filtriCruscotto>;

/** The lists behind the figures. */
export const ELENCHI = [
  'cdr',
  'obiettivi',
  'non-rendicontati',
  'segnalazioni',
  'persone',
  'spese',
  'mappa',
  'andamento',
] as const;
export type Elenco = (typeof ELENCHI)[number];

export function isElenco(testo: string): testo is Elenco {
  return ELENCHI.some((elenco) => elenco === testo);
}

export const STATI_COMPLESSIVI = ['IN_RITARDO', 'DA_PRESIDIARE', 'IN_LINEA', 'NON_RILEVATO'] as const;

/** What narrows and orders a list; each list heeds what concerns it. */
export const filtriElenco = filtriCruscotto.extend({
  cdr: words,
  stato: oneOf(STATI_COMPLESSIVI),
  gravita: oneOf(['BLOCCO', 'AVVISO', 'INFO']),
  /** Machine name of a finding. */
  tipo: words,
  persone: oneOf(['OLTRE', 'SOTTO']),
  /** Key of a column. */
  ordina: words,
  verso: oneOf(['su', 'giu']),
  pagina: z.preprocess(first, z.coerce.number().int().min(1)).catch(1),
});
export type FiltriElenco = z.infer<typeof filtriElenco>;

/** Whom to remind: CDR by code. */
export const sollecitiRichiesti = z.strictObject({
  ente: z.string().max(100),
  anno: z.number().int().min(1990).max(2200),
  /** Reference date. */
  sessione: z.string().refine((text) => parseCalendarDate(text) !== null),
  cdr: z.array(z.string().min(1).max(100)).min(1).max(1000),
});
export type SollecitiRichiesti = z.infer<typeof sollecitiRichiesti>;
