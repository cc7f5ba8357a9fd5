'use server';

import { revalidatePath } from 'next/cache';
import { enteAction, formInput } from '@/lib/actions';
import { authorize } from '@/lib/auth/authorize';
import { decideRisultato } from '../commands/decide-risultato';
import { decisioneInput } from '../schema';

/** The decision bar of the Nucleo. */
export const decideRisultatoAction = enteAction
  .inputSchema(formInput(decisioneInput))
  .stateAction(async ({ parsedInput, ctx: { scope } }) => {
    const authorized = authorize(scope, 'risultato.valutare', { enteId: scope.enteId });
    await decideRisultato(authorized, parsedInput);
    revalidatePath(`/${parsedInput.ente}/${parsedInput.anno}`, 'layout');
    return { chiave: parsedInput.chiave, scelta: parsedInput.scelta };
  });
