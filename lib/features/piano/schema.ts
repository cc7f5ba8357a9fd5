import { z } from 'zod';
import { STATI_SCHEDA } from '@/lib/domain/permissions/stati';
import { PRIORITA, TIPI_PROGETTO } from '@/lib/exchange/formato';

/** A filter repeated in the address (`?tipo=PRODOTTO&tipo=PROGETTO`); unknown values are dropped, not refused. */
const severalOf = <T extends string>(values: readonly T[]) =>
  z.preprocess(
    (input) => [input].flat().filter((value) => values.includes(value as T)),
    z.array(z.custom<T>((value) => values.includes(value as T))),
  );

const texts = z.preprocess(
  (input) => [input].flat().filter((value) => typeof value === 'string' && value !== ''),
  z.array(z.string()),
);
/** Without the one character no database can be asked for. */
const text = z
  .preprocess((input) => [input].flat()[0] ?? '', z.string().max(200))
  .transform((words) => words.replaceAll('\0', '').trim())
  .catch('');

/** What the reader is looking at, all of it in the address. */
export const filtriPiano = z.object({
  /** Words or a code. */
  q: text,
  cdr: texts,
  tipo: severalOf(TIPI_PROGETTO),
  stato: severalOf(STATI_SCHEDA),
  priorita: severalOf(PRIORITA),
  tag: texts,
  /** A node of the strategic tree: the cards whose principal link is it or is under it. */
  nodo: text,
  vista: z.enum(['albero', 'tabella']).catch('albero'),
  /** Which part of a long list. */
  pagina: z.coerce.number().int().min(1).max(100_000).catch(1),
  /** The branch that stands open, where the tree is too long to stand open whole. */
  ramo: text,
  /** Where totals stand in the CDR table: under the group as the documents print them, or on its first line. */
  totali: z.enum(['stampa', 'testa']).catch('stampa'),
});

export type FiltriPiano = z.infer<typeof filtriPiano>;
