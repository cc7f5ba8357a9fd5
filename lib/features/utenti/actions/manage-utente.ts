'use server';

import { refresh } from 'next/cache';
import { enteAction } from '@/lib/actions';
import { authorize } from '@/lib/auth/authorize';
import { deliverSoon } from '@/lib/mail/delivery';
import { inviteUtente, resendInvito, revokeInvito } from '../commands/invite-utente';
import { revokeSessioni } from '../commands/revoke-sessioni';
import { sendPasswordLink } from '../commands/send-password-link';
import { setAppartenenze } from '../commands/set-appartenenze';
import { restoreUtente, suspendUtente } from '../commands/suspend-utente';
import { appartenenzeRichieste, invitoRichiesto, utenteScelto } from '../schema';

/** "Invita". */
export const inviteUtenteAction = enteAction
  .inputSchema(invitoRichiesto)
  .action(async ({ parsedInput: { ente: _, ...invito }, ctx: { scope } }) => {
    const right = authorize(scope, 'utenti.gestire', { enteId: scope.enteId });
    const invitata = await inviteUtente(right, invito);
    deliverSoon();
    refresh();
    return invitata;
  });

/** "Salva i ruoli". */
export const setAppartenenzeAction = enteAction
  .inputSchema(appartenenzeRichieste)
  .action(async ({ parsedInput: { utente, appartenenze }, ctx: { scope } }) => {
    await setAppartenenze(authorize(scope, 'utenti.gestire', { enteId: scope.enteId }), utente, appartenenze);
    refresh();
  });

/** "Manda di nuovo l’invito". */
export const resendInvitoAction = enteAction
  .inputSchema(utenteScelto)
  .action(async ({ parsedInput: { utente }, ctx: { scope } }) => {
    await resendInvito(authorize(scope, 'utenti.gestire', { enteId: scope.enteId }), utente);
    deliverSoon();
    refresh();
  });

/** "Ritira l’invito". */
export const revokeInvitoAction = enteAction
  .inputSchema(utenteScelto)
  .action(async ({ parsedInput: { utente }, ctx: { scope } }) => {
    await revokeInvito(authorize(scope, 'utenti.gestire', { enteId: scope.enteId }), utente);
  });

/** "Manda il link per una nuova password". */
export const sendPasswordLinkAction = enteAction
  .inputSchema(utenteScelto)
  .action(async ({ parsedInput: { utente }, ctx: { scope } }) => {
    await sendPasswordLink(authorize(scope, 'utenti.gestire', { enteId: scope.enteId }), utente);
    deliverSoon();
    refresh();
  });

/** "Chiudi le sessioni". */
export const revokeSessioniAction = enteAction
  .inputSchema(utenteScelto)
  .action(async ({ parsedInput: { utente }, ctx: { scope } }) => {
    await revokeSessioni(authorize(scope, 'utenti.gestire', { enteId: scope.enteId }), utente);
    refresh();
  });

/** "Disattiva". */
export const suspendUtenteAction = enteAction
  .inputSchema(utenteScelto)
  .action(async ({ parsedInput: { utente }, ctx: { scope } }) => {
    await suspendUtente(authorize(scope, 'utenti.gestire', { enteId: scope.enteId }), utente);
    refresh();
  });

/** "Riattiva". */
export const restoreUtenteAction = enteAction
  .inputSchema(utenteScelto)
  .action(async ({ parsedInput: { utente }, ctx: { scope } }) => {
    await restoreUtente(authorize(scope, 'utenti.gestire', { enteId: scope.enteId }), utente);
    refresh();
  });
