import { z } from 'zod';
import { CAMPI } from './campi';

/*
 * Gestures that change the shape of a card: a row more, a row less, another place. Ids are made by the browser, so that a
 * retry is harmless and the page can put the focus on a row before it has come.
 */

/** Tables whose rows come and go on a card. */
export const TABELLE_STRUTTURALI = [
  'Obiettivo',
  'Indicatore',
  'Target',
  'Assegnazione',
  'Fase',
  'PeriodoFase',
  'VoceBudget',
  'ImpegnoPersonale',
  'Collegamento',
  'ProgettoCdr',
] as const;

export type TabellaStrutturale = (typeof TABELLE_STRUTTURALI)[number];

/**
 * A new row. `padreId` is the card for Obiettivo, VoceBudget, ImpegnoPersonale, Collegamento, ProgettoCdr; the objective
 * for Indicatore and Assegnazione; the indicator for Target; the phase for PeriodoFase; for Fase the objective, or the
 * card when it is of none. `dopoId` null is before the first sibling, absent after the last. What `campi` leaves out takes
 * the default of commands/new-riga.
 */
const nuova = <T extends TabellaStrutturale, C extends z.ZodType>(tabella: T, campi: C) =>
  z.strictObject({
    gesto: z.literal('aggiungi'),
    tabella: z.literal(tabella),
    rigaId: z.uuid(),
    padreId: z.uuid(),
    dopoId: z.uuid().nullable().optional(),
    campi,
  });

const aggiungi = z.discriminatedUnion('tabella', [
  nuova('Obiettivo', z.strictObject(CAMPI.Obiettivo).partial()),
  nuova('Indicatore', z.strictObject(CAMPI.Indicatore).partial()),
  nuova('Target', z.strictObject(CAMPI.Target).partial()),
  nuova('Assegnazione', z.strictObject(CAMPI.Assegnazione).partial().required({ cdrId: true })),
  nuova('Fase', z.strictObject(CAMPI.Fase).partial()),
  nuova('PeriodoFase', z.strictObject(CAMPI.PeriodoFase).partial()),
  nuova('VoceBudget', z.strictObject(CAMPI.VoceBudget).partial()),
  nuova('ImpegnoPersonale', z.strictObject(CAMPI.ImpegnoPersonale).partial().required({ nominativo: true })),
  nuova('Collegamento', z.strictObject(CAMPI.Collegamento).partial().required({ obiettivoOperativoId: true })),
  nuova('ProgettoCdr', z.strictObject(CAMPI.ProgettoCdr)),
]);

/** Takes a row away with what is under it. What was reported on or decided upon is closed, and then `motivo` is needed. */
const togli = z.strictObject({
  gesto: z.literal('togli'),
  tabella: z.enum(TABELLE_STRUTTURALI),
  rigaId: z.uuid(),
  motivo: z.string().trim().min(1, 'Scrivi il motivo.').max(2000, 'Al massimo 2.000 caratteri.').optional(),
});

/** Another place among its siblings: after `dopoId`, or first. */
const sposta = z.strictObject({
  gesto: z.literal('sposta'),
  tabella: z.enum(TABELLE_STRUTTURALI),
  rigaId: z.uuid(),
  dopoId: z.uuid().nullable(),
});

/** A copy right after the row, with what is under it. A copied target is for the first year that has none. */
const duplica = z.strictObject({
  gesto: z.literal('duplica'),
  tabella: z.enum(['Obiettivo', 'Indicatore', 'Target', 'Fase', 'VoceBudget', 'ImpegnoPersonale']),
  rigaId: z.uuid(),
  nuovoId: z.uuid(),
});

/**
 * To another parent, last among its children: an objective to another card, an indicator to another objective, a phase to
 * another objective or, of none, to a card. The parent may be on another card the person may edit.
 */
const porta = z.strictObject({
  gesto: z.literal('porta'),
  tabella: z.enum(['Obiettivo', 'Indicatore', 'Fase']),
  rigaId: z.uuid(),
  padreId: z.uuid(),
});

export const gestoStrutturale = z.discriminatedUnion('gesto', [aggiungi, togli, sposta, duplica, porta]);

/** One change of the shape of a card. */
export type GestoStrutturale = z.infer<typeof gestoStrutturale>;
export type Aggiunta = z.infer<typeof aggiungi>;
