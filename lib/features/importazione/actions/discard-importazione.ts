'use server';

import { revalidatePath } from 'next/cache';
import { enteAction, formInput } from '@/lib/actions';
import { authorize } from '@/lib/auth/authorize';
import { discardImportazione } from '../commands/discard-importazione';
import { discardImportazioneInput } from '../schema';

/** Puts a staged document aside. */
export const discardImportazioneAction = enteAction
  .inputSchema(formInput(discardImportazioneInput))
  .stateAction(async ({ parsedInput: { ente, importazioneId }, ctx: { scope } }) => {
    await discardImportazione(authorize(scope, 'importazione.gestire', { enteId: scope.enteId }), importazioneId);
    revalidatePath(`/${ente}`, 'layout');
    return { scartata: true };
  });
