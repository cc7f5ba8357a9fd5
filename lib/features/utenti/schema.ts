import { z } from 'zod';
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from '@/lib/auth/password-length';
import { RUOLI, RUOLI_DI_CDR } from '@/lib/domain/permissions/ruoli';

export const password = z
  .string()
  .min(PASSWORD_MIN_LENGTH, `La password ha almeno ${PASSWORD_MIN_LENGTH} caratteri.`)
  .max(PASSWORD_MAX_LENGTH, `La password ha al massimo ${PASSWORD_MAX_LENGTH} caratteri.`);

/** What stands in the header of a message: no line break, no other control character. */
const name = (missing: string) =>
  z
    .string()
    .trim()
    .min(1, missing)
    .max(100, 'Al massimo 100 caratteri.')
    .regex(/^\P{Cc}*$/u, 'Contiene un carattere che non si può usare.');

const email = z.string().trim().toLowerCase().max(320).pipe(z.email('L’indirizzo di posta non è valido.'));

/** Name and surname, as everybody reads them. */
export const anagrafica = z.object({ nome: name('Manca il nome.'), cognome: name('Manca il cognome.') });

/** A role in the ente at hand, of a CDR where the role is of one. */
export const appartenenza = z
  .object({
    ruolo: z.enum(RUOLI, `Il ruolo è uno fra ${RUOLI.join(', ')}.`),
    cdrCodice: z.string().trim().min(1).max(50).nullable().default(null),
    /** The person of the plans this user is. */
    personaId: z.uuid().nullable().default(null),
  })
  .refine(({ ruolo, cdrCodice }) => RUOLI_DI_CDR.includes(ruolo) === (cdrCodice !== null), {
    error: `Il CDR va indicato per ${RUOLI_DI_CDR.join(' e ')}, e solo per questi ruoli.`,
    path: ['cdrCodice'],
  });

export const appartenenze = z.array(appartenenza).max(50, 'Una persona ha al massimo 50 ruoli in un ente.');

/** Somebody to invite to the ente at hand. */
export const nuovoInvito = anagrafica.extend({ email, appartenenze: appartenenze.min(1, 'Indicare almeno un ruolo.') });

/** Somebody who will work for the ente at hand, at once. */
export const nuovoUtente = nuovoInvito.extend({
  /** Null for who enters only through the identity provider. */
  password: password.nullable(),
});

export type NuovoInvito = z.input<typeof nuovoInvito>;
export type NuovoUtente = z.input<typeof nuovoUtente>;
export type NuovaAppartenenza = z.input<typeof appartenenza>;

const ente = z.string();

export const invitoRichiesto = nuovoInvito.extend({ ente });
export const appartenenzeRichieste = z.object({
  ente,
  utente: z.uuid(),
  appartenenze: appartenenze.min(1, 'Indicare almeno un ruolo; per togliere la persona dall’ente, disattivarla.'),
});
/** An act on somebody of the ente. */
export const utenteScelto = z.object({ ente, utente: z.uuid() });

/** A new password written twice: what was mistyped is not what she believes. */
const duePassword = { nuova: password, conferma: z.string() };
const isSame = ({ nuova, conferma }: { nuova: string; conferma: string }) => nuova === conferma;
const DIVERSE = { error: 'Le due password non sono uguali.', path: ['conferma'] };

/** The first or a new password, by a link whose secret it is. */
export const passwordDaLink = z.object({ segreto: z.string().max(100), ...duePassword }).refine(isSame, DIVERSE);
/** A new password by who knows the current one. */
export const passwordPropria = z.object({ attuale: z.string().max(1000), ...duePassword }).refine(isSame, DIVERSE);
export const sessioneScelta = z.object({ sessione: z.uuid() });

const words = z
  .preprocess((input) => [input].flat()[0] ?? '', z.string().max(200))
  .transform((text) => text.replaceAll('\0', '').trim())
  .catch('');

/** What the list of people shows, as it stands in the address. */
export const filtriUtenti = z.object({
  q: words,
  ruolo: z
    .preprocess((input) => [input].flat()[0], z.enum(RUOLI))
    .nullable()
    .catch(null),
  pagina: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export type FiltriUtenti = z.infer<typeof filtriUtenti>;
