'use server';

import type { Route } from 'next';
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { enteAction, formInput } from '@/lib/actions';
import { authorize } from '@/lib/auth/authorize';
import { correctEtichette, createEnte } from './commands';
import { correzioneEtichette, enteRichiesto } from './schema';

/** How the ente calls itself and things. */
export const correctEtichetteAction = enteAction
  .inputSchema(correzioneEtichette)
  .action(async ({ parsedInput: { riga }, ctx: { scope } }) => {
    await correctEtichette(authorize(scope, 'ente.configurare', { enteId: scope.enteId }), riga.patch);
    refresh();
    return { operazioneId: null };
  });

/** "Crea l’ente": goes there at once. */
export const createEnteAction = enteAction
  .inputSchema(formInput(enteRichiesto))
  .stateAction(async ({ parsedInput: { ente: _, ...nuovo }, ctx: { scope } }) => {
    const { codice } = await createEnte(authorize(scope, 'ente.configurare', { enteId: scope.enteId }), nuovo);
    redirect(`/${codice}` as Route);
  });
