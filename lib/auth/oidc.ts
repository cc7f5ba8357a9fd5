import { z } from 'zod';

/** Id of the provider inside next-auth, hence in its callback address: `/api/auth/callback/oidc`. */
export const OIDC_PROVIDER = 'oidc';

const schema = z.object({
  /** Issuer of the ente's gateway (SPID, CIE, Entra), e.g. `https://accesso.comune.example`. */
  TRAGUARDO_OIDC_ISSUER: z.url({ protocol: /^https$/ }),
  TRAGUARDO_OIDC_CLIENT_ID: z.string().min(1),
  TRAGUARDO_OIDC_CLIENT_SECRET: z.string().min(1),
  /** What the button says: «Entra con …». */
  TRAGUARDO_OIDC_NOME: z.string().min(1).default('SPID o CIE'),
});

export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly nome: string;
}

/**
 * The identity provider of the installation; null when none is configured.
 * @throws Error naming the variables that are missing, when only some are set
 */
export function readOidcSettings(): OidcSettings | null {
  if (!process.env.TRAGUARDO_OIDC_ISSUER) return null;
  const result = schema.safeParse(process.env);
  if (!result.success) {
    const names = result.error.issues.map((issue) => issue.path.join('.'));
    throw new Error(`Variabili d'ambiente mancanti o errate: ${names.join(', ')}.`);
  }
  return {
    issuer: result.data.TRAGUARDO_OIDC_ISSUER.replace(/\/$/, ''),
    clientId: result.data.TRAGUARDO_OIDC_CLIENT_ID,
    clientSecret: result.data.TRAGUARDO_OIDC_CLIENT_SECRET,
    nome: result.data.TRAGUARDO_OIDC_NOME,
  };
}
