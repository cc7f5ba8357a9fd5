'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { formInput, utenteAction } from '@/lib/actions';
import { endSessione, endSessioni } from '@/lib/auth/sessioni';
import { closeSession, openSession } from '@/lib/auth/sign-in-flow';
import { changePassword } from '../commands/change-password';
import { renameUtente } from '../commands/rename-utente';
import { anagrafica, passwordPropria, sessioneScelta } from '../schema';

/** "Salva": one's own name. */
export const renameUtenteAction = utenteAction
  .inputSchema(formInput(anagrafica))
  .stateAction(async ({ parsedInput, ctx: { utente } }) => {
    await renameUtente(utente, parsedInput);
    refresh();
    return { isSalvato: true };
  });

/** "Cambia la password": the other browsers are out, this one goes on with a new session. */
export const changePasswordAction = utenteAction
  .inputSchema(formInput(passwordPropria))
  .stateAction(async ({ parsedInput: { attuale, nuova }, ctx: { utente } }) => {
    await changePassword(utente, attuale, nuova);
    if ((await openSession(utente.email, nuova)) !== null) redirect('/accedi');
    refresh();
    return { isCambiata: true };
  });

/** "Chiudi": one of one's own sessions. */
export const endSessioneAction = utenteAction
  .inputSchema(formInput(sessioneScelta))
  .stateAction(async ({ parsedInput: { sessione }, ctx: { utente } }) => {
    await endSessione({ utenteId: utente.utenteId, sessioneId: sessione });
    refresh();
  });

/** "Chiudi tutte le sessioni": also this one. */
export const endSessioniAction = utenteAction.action(async ({ ctx: { utente } }) => {
  await endSessioni(utente.utenteId);
  await closeSession();
  redirect('/accedi');
});
