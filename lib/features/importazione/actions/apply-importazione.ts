'use server';

import type { Route } from 'next';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { enteAction, formInput } from '@/lib/actions';
import { authorize } from '@/lib/auth/authorize';
import { Conflict } from '@/lib/errors';
import { applyImportazione } from '../commands/apply-importazione';
import { applyImportazioneInput } from '../schema';

/**
 * Confirms a staged document with the ticks of the page. When the plan changed meanwhile the page comes back with the
 * new differences and says so.
 */
export const applyImportazioneAction = enteAction
  .inputSchema(formInput(applyImportazioneInput))
  .stateAction(async ({ parsedInput: { ente, importazioneId, impronta, proposti, scelti }, ctx: { scope } }) => {
    const authorized = authorize(scope, 'importazione.gestire', { enteId: scope.enteId });
    const [before, now] = [new Set(proposti), new Set(scelti)];
    const invertiti = [...new Set([...proposti, ...scelti])].filter((id) => before.has(id) !== now.has(id));
    try {
      const { anno } = await applyImportazione(authorized, { importazioneId, impronta, invertiti });
      revalidatePath(`/${ente}/${anno}`, 'layout');
      redirect(`/${ente}/${anno}/importa/${importazioneId}#esito` as Route);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      revalidatePath(`/${ente}`, 'layout');
      return { messaggio: error.message };
    }
  });
