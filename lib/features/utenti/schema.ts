import { z } from 'zod';
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from '@/lib/auth/password';
import { RUOLI, RUOLI_DI_CDR } from '@/lib/domain/permissions/ruoli';

export const password = z
  .string()
  .min(PASSWORD_MIN_LENGTH, `La password ha almeno ${PASSWORD_MIN_LENGTH} caratteri.`)
  .max(PASSWORD_MAX_LENGTH, `La password ha al massimo ${PASSWORD_MAX_LENGTH} caratteri.`);

/** A role in the ente at hand, of a CDR where the role is of one. */
export const appartenenza = z
  .object({
    ruolo: z.enum(RUOLI, `Il ruolo è uno fra ${RUOLI.join(', ')}.`),
    cdrCodice: z.string().trim().min(1).nullable().default(null),
    /** The person of the plans this user is. */
    personaId: z.uuid().nullable().default(null),
  })
  .refine(({ ruolo, cdrCodice }) => RUOLI_DI_CDR.includes(ruolo) === (cdrCodice !== null), {
    error: `Il CDR va indicato per ${RUOLI_DI_CDR.join(' e ')}, e solo per questi ruoli.`,
    path: ['cdrCodice'],
  });

export const appartenenze = z.array(appartenenza).max(50, 'Una persona ha al massimo 50 ruoli in un ente.');

/** Somebody who will work for the ente at hand. */
export const nuovoUtente = z.object({
  email: z.email('L’indirizzo di posta non è valido.').trim().toLowerCase(),
  nome: z.string().trim().min(1, 'Manca il nome.').max(100),
  cognome: z.string().trim().min(1, 'Manca il cognome.').max(100),
  /** Null for who enters only through the identity provider. */
  password: password.nullable(),
  appartenenze: appartenenze.min(1, 'Indicare almeno un ruolo.'),
});

export type NuovoUtente = z.input<typeof nuovoUtente>;
export type NuovaAppartenenza = z.input<typeof appartenenza>;
