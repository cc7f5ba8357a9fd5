'use server';

import type { Route } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { formInput, publicAction, utenteAction } from '@/lib/actions';
import { CLIENT_ADDRESS_HEADER } from '@/lib/auth/client-address';
import { beginRecovery } from '@/lib/auth/recovery';
import { safeReturnPath } from '@/lib/auth/return-path';
import { beginProviderSignIn, closeSession, openSession } from '@/lib/auth/sign-in-flow';
import { log } from '@/lib/log';
import { deliverSoon } from '@/lib/mail/delivery';
import { acceptInvito, acceptInvitoWithPassword } from '../utenti/commands/accept-invito';
import { choosePassword } from '../utenti/commands/change-password';
import { requestPasswordLink } from '../utenti/commands/send-password-link';
import { getInvito } from '../utenti/queries/get-invito';
import { passwordDaLink } from '../utenti/schema';
import { accessoInput, fornitoreInput, passwordDimenticata, segretoInput } from './schema';

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

/** "Password dimenticata": the same answer, in the same time, whether or not the address is of an account; the rest happens afterwards. */
export const requestPassword = publicAction
  .inputSchema(formInput(passwordDimenticata))
  .stateAction(async ({ parsedInput: { email } }) => {
    const minuti = await beginRecovery(email, (await headers()).get(CLIENT_ADDRESS_HEADER) ?? '');
    if (minuti > 0) return { email, minuti };
    after(async () => {
      await requestPasswordLink(email).catch((error) => log.error({ err: error }, 'password link not sent'));
      deliverSoon();
    });
    return { email, minuti: 0 };
  });

/** The new password of who opened the link in the message; she is signed in with it. */
export const choosePasswordAction = publicAction
  .inputSchema(formInput(passwordDaLink))
  .stateAction(async ({ parsedInput: { segreto, nuova } }) => {
    const { email } = await choosePassword(segreto, nuova);
    deliverSoon();
    redirect((await openSession(email, nuova)) === null ? '/' : '/accedi');
  });

/** Accepts an invitation with the first password, and enters the ente. */
export const acceptInvitoWithPasswordAction = publicAction
  .inputSchema(formInput(passwordDaLink))
  .stateAction(async ({ parsedInput: { segreto, nuova } }) => {
    const invito = await getInvito(segreto);
    await acceptInvitoWithPassword(segreto, nuova);
    const isIn = invito !== null && (await openSession(invito.email, nuova)) === null;
    redirect((isIn ? `/${invito.enteCodice}` : '/accedi') as Route);
  });

/** Accepts an invitation as who is signed in. */
export const acceptInvitoAction = utenteAction
  .inputSchema(formInput(segretoInput))
  .stateAction(async ({ parsedInput: { segreto }, ctx: { utente } }) => {
    const invito = await getInvito(segreto);
    await acceptInvito(utente, segreto);
    redirect((invito ? `/${invito.enteCodice}` : '/') as Route);
  });
