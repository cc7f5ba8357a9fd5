import { z } from 'zod';

/**
 * What the running application reads from its environment. `npm start` sets all of it; the connection string of the owner of the tables
 * (`DATABASE_URL`) is deliberately absent: the server process never has it.
 */
const schema = z.object({
  /** Connection string of the application role (no BYPASSRLS, not the owner). */
  TRAGUARDO_APP_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** Signs the session tokens; kept in the data folder. */
  NEXTAUTH_SECRET: z.string().min(32),
  /** Public address: links in mail, and secure cookies when it is https. */
  NEXTAUTH_URL: z.url({ protocol: /^https?$/ }),
  /** Absolute path of the data folder: files, mail in demo mode. */
  TRAGUARDO_DATA_DIR: z.string().min(1),
  /** Addresses of the reverse proxies whose X-Forwarded-For is believed, separated by commas. */
  TRAGUARDO_TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((list) => list.split(',').flatMap((address) => address.trim() || [])),
  /** The installation's mail server, for every ente without one of its own: `smtps://utente:password@posta.example`. */
  TRAGUARDO_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Address its messages come from. */
  TRAGUARDO_SMTP_DA: z.email().optional(),
  /** «1» in demo mode: the sign-in page lists the invented users. */
  TRAGUARDO_DEMO: z.enum(['0', '1']).default('0'),
});

export type Env = Readonly<z.infer<typeof schema>>;

let parsed: Env | undefined;

/**
 * The environment, checked at the first use: a build or a test that needs none of it must not fail for it.
 * @throws Error naming the variables that are missing or malformed
 */
export function readEnv(): Env {
  if (!parsed) {
    const result = schema.safeParse(process.env);
    if (!result.success) {
      const names = result.error.issues.map((issue) => issue.path.join('.'));
      throw new Error(`Variabili d'ambiente mancanti o errate: ${names.join(', ')}. Avviare con «npm start».`);
    }
    parsed = result.data;
  }
  return parsed;
}
