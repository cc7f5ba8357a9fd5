'use server';

import { refresh } from 'next/cache';
import { enteAction, formInput } from '@/lib/actions';
import { authorize } from '@/lib/auth/authorize';
import { deliverSoon } from '@/lib/mail/delivery';
import { removeServerPosta, saveServerPosta } from '../commands/save-server-posta';
import { sendProva } from '../commands/send-prova';
import { postaScelta, serverPostaRichiesto } from '../schema';

/** "Salva": the form of the mail server. */
export const saveServerPostaAction = enteAction
  .inputSchema(formInput(serverPostaRichiesto))
  .stateAction(async ({ parsedInput: { ente: _, ...server }, ctx: { scope } }) => {
    await saveServerPosta(authorize(scope, 'ente.configurare', { enteId: scope.enteId }), server);
    deliverSoon();
    refresh();
    return { isSalvato: true };
  });

/** "Invia un messaggio di prova". */
export const sendProvaAction = enteAction.inputSchema(postaScelta).action(async ({ ctx: { scope } }) => {
  const prova = await sendProva(authorize(scope, 'ente.configurare', { enteId: scope.enteId }));
  refresh();
  return prova;
});

/** "Togli questo server". */
export const removeServerPostaAction = enteAction.inputSchema(postaScelta).action(async ({ ctx: { scope } }) => {
  await removeServerPosta(authorize(scope, 'ente.configurare', { enteId: scope.enteId }));
  refresh();
});
