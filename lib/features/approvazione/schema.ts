import { z } from 'zod';
import { STATI_SCHEDA } from '@/lib/domain/permissions/stati';
import { parseItalianDate } from '@/lib/format/parse-italian';
import { todayInItaly } from '@/lib/format/today';

const luogo = { ente: z.string().max(100), anno: z.coerce.number().int() };
const codici = z.array(z.string().max(100)).min(1).max(1000);
const text = (what: string, max: number) =>
  z.string().trim().min(1, `Scrivi ${what}.`).max(max, `Al massimo ${max} caratteri.`);

/** Cards that take the same step together. */
export const passoRichiesto = z.strictObject({ ...luogo, codici, passo: z.enum(['propose', 'validate']) });

/** Cards sent back to who prepares them. */
export const rinvioRichiesto = z.strictObject({ ...luogo, codici, motivo: text('il motivo', 2000) });

/** «30/1/2026» as written; an act to come approves nothing. */
const data = z.string().transform((testo, ctx) => {
  const letta = parseItalianDate(testo);
  if (letta.ok && letta.valore <= todayInItaly()) return letta.valore;
  ctx.addIssue({ code: 'custom', message: letta.ok ? 'È una data futura: l’atto non c’è ancora.' : letta.messaggio });
  return z.NEVER;
});

/** The act that approves a plan; `motivo` overrides the findings that block, all of them. */
export const approvazioneRichiesta = z.object({
  ...luogo,
  organo: text('l’organo che approva', 200),
  numero: text('il numero dell’atto', 50),
  data,
  oggetto: z.string().trim().max(500, 'Al massimo 500 caratteri.'),
  motivo: z.string().trim().max(2000, 'Al massimo 2.000 caratteri.').default(''),
});
export type AttoRichiesto = Pick<z.infer<typeof approvazioneRichiesta>, 'organo' | 'numero' | 'data' | 'oggetto'>;

/** Which of the cards on their way are listed, as it stands in the address: `?stato=proposto&pagina=2`. */
export const filtriApprovazione = z.object({
  stato: z
    .preprocess((input) => String(input ?? '').toUpperCase(), z.enum(STATI_SCHEDA))
    .nullable()
    .catch(null),
  pagina: z.coerce.number().int().min(1).catch(1),
});
export type FiltriApprovazione = z.infer<typeof filtriApprovazione>;
