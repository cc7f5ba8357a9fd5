import 'server-only';
import { cookies } from 'next/headers';
import { NextRequest, NextResponse } from 'next/server';
import { z } from 'zod';
import { readEnv } from '@/lib/env';
import { handleAuth, readSessionToken } from './next-auth';
import { OIDC_PROVIDER } from './oidc';
import { safeReturnPath } from './return-path';
import { endSessione } from './sessioni';

const csrfSchema = z.object({ csrfToken: z.string() });

/**
 * Asks next-auth, from a server action, what a browser would ask it with scripts: so the forms work without any. Its cookies go out
 * with the answer to the action.
 */
async function callNextAuth(path: string[], fields?: Record<string, string>): Promise<Response> {
  const url = new URL(`/api/auth/${path.join('/')}`, readEnv().NEXTAUTH_URL);
  const request = new NextRequest(url, fields ? { method: 'POST', body: new URLSearchParams(fields) } : undefined);
  const response = await handleAuth(request, { params: Promise.resolve({ nextauth: path }) });
  const jar = await cookies();
  for (const cookie of new NextResponse(null, { headers: response.headers }).cookies.getAll()) {
    // A cookie taken away is empty, and the parser leaves out what is empty, its age included.
    jar.set(cookie.value ? cookie : { ...cookie, value: '', expires: new Date(0) });
  }
  return response;
}

/** A POST to next-auth, with the token that proves the form is ours. Next itself has already compared the origin of the action. */
async function post(path: string[], fields: Record<string, string>): Promise<URL> {
  const { csrfToken } = csrfSchema.parse(await (await callNextAuth(['csrf'])).json());
  const response = await callNextAuth(path, { ...fields, csrfToken });
  return new URL(response.headers.get('location') ?? '/', readEnv().NEXTAUTH_URL);
}

/**
 * Opens a session for whoever knows the password.
 * @returns null once the session cookie is on its way, else the Italian sentence that says why not
 */
export async function openSession(email: string, password: string): Promise<string | null> {
  const destination = await post(['callback', 'credentials'], { email, password, callbackUrl: '/' });
  return destination.searchParams.get('error');
}

/** The address of the identity provider to send the person to. */
export async function beginProviderSignIn(returnPath: string): Promise<string> {
  const destination = await post(['signin', OIDC_PROVIDER], { callbackUrl: safeReturnPath(returnPath) });
  return destination.href;
}

/** Ends the session of this browser, also for whoever copied its cookie. Sessions on other devices stay. */
export async function closeSession(): Promise<void> {
  const identity = await readSessionToken();
  if (identity) await endSessione(identity);
  await post(['signout'], {});
}
