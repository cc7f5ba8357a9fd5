'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { formInput, publicAction } from '@/lib/actions';
import { safeReturnPath } from '@/lib/auth/return-path';
import { beginProviderSignIn, closeSession, openSession } from '@/lib/auth/sign-in-flow';
import { accessoInput, fornitoreInput } from './schema';

/** Opens a session and goes where the person was going; else says why not and keeps the address she wrote. */
export const signIn = publicAction
  .inputSchema(formInput(accessoInput))
  .stateAction(async ({ parsedInput: { email, password, callbackUrl } }) => {
    const messaggio = await openSession(email, password);
    if (messaggio === null) redirect(safeReturnPath(callbackUrl));
    return { email, messaggio };
  });

/** Sends the person to the ente's identity provider. */
export const signInWithProvider = publicAction
  .inputSchema(formInput(fornitoreInput))
  .stateAction(async ({ parsedInput: { callbackUrl } }) => {
    redirect((await beginProviderSignIn(callbackUrl ?? '/')) as Route);
  });

/** Leaves: this browser's session ends. A form action, with nothing to read from it. */
export async function signOut(): Promise<void> {
  await closeSession();
  redirect('/accedi');
}
