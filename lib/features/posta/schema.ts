import { z } from 'zod';
import { SICUREZZE } from '@/lib/mail/sicurezza';

const porta = z
  .string()
  .trim()
  .regex(/^\d{1,5}$/, 'La porta è un numero, di solito 587 o 465.')
  .transform(Number)
  .refine((number) => number >= 1 && number <= 65_535, 'La porta è fra 1 e 65535.');

const emptyIsNull = (text: string) => (text === '' ? null : text);

/** The mail server as the form posts it. */
export const serverPosta = z.object({
  host: z
    .string()
    .trim()
    .toLowerCase()
    .max(253)
    .regex(/^[a-z0-9.:-]+$/, 'Scrivi solo il nome del server, per esempio smtp.comune.it.'),
  porta,
  sicurezza: z.enum(SICUREZZE, 'Scegli come è protetta la connessione.'),
  utente: z.string().trim().max(320).transform(emptyIsNull),
  /** Null leaves the one that is there. */
  password: z.string().max(1000).transform(emptyIsNull),
  mittente: z.string().trim().pipe(z.email('L’indirizzo del mittente non è valido.').max(320)),
});

export type NuovoServerPosta = z.output<typeof serverPosta>;

export const serverPostaRichiesto = serverPosta.extend({ ente: z.string() });
/** An act on the mail of the ente. */
export const postaScelta = z.object({ ente: z.string() });
