'use server';

import { refresh } from 'next/cache';
import { enteAction } from '@/lib/actions';
import { authorize } from '@/lib/auth/authorize';
import { correctEtichette } from './commands';
import { correzioneEtichette } from './schema';

/** How the ente calls itself and things. */
export const correctEtichetteAction = enteAction
  .inputSchema(correzioneEtichette)
  .action(async ({ parsedInput: { riga }, ctx: { scope } }) => {
    await correctEtichette(authorize(scope, 'ente.configurare', { enteId: scope.enteId }), riga.patch);
    refresh();
    return { operazioneId: null };
  });
