import { z } from 'zod';
import { CAMPI, type TabellaCorreggibile } from './queue/campi';
import { gestoStrutturale } from './queue/gesto-schema';
import { rowPatch } from './queue/patch-schema';

/*
 * What comes from a browser: fields corrected in place, changes of the shape of a card, operations taken back.
 */

/** What the browser says it started from: compared with the row, never written. */
const prima = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);

const rigaOf = <T extends TabellaCorreggibile>(tabella: T) => rowPatch(tabella, CAMPI[tabella], prima);

const riga = z.discriminatedUnion('tabella', [
  rigaOf('Progetto'),
  rigaOf('Obiettivo'),
  rigaOf('Indicatore'),
  rigaOf('Target'),
  rigaOf('Assegnazione'),
  rigaOf('Fase'),
  rigaOf('PeriodoFase'),
  rigaOf('VoceBudget'),
  rigaOf('ImpegnoPersonale'),
  rigaOf('Collegamento'),
  rigaOf('ProgettoCdr'),
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

/** A row more, a row less or another place, on one card. */
export const gestoRichiesto = z.strictObject({ ...luogo, comandoId: z.uuid(), gesto: gestoStrutturale });

/** Taking back one operation made on a card. */
export const annullamentoRichiesto = z.strictObject({ ...luogo, comandoId: z.uuid(), operazioneId: z.uuid() });

/** What is typed in a field that looks something up for a card. */
export const ricercaRichiesta = z.strictObject({ ...luogo, q: z.string().max(200) });

const { tipo, titolo } = CAMPI.Progetto;
export type TipoScheda = z.infer<typeof tipo>;

const codiceScheda = z.string().trim().min(1, 'Scrivi il codice della scheda.').max(100, 'Al massimo 100 caratteri.');
const cdr = z.string().max(100).nullable();
const pianoDi = { ente: luogo.ente, anno: luogo.anno };

export const pianoIndicato = z.strictObject(pianoDi);

/** The code a new card of a CDR would take. */
export const codiceRichiesto = z.strictObject({ ...pianoDi, cdr });

/** A new card. Its id is made by the browser, so that a retry makes one card. */
export const schedaRichiesta = z.strictObject({
  ...pianoDi,
  comandoId: z.uuid(),
  id: z.uuid(),
  cdr,
  codice: codiceScheda,
  tipo,
  titolo,
});

/** A new card out of the one at `codice`. */
export const copiaRichiesta = z.strictObject({
  ...luogo,
  comandoId: z.uuid(),
  id: z.uuid(),
  nuovoCodice: codiceScheda,
  titolo,
  conBudget: z.boolean(),
  conPersonale: z.boolean(),
});

/** Another CDR, another code, or both. */
export const passaggioRichiesto = z.strictObject({ ...luogo, cdr, nuovoCodice: codiceScheda });

export const chiusuraRichiesta = z.strictObject({
  ...luogo,
  motivo: z.string().trim().min(1, 'Scrivi il motivo.').max(2000, 'Al massimo 2.000 caratteri.'),
});

export const schedaIndicata = z.strictObject(luogo);
export const ordineRichiesto = z.strictObject({ ...luogo, verso: z.enum(['prima', 'dopo']) });
export const ripristinoRichiesto = z.strictObject({ ...pianoDi, operazioneId: z.uuid() });
