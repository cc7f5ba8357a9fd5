import 'server-only';
import { headers } from 'next/headers';
import { NextRequest } from 'next/server';
import NextAuth, { type AuthOptions } from 'next-auth';
import { getToken } from 'next-auth/jwt';
import Credentials from 'next-auth/providers/credentials';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { z } from 'zod';
import { readEnv } from '@/lib/env';
import { log } from '@/lib/log';
import { CLIENT_ADDRESS_HEADER } from './client-address';
import { listKnownPasswords } from './demo';
import { OIDC_PROVIDER, type OidcSettings, readOidcSettings } from './oidc';
import { safeReturnPath } from './return-path';
import { type Identity, SESSION_SECONDS } from './sessioni';
import { checkCredentials, describeRefusal, describeSignInFailure, enterByProvider } from './sign-in';

/** All a session token holds: the person and the session, both to be looked up. */
const tokenSchema = z.object({ sub: z.uuid(), sessione: z.uuid() });
/** What our providers hand to next-auth. */
const userSchema = z.object({ id: z.uuid(), sessione: z.uuid() });
const credentialsSchema = z.object({ email: z.string().max(320), password: z.string().max(1000) });

/** Whom a provider vouches for without our knowing her: next-auth wants an id before it lets us refuse. */
const NOBODY = { id: 'nessuno' };

const userOf = ({ utenteId, sessioneId }: Identity) => ({ id: utenteId, sessione: sessioneId });

const credentials = Credentials({
  id: 'credentials',
  credentials: { email: {}, password: {} },
  async authorize(input, request) {
    // next-auth passes the message of what is thrown here to the page, and nothing else.
    const given = credentialsSchema.safeParse(input);
    if (!given.success) throw new Error(describeRefusal({ causa: 'CREDENZIALI' }));
    const { email, password } = given.data;
    const header = (name: string) => z.string().catch('').parse(request.headers?.[name]);
    const outcome = await checkCredentials(email, password, header(CLIENT_ADDRESS_HEADER), {
      known: listKnownPasswords(),
      userAgent: header('user-agent'),
    }).catch((thrown) => {
      throw new Error(describeSignInFailure(thrown));
    });
    if ('utenteId' in outcome) return userOf(outcome);
    throw new Error(describeRefusal(outcome));
  },
});

/** An OpenID Connect gateway. Nobody is created: it may let in only the active users whose address it vouches for. */
function oidc({ issuer, clientId, clientSecret, nome }: OidcSettings): OAuthConfig<Record<string, unknown>> {
  return {
    id: OIDC_PROVIDER,
    name: nome,
    type: 'oauth',
    wellKnown: `${issuer}/.well-known/openid-configuration`,
    authorization: { params: { scope: 'openid email' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    clientId,
    clientSecret,
    async profile(claims) {
      const { email, email_verified: isVerified } = claims;
      if (typeof email !== 'string' || isVerified === false) return NOBODY;
      const identity = await enterByProvider(email, (await headers()).get('user-agent'));
      return identity ? userOf(identity) : NOBODY;
    },
  };
}

function buildOptions(): AuthOptions {
  const env = readEnv();
  const gateway = readOidcSettings();
  return {
    secret: env.NEXTAUTH_SECRET,
    useSecureCookies: env.NEXTAUTH_URL.startsWith('https:'),
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    pages: { signIn: '/accedi', signOut: '/', error: '/accedi' },
    providers: gateway ? [credentials, oidc(gateway)] : [credentials],
    callbacks: {
      signIn: ({ user }) => user.id !== NOBODY.id,
      jwt({ token, user }) {
        if (!user) return token;
        const { id, sessione } = userSchema.parse(user);
        return { sub: id, sessione };
      },
      // The endpoint that describes the session to scripts tells nothing about the person: pages are drawn on the server.
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) => baseUrl + safeReturnPath(url, baseUrl),
    },
    logger: {
      // Without what the provider told of the person.
      error: (code, metadata) => {
        const cause = metadata instanceof Error ? metadata : metadata.error;
        log.error({ code, motivo: cause instanceof Error ? cause.message : undefined }, 'next-auth');
      },
      warn: (code) => log.debug({ code }, 'next-auth'),
      debug: () => {},
    },
  };
}

type RouteContext = { params: Promise<{ nextauth: string[] }> };

/** The handler of `/api/auth/*`. Built at the first request: a build has no environment. */
export async function handleAuth(request: NextRequest, context: RouteContext): Promise<Response> {
  const response: unknown = await NextAuth(request, context, buildOptions());
  return z.instanceof(Response).parse(response);
}

/** What the session cookie of this request says, if it is ours and has not expired. Whether it still holds is the database's to say. */
export async function readSessionToken(): Promise<Identity | null> {
  // The headers come first: they tell a build, which has no environment, that this page is not drawn in advance.
  const cookie = (await headers()).get('cookie') ?? '';
  const { NEXTAUTH_SECRET, NEXTAUTH_URL } = readEnv();
  const token = await getToken({
    req: new NextRequest(NEXTAUTH_URL, { headers: { cookie } }),
    secret: NEXTAUTH_SECRET,
    secureCookie: NEXTAUTH_URL.startsWith('https:'),
  });
  const parsed = tokenSchema.safeParse(token);
  return parsed.success ? { utenteId: parsed.data.sub, sessioneId: parsed.data.sessione } : null;
}
