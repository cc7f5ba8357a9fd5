import { z } from 'zod';
import { RUOLI_DI_CDR } from '@/lib/domain/permissions/ruoli';
import type { Issue } from '@/lib/errors';
import { nuovoEnte } from '@/lib/features/ente/schema';
import { appartenenza, nuovoInvito, password } from '@/lib/features/utenti/schema';
import { PASSI, type Passo } from './types';

export const TIPI_ENTE = ['COMUNE', 'UNIONE', 'PROVINCIA', 'CITTA_METROPOLITANA'] as const;
export const SCHEMI_PESI = ['PERCENTUALE', 'PUNTI', 'NESSUNO'] as const;
export const TIPI_CDR = ['AREA', 'SETTORE', 'SERVIZIO', 'UFFICIO', 'CDR'] as const;

const line = (max: number) => z.string().trim().max(max, `Al massimo ${max} caratteri.`);
const needed = (words: string, max = 200) => line(max).min(1, words);
const year = (words: string) => z.coerce.number(words).int(words).min(1990, words).max(2100, words);

const fondatore = z
  .object({
    codice: needed('Manca il codice: lo stampa «npm start» nella finestra da cui hai avviato Traguardo.'),
    ...nuovoInvito.pick({ nome: true, cognome: true, email: true }).shape,
    password,
    conferma: z.string(),
  })
  .refine((one) => one.password === one.conferma, {
    error: 'Le due password non sono uguali.',
    path: ['conferma'],
  });

const ente = nuovoEnte.extend({ tipo: z.enum(TIPI_ENTE) });

const piano = z
  .object({
    anno: year('L’anno è di quattro cifre, per esempio 2027.'),
    annoFine: year('L’anno è di quattro cifre, per esempio 2029.'),
    titolo: needed('Manca il titolo del piano.'),
    schemaPesi: z.enum(SCHEMI_PESI),
  })
  .refine(({ anno, annoFine }) => annoFine >= anno && annoFine <= anno + 10, {
    error: 'L’ultimo anno viene dopo il primo, al massimo di dieci.',
    path: ['annoFine'],
  });

const cdr = z.object({
  codice: needed('Manca il codice.', 50),
  denominazione: needed('Manca la denominazione.'),
  tipo: z.enum(TIPI_CDR, 'Il tipo è uno fra area, settore, servizio, ufficio e CDR.'),
  /** Code of the CDR it stands under; empty at the top. */
  padre: line(50),
  /** Who heads it; empty where nobody does. */
  responsabile: line(200),
});

const struttura = z
  .array(cdr)
  .max(500, 'Al massimo 500 CDR: gli altri si aggiungono dopo, o li porta il documento.')
  .superRefine((righe, context) => {
    righe.forEach(({ codice, padre }, posto) => {
      const refuse = (campo: string, message: string) =>
        context.addIssue({ code: 'custom', path: [posto, campo], message });
      if (righe.findIndex((altra) => altra.codice === codice) < posto) refuse('codice', 'Questo codice c’è già.');
      if (padre === '') return;
      if (!righe.some((altra) => altra.codice === padre)) refuse('padre', `Nessun CDR ha il codice «${padre}».`);
      else if (isUnder(padre, codice, righe)) refuse('padre', 'Un CDR non può stare sotto sé stesso.');
    });
  });

/** Whether going up from a CDR one meets another; a circle that does not hold it ends as well. */
function isUnder(from: string, wanted: string, righe: readonly { codice: string; padre: string }[]): boolean {
  const seen = new Set<string>();
  for (let up = from; up !== '' && !seen.has(up); up = righe.find(({ codice }) => codice === up)?.padre ?? '') {
    if (up === wanted) return true;
    seen.add(up);
  }
  return false;
}

const persona = z
  .object({
    ...nuovoInvito.pick({ nome: true, cognome: true, email: true }).shape,
    ruolo: appartenenza.shape.ruolo,
    cdr: line(50),
  })
  .superRefine(({ ruolo, cdr: codice }, context) => {
    const isOfCdr = RUOLI_DI_CDR.includes(ruolo);
    if (isOfCdr === (codice !== '')) return;
    const message = isOfCdr ? 'Questo ruolo è di un CDR: scrivi quale.' : 'Questo ruolo non è di un CDR.';
    context.addIssue({ code: 'custom', path: ['cdr'], message });
  });

const persone = z
  .array(persona)
  .max(200, 'Al massimo 200 persone: le altre si invitano dopo.')
  .superRefine((righe, context) => {
    righe.forEach(({ email }, posto) => {
      if (righe.findIndex((altra) => altra.email === email) === posto) return;
      context.addIssue({ code: 'custom', path: [posto, 'email'], message: 'Questo indirizzo c’è già.' });
    });
  });

/** What each step of the wizard asks for. */
const PARTI = { fondatore, ente, piano, struttura, persone } as const;

/** The whole wizard, as it is sent at the end: nothing of it is kept before. */
export const fondazione = z.object({ ...PARTI, fondatore: fondatore.nullable() });
export type Fondazione = z.output<typeof fondazione>;

/** A step to be looked at, with what is written so far as the page holds it. */
export const passoDaControllare = z.object({ passo: z.enum(PASSI), bozza: z.record(z.string(), z.unknown()) });
export const fondazioneRichiesta = z.object({ bozza: z.record(z.string(), z.unknown()) });

/** What is wrong in a step: `struttura.2.codice` is the code of its third row. */
export function findProblemi(passo: Passo, bozza: Readonly<Record<string, unknown>>): Issue[] {
  const parsed = PARTI[passo].safeParse(bozza[passo]);
  const own = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => ({ campo: [passo, ...path].join('.'), messaggio: message }));
  return passo === 'persone' && own.length === 0 ? [...own, ...findCdrSconosciuti(bozza)] : own;
}

/** A role is of a CDR that exists; where no structure was written it comes with the document, and any code is good. */
function findCdrSconosciuti(bozza: Readonly<Record<string, unknown>>): Issue[] {
  const [righe, ruoli] = [struttura.safeParse(bozza.struttura), persone.safeParse(bozza.persone)];
  if (!righe.success || !ruoli.success || righe.data.length === 0) return [];
  return ruoli.data.flatMap(({ cdr: codice }, posto) =>
    codice === '' || righe.data.some((riga) => riga.codice === codice)
      ? []
      : [{ campo: `persone.${posto}.cdr`, messaggio: `Nessun CDR della struttura ha il codice «${codice}».` }],
  );
}
