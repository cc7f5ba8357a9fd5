'use server';

import { refresh } from 'next/cache';
import { enteAction, formInput } from '@/lib/actions';
import { authorize } from '@/lib/auth/authorize';
import { closeSessione } from '../commands/close-sessione';
import { createSessione } from '../commands/create-sessione';
import { openSessione } from '../commands/open-sessione';
import { nuovaSessione, passoSessione } from '../schema';

/** The form of a new session. */
export const createSessioneAction = enteAction
  .inputSchema(formInput(nuovaSessione))
  .stateAction(async ({ parsedInput, ctx: { scope } }) => {
    await createSessione(authorize(scope, 'sessione.gestire', { enteId: scope.enteId }), parsedInput);
    refresh();
    return { titolo: parsedInput.titolo };
  });

/** "Apri la sessione". */
export const openSessioneAction = enteAction
  .inputSchema(passoSessione)
  .action(async ({ parsedInput, ctx: { scope } }) => {
    const preparate = await openSessione(authorize(scope, 'sessione.gestire', { enteId: scope.enteId }), parsedInput);
    refresh();
    return { preparate };
  });

/** "Chiudi la sessione". */
export const closeSessioneAction = enteAction
  .inputSchema(passoSessione)
  .action(async ({ parsedInput, ctx: { scope } }) => {
    await closeSessione(authorize(scope, 'sessione.gestire', { enteId: scope.enteId }), parsedInput);
    refresh();
  });
