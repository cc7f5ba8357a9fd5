import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { noteUtente } from '@/lib/log';
import { readSessionToken } from './next-auth';
import { REQUEST_PATH_HEADER } from './request-path';
import { signInPath } from './return-path';
import type { Scope } from './scope';
import { getUtenteInSessione, scopeIn, type UtenteInSessione } from './utente';

/**
 * Who is signed in, or null: no session, session revoked, account closed. Read from the database once per request, however many components ask.
 */
export const findUtente = cache(async (): Promise<UtenteInSessione | null> => {
  const identity = await readSessionToken();
  const utente = identity && (await getUtenteInSessione(identity));
  if (utente) noteUtente(utente.utenteId);
  return utente;
});

/** The session of this browser, among those of the person; empty without one. */
export async function readSessioneId(): Promise<string> {
  return (await readSessionToken())?.sessioneId ?? '';
}

/** Who is signed in; anybody else goes to the sign-in page, which leads back here. */
export async function requireUtente(): Promise<UtenteInSessione> {
  const utente = await findUtente();
  if (utente) return utente;
  redirect(signInPath((await headers()).get(REQUEST_PATH_HEADER)));
}

/**
 * The person of this request acting in an ente. Every page of an ente begins here.
 * @returns null for another's ente and for one that does not exist, which look the same: answer `notFound()`
 */
export const getScope = cache(
  async (enteCodice: string): Promise<Scope | null> => scopeIn(await requireUtente(), enteCodice),
);
