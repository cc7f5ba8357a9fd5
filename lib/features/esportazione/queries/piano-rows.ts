import 'server-only';
import { z } from 'zod';
import {
  assegnazioneFormato,
  cdrFormato,
  faseFormato,
  fondoFormato,
  impegnoFormato,
  incaricoFormato,
  indicatoreFormato,
  obiettivoFormato,
  premioFormato,
  progettoFormato,
  sezioneFormato,
  targetFormato,
  voceBudgetFormato,
} from '@/lib/exchange/formato';
import { simboloOf } from '@/lib/exchange/operatori';

const id = z.string();
const nodo = { id, codice: z.string().optional(), titolo: z.string() };
const periodoFormato = faseFormato.shape.periodi.element;

/** What the statement of piano-sql gives: the fields of the interchange format, with the id of the row and of its parent. */
export const pianoRows = z.object({
  cdr: z.array(cdrFormato.omit({ incarichi: true }).extend({ id })),
  incarichi: z.array(incaricoFormato.extend({ id, cdrId: id })),
  indirizzi: z.array(z.object(nodo)),
  strategici: z.array(z.object({ ...nodo, indirizzoId: id })),
  operativi: z.array(z.object({ ...nodo, obiettivoStrategicoId: id })),
  progetti: z.array(
    progettoFormato
      .omit({
        cdrPartecipanti: true,
        collegamenti: true,
        obiettivi: true,
        fasi: true,
        vociBudget: true,
        personale: true,
        premio: true,
      })
      .extend({ id }),
  ),
  partecipazioni: z.array(z.object({ id, progettoId: id, cdrId: id, cdr: z.string() })),
  collegamenti: z.array(z.object({ id, progettoId: id, obiettivoOperativoId: id, principale: z.boolean() })),
  obiettivi: z.array(obiettivoFormato.omit({ assegnazioni: true, indicatori: true }).extend({ id, progettoId: id })),
  assegnazioni: z.array(assegnazioneFormato.extend({ id, obiettivoId: id })),
  indicatori: z.array(
    indicatoreFormato.omit({ target: true, fasi: true, operatore: true }).extend({
      id,
      obiettivoId: id,
      operatore: z
        .enum(['ALMENO', 'PIU_DI', 'AL_MASSIMO', 'MENO_DI', 'UGUALE'])
        .transform((operatore) => simboloOf(operatore))
        .optional(),
    }),
  ),
  target: z.array(targetFormato.extend({ id, indicatoreId: id })),
  fasi: z.array(
    faseFormato
      .omit({ obiettivo: true, assegnazione: true, periodi: true })
      .extend({ id, progettoId: id, obiettivoId: id.optional(), assegnazioneId: id.optional() }),
  ),
  periodi: z.array(periodoFormato.extend({ id, faseId: id })),
  fasiDiIndicatore: z.array(z.object({ id, indicatoreId: id, faseId: id })),
  vociBudget: z.array(voceBudgetFormato.extend({ id, progettoId: id })),
  personale: z.array(impegnoFormato.extend({ id, progettoId: id })),
  sezioni: z.array(sezioneFormato.extend({ id })),
  premi: z.array(premioFormato.extend({ id, progettoId: id })),
  fondo: z.array(fondoFormato.omit({ quote: true }).extend({ id })),
  quote: z.array(fondoFormato.shape.quote.element.extend({ id })),
});

export type PianoRows = z.infer<typeof pianoRows>;
